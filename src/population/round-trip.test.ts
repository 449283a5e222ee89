import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { codeOf, isoDay, isoMonth } from '../law/index.ts';
import { blocksOf, type Persons } from './blocks.ts';
import { law, newFolder, tableFiles, writeTable } from './population.sample.ts';
import { readTables } from './read-tables.ts';
import { openDuckDb } from './table.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const code = codeOf(law);
const person = fc.record({
	sex: fc.option(fc.constantFrom(0, 1)),
	born: fc.option(fc.integer({ min: 1900 * 12, max: 2026 * 12 })),
	joined: fc.option(fc.integer({ min: -10_000, max: 20_000 })),
	veteran: fc.option(fc.constantFrom(0, 1)),
	home: fc.option(fc.constantFrom(0, 1, 2)),
	wages: fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true })), {
		maxLength: 4,
	}),
	lastIsOpen: fc.boolean(),
});
const persons = fc.array(person, { minLength: 1, maxLength: 40 });
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

/** How a table writes a fact: in a month as text, a place as its code. */
function row(index: number, { sex, born, joined, veteran, home }: Person): string {
	const text = (value: string | null): string => (value === null ? 'NULL::VARCHAR' : `'${value}'`);
	return `(${[
		text(`p${String(index).padStart(3, '0')}`),
		text(sex === null ? null : (['female', 'male'][sex] ?? null)),
		text(born === null ? null : isoMonth(born)),
		`${text(joined === null ? null : isoDay(joined))}::DATE`,
		veteran === null ? 'NULL::BOOLEAN' : String(veteran === 1),
		text(home === null ? null : (code.places[home] ?? null)),
	].join(', ')})`;
}

async function readBack(people: readonly Person[], shuffled: boolean): Promise<Persons> {
	const order = shuffled ? 'ORDER BY hash(person)' : '';
	const rows = people.map((each, index) => row(index, each)).join(', ');
	const personTable = await writeTable(
		join(folder, 'persons.parquet'),
		`SELECT * FROM (VALUES ${rows}) AS t(person, sex, born, joined, veteran, home) ${order}`,
	);
	const careerRows = people.flatMap(({ wages, lastIsOpen }, index) =>
		wages.map((wage, at) => {
			const open = lastIsOpen && at === wages.length - 1;
			const to = open ? 'NULL::VARCHAR' : `'${isoMonth(2000 * 12 + at * 7 + 5)}'`;
			return `('p${String(index).padStart(3, '0')}', '${isoMonth(2000 * 12 + at * 7)}', ${to}, '330000', ${wage ?? 'NULL'}::DOUBLE)`;
		}),
	);
	const none = `SELECT '' AS person, '' AS "from", '' AS "to", '' AS place, 0.0::DOUBLE AS wage WHERE false`;
	const some = `SELECT * FROM (VALUES ${careerRows.join(', ')}) AS t(person, "from", "to", place, wage) ${order}`;
	const careerTable = await writeTable(join(folder, 'careers.parquet'), careerRows.length > 0 ? some : none);
	const instance = await openDuckDb(':memory:');
	const files = tableFiles(personTable, { careers: { path: careerTable, shown: 'careers' } });
	const report = await readTables(instance, law, code, [], files);
	expect(report.problems).toEqual([]);
	if (!report.ready) throw new Error('the tables are not ready');
	const populations: Persons[] = [];
	for await (const { population } of blocksOf(report.ready, 1000)) populations.push(population);
	instance.closeSync();
	expect(populations).toHaveLength(1);
	const [only] = populations;
	if (!only) throw new Error('there is one block');
	return only;
}

test('people written to tables come back as the same columns, whatever the order of rows', async () => {
	await fc.assert(
		fc.asyncProperty(persons, fc.boolean(), async (people, shuffled) => {
			const { size, columns, career } = await readBack(people, shuffled);
			const facts = (name: 'sex' | 'born' | 'joined' | 'veteran' | 'home'): Float64Array =>
				Float64Array.from(people, (each) => each[name] ?? Number.NaN);
			expect(size).toBe(people.length);
			for (const name of ['sex', 'born', 'joined', 'veteran', 'home'] as const) {
				expect(columns[name]).toEqual(facts(name));
			}
			expect(columns.place).toEqual(new Float64Array(size).fill(code.places.indexOf('CN-ZJ')));
			const wages = people.flatMap((each) => each.wages);
			expect(career?.starts.at(-1)).toBe(wages.length);
			expect(career?.fields.wage).toEqual(Float64Array.from(wages, (wage) => wage ?? Number.NaN));
			people.forEach((each, index) => {
				const [start = 0, end = 0] = career?.starts.subarray(index, index + 2) ?? [];
				expect(end - start).toBe(each.wages.length);
				if (end === start) return;
				const last = 2000 * 12 + (end - start - 1) * 7 + 5;
				expect(career?.to[end - 1]).toBe(each.lastIsOpen ? Number.POSITIVE_INFINITY : last);
			});
		}),
		{ numRuns: 10, seed: 7 },
	);
}, 30_000);
