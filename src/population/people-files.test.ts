import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Column, Law } from '../law/index.ts';
import { noMap } from './column-map.ts';
import type { People } from './people.ts';
import { peopleFiles, writePeople } from './people-files.ts';
import { readPeople } from './read-people.ts';
import { china } from './synthesis/china.sample.ts';
import { synthesise } from './synthesis/synthesise.ts';

const folder = mkdtempSync(join(tmpdir(), 'canopy-people-'));
let law: Law;
let people: People;

beforeAll(async () => {
	const inputs = await china;
	const made = synthesise(inputs, { size: 500, seed: 4 });
	if (!made.ok) throw new Error(JSON.stringify(made.problems));
	law = inputs.law;
	people = made.value.people;
	await write('one', 1);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

async function write(name: string, threads: number): Promise<void> {
	const path = join(folder, name);
	mkdirSync(path);
	const written = await writePeople({
		law,
		people,
		to: { path, shown: name },
		about: { seed: '4' },
		threads,
		progress: () => {},
	});
	expect(written.ok).toBe(true);
}

const file = (name: string) => ({ path: join(folder, name), shown: name });

function read(persons: string, careers?: string) {
	return readPeople({
		law,
		files: { persons: file(persons), ...(careers ? { careers: file(careers) } : {}), map: noMap },
		kind: 'surveyed',
		tables: () => {},
	});
}

const valueAt = (column: Column | undefined, at: number) =>
	typeof column === 'number' ? column : column?.[at];

describe('files of people', () => {
	test('read back as the same people with the same lives, still synthetic', async () => {
		const back = await read(`one/${peopleFiles.persons}`, `one/${peopleFiles.careers}`);
		if (!back.ok) throw new Error(JSON.stringify(back.problems));
		expect(back.value.kind).toBe('simulated');
		expect([...back.value.weight]).toEqual([...people.weight]);
		for (const [name, column] of Object.entries(people.columns)) {
			for (let person = 0; person < people.size; person++) {
				expect([name, valueAt(back.value.columns[name], person)]).toEqual([name, valueAt(column, person)]);
			}
		}
		const [here, there] = [people.lives.rows(37, 211), back.value.lives.rows(37, 211)];
		expect([...there.starts]).toEqual([...here.starts]);
		for (let row = 0; row < (here.starts.at(-1) ?? 0); row++) {
			for (const name of ['wage', 'status', 'form']) {
				expect(valueAt(there.fields[name], row)).toBe(valueAt(here.fields[name], row));
			}
			expect([valueAt(there.from, row), valueAt(there.to, row)]).toEqual([
				valueAt(here.from, row),
				valueAt(here.to, row),
			]);
		}
	});

	test('are the same bytes on one thread or several', async () => {
		await write('several', 3);
		for (const name of Object.values(peopleFiles)) {
			const [one, several] = ['one', 'several'].map((each) => readFileSync(join(folder, each, name)));
			expect(one && several && one.equals(several)).toBe(true);
		}
	});

	test('are not begun where there is no folder for them', async () => {
		const to = file('nowhere');
		const outcome = await writePeople({ law, people, to, about: {}, progress: () => {} });
		expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['folder-missing']);
		expect(existsSync(to.path)).toBe(false);
	});
});

describe('tables of real people', () => {
	const table = (name: string, lines: readonly string[]) =>
		writeFileSync(join(folder, name), `${lines.join('\n')}\n`);

	test('stand for themselves where they have no weight, and lack only what is not told', async () => {
		table('survey.csv', [
			'person,on,place,sex,born,form',
			'1,2024-12,CN-ZJ,female,1990-03,platform_delivery',
			'2,2024-12,CN-BJ,male,,employee',
		]);
		const back = await read('survey.csv');
		if (!back.ok) throw new Error(JSON.stringify(back.problems));
		expect([back.value.kind, back.value.size, ...back.value.weight]).toEqual(['surveyed', 2, 1, 1]);
		expect(back.value.on).toBe(2024 * 12 + 11);
		expect(valueAt(back.value.columns.born, 1)).toBeNaN();
	});

	test('are refused with the rows in which a code means nothing, and nobody is left out', async () => {
		table('codes.csv', [
			'person,on,place,sex,people.weight',
			'1,2024-12,CN-ZJ,female,100',
			'2,2024-12,CN-ZJ,9,100',
			'3,2024-12,CN-XX,male,-5',
		]);
		const back = await read('codes.csv');
		expect(back.ok).toBe(false);
		if (back.ok) return;
		const told = back.problems.map(({ says }) => says.en).join('\n');
		expect(told).toMatch(/"sex".*row 2: "9"/);
		expect(told).toMatch(/"place".*row 3: "CN-XX"/);
		expect(told).toMatch(/"people.weight".*out of range.*row 3/);
	});

	test('are refused where careers belong to nobody', async () => {
		table('persons.csv', ['person,on,place', '1,2024-12,CN-ZJ']);
		table('careers.csv', ['person,from,place,wage', '1,2020-01,CN-ZJ,5000', '2,2020-01,CN-ZJ,5000']);
		const back = await read('persons.csv', 'careers.csv');
		expect(back.ok).toBe(false);
	});
});
