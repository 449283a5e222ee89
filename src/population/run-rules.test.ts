import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readColumnMap } from './column-map.ts';
import { engines } from './engine.ts';
import { newFolder, ran, rowsIn, tableFiles, writeTable } from './population.sample.ts';

let folder = '';
beforeEach(() => {
	folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const target = (name = 'answers.parquet') => ({ path: join(folder, name), shown: 'answers' });
const table = (name: string, select: string) => writeTable(join(folder, name), select);
const twoPersons = `SELECT * FROM (VALUES (2, 'male', '1970-05', 'CN-GD'), (1, 'female', '1980-01', 'CN-ZJ')) AS t(person, sex, born, home)`;

function mapOf(text: string) {
	const map = readColumnMap({ path: 'columns.yaml', text });
	if (!map.ok) throw new Error('the map cannot be read');
	return map.value;
}

describe('a run', () => {
	test('answers for every person as people read it, choices, places and months in words', async () => {
		const files = tableFiles(await table('persons.parquet', twoPersons));
		const { problems } = await ran({ files, to: target(), ask: ['who', 'own_home', 'first_month'] });
		expect(problems).toEqual([]);
		expect(await rowsIn(target().path)).toEqual([
			{ person: 1, who: 'female', own_home: 'CN-ZJ', first_month: '1980-01', refused: null },
			{ person: 2, who: 'male', own_home: 'CN-GD', first_month: '1970-05', refused: null },
		]);
	});

	test('adds up careers by either engine, which may lie in another order than the persons', async () => {
		const careers = await table(
			'careers.csv',
			`SELECT * FROM (VALUES (2, '2010-01', '2010-12', 100), (1, '2020-01', '2020-02', 50), (2, '2000-01', '2000-12', 10)) AS t(person, "from", "to", wage), (SELECT 'CN' AS place)`,
		);
		const files = tableFiles(await table('persons.csv', twoPersons), {
			careers: { path: careers, shown: 'careers' },
		});
		for (const engine of engines) {
			const { problems } = await ran({ files, to: target(), ask: ['paid'], engine });
			expect(problems).toEqual([]);
			expect(await rowsIn(target().path)).toEqual([
				{ person: '1', paid: 8, refused: null },
				{ person: '2', paid: 105.6, refused: null },
			]);
		}
	});

	test('reads a holder’s own columns, codes, units and dates by a map', async () => {
		const map = mapOf(`
persons:
  编号: person
  性别: {as: sex, values: {1: male, 2: female, 9: null}}
  出生: {as: born, dates: '%Y%m'}
  户籍: home
  年薪: {as: wage, unit: 万元/年}
`);
		const persons = await table(
			'persons.csv',
			`SELECT * FROM (VALUES ('甲', 1, 197005, 330000, 12.5432), ('乙', 9, 198001, 440000, NULL)) AS t(编号, 性别, 出生, 户籍, 年薪)`,
		);
		const ask = ['who', 'first_month', 'own_home', 'contribution'];
		const { problems } = await ran({ files: tableFiles(persons, { map }), to: target('a.csv'), ask });
		expect(problems).toEqual([]);
		expect(readFileSync(target('a.csv').path, 'utf8').split('\n')).toEqual([
			'编号,who,first_month,own_home,contribution,refused',
			'乙,,1980-01,CN-GD,,',
			'甲,male,1970-05,CN-ZJ,836.21333336,',
			'',
		]);
	});

	test('does not answer for persons whose facts contradict each other, and counts them', async () => {
		const persons = await table('p.parquet', `SELECT 1 AS person, '2026-12' AS born, 'CN' AS home`);
		const { result } = await ran({ files: tableFiles(persons), to: target(), ask: ['own_home'] });
		expect(result?.refused).toEqual({ born_first: 1 });
		expect(await rowsIn(target().path)).toEqual([{ person: 1, own_home: null, refused: 'born_first' }]);
	});

	test('tells why an answer is unknown where that is wanted', async () => {
		const persons = await table('p.parquet', `SELECT 1 AS person, 'CN' AS home UNION ALL SELECT 2, NULL`);
		await ran({ files: tableFiles(persons), to: target(), ask: ['own_home'], reasons: true });
		expect(await rowsIn(target().path)).toEqual([
			{ person: 1, own_home: 'CN', refused: null, 'own_home.reason': null },
			{ person: 2, own_home: null, refused: null, 'own_home.reason': 'fact-missing home' },
		]);
	});

	test('gives the same on one thread and on two', async () => {
		const files = tableFiles(
			await table(
				'p.parquet',
				`SELECT range AS person, '1980-01' AS born, range * 7 % 1000 / 7 AS wage FROM range(50000)`,
			),
		);
		await ran({ files, to: target('one.csv'), ask: ['contribution'], threads: 1 });
		await ran({ files, to: target('two.csv'), ask: ['contribution'], threads: 2 });
		const [one, two] = ['one.csv', 'two.csv'].map((name) => readFileSync(join(folder, name), 'utf8'));
		expect(two).toBe(one);
	});

	test('that is stopped leaves nothing behind', async () => {
		const files = tableFiles(await table('p.parquet', twoPersons));
		const { problems } = await ran({ files, to: target(), ask: ['who'] }, () => true);
		expect(problems).toEqual(['The run was stopped; no file was written.']);
		expect(readdirSync(folder)).toEqual(['p.parquet']);
	});

	test('whose thread ends on its own tells so and leaves nothing behind', async () => {
		const files = tableFiles(await table('p.parquet', twoPersons));
		const lost = { code: 'thread-ended', says: { en: 'A thread ended.', zh: '一个线程中止。' } };
		const dying = () => ({
			persons: 1000,
			answer: async () => ({ ok: false as const, problems: [lost] }),
			end: async () => {},
		});
		const { problems } = await ran({ files, to: target(), ask: ['who'] }, undefined, dying);
		expect(problems).toEqual(['A thread ended.']);
		expect(readdirSync(folder)).toEqual(['p.parquet']);
	});

	test('of which a thread is killed leaves nothing behind, and can be run again', async () => {
		const people = await table('p.parquet', `SELECT range AS person, 'male' AS sex FROM range(50000)`);
		const order = { files: tableFiles(people), to: target(), ask: ['who'], threads: 2 };
		const kill = (worker: Worker) => void worker.terminate();
		process.once('worker', kill);
		const { problems } = await ran(order);
		process.off('worker', kill);
		expect(problems[0]).toMatch(/^A thread ended before its work was done/);
		expect(readdirSync(folder)).toEqual(['p.parquet']);
		expect((await ran(order)).result?.persons).toBe(50_000);
	});

	test('removes what a killed one left, but nothing of one that lives', async () => {
		// no process has this number: it is above what systems give
		const dead = '.answers.parquet.99999999.part';
		const alive = `.answers.parquet.${process.ppid}.part`;
		for (const name of [dead, alive]) writeFileSync(join(folder, name), '');
		const files = tableFiles(await table('p.parquet', twoPersons));
		await ran({ files, to: target(), ask: ['who'] });
		expect(readdirSync(folder).sort()).toEqual([alive, 'answers.parquet', 'p.parquet'].sort());
	});
});

describe('a dry run', () => {
	const dry = async (select: string, more: Parameters<typeof tableFiles>[1] = {}) =>
		ran({
			files: tableFiles(await table('p.parquet', select), more),
			to: target(),
			ask: ['paid'],
			dryRun: true,
		});

	test('tells columns read, not read and missing, and writes nothing', async () => {
		const { report } = await dry(`SELECT 1 AS person, 'male' AS sex, 3 AS shoe_size`);
		expect(report?.tables[0]?.read.map(({ name }) => name)).toEqual(['person', 'sex']);
		expect(report?.tables[0]?.extra).toEqual(['shoe_size']);
		expect(report?.missing).toEqual(['wage']);
		expect(readdirSync(folder)).toEqual(['p.parquet']);
	});

	test('tells values that are unknown codes, and their rows', async () => {
		const { problems } = await dry(`SELECT range AS person, if(range = 3, 'm', 'male') AS sex FROM range(9)`);
		expect(problems).toEqual([
			'persons "sex" as sex (choice of sex) is none of its values in 1 rows (row 4: "m"). Say in the column map (--map) what such values stand for, or null where they mean nothing known.',
		]);
	});

	test('tells numbers that are no numbers, infinite, or out of range', async () => {
		const { problems } = await dry(
			`SELECT range AS person, CASE range WHEN 1 THEN 'nan'::DOUBLE WHEN 2 THEN '-inf'::DOUBLE WHEN 5 THEN -1 ELSE range END AS wage FROM range(9)`,
		);
		expect(problems).toEqual([
			'persons "wage" as wage (number in CNY/month) is infinite or not a number (NaN) in 2 rows (row 2: "nan", row 3: "-inf").',
			'persons "wage" as wage (number in CNY/month) is out of range 0–1000000 in 1 rows (row 6: "-1.0").',
		]);
	});

	test('tells careers with numbers that are none and places that are unknown; no run begins with them', async () => {
		const select = `SELECT * FROM (VALUES (1, '2010-01', '2010-12', 'CN', 'nan'::DOUBLE), (2, '2010-01', '2010-12', 'CN-XX', 9)) AS t(person, "from", "to", place, wage)`;
		const careers = { path: await table('c.parquet', select), shown: 'careers' };
		const persons = await table('p.parquet', 'SELECT unnest([1, 2]) AS person');
		const { problems } = await ran({ files: tableFiles(persons, { careers }), to: target(), ask: ['paid'] });
		expect(problems).toHaveLength(2);
		expect(problems.join()).toMatch(/"place".*"CN-XX".*NaN/s);
		expect(readdirSync(folder).sort()).toEqual(['c.parquet', 'p.parquet']);
	});

	test('tells a wrong type and a wrong unit before reading rows', async () => {
		const map = mapOf('persons: {days: {as: wage, unit: days}}');
		const { problems } = await dry(`SELECT 1 AS person, 30 AS days, DATE '2000-01-01' AS sex`, { map });
		expect(problems).toEqual([
			'persons "days" is in days, but wage is in CNY/month. Give a column in a unit that can be converted.',
			'persons "sex" holds DATE, from which sex (choice of sex) cannot be read.',
		]);
	});

	test('tells persons who appear twice, careers of nobody, and rows that overlap', async () => {
		const careers = await table(
			'c.parquet',
			`SELECT * FROM (VALUES (1, '2010-01', '2010-12'), (1, '2010-06', '2011-12'), (7, '2010-01', '2009-01')) AS t(person, "from", "to"), (SELECT 'CN' AS place)`,
		);
		const { problems } = await dry('SELECT unnest([1, 2, 2]) AS person', {
			careers: { path: careers, shown: 'careers' },
		});
		expect(problems).toEqual([
			'persons 1 rows repeat a person (2). Give one row for each person.',
			'careers 1 rows end before they begin (persons 7).',
			"careers 1 rows cover months that the person's row before covers (persons 1). End one before the other begins.",
			'careers 1 rows belong to persons who are not among those asked about (7). Add these persons, or leave out their careers.',
		]);
	});

	test('tells that no column names the person', async () => {
		const { problems } = await dry('SELECT 1 AS id');
		expect(problems).toEqual([
			'persons There is no column "person". Its columns: id. Name the one that is meant in a column map (--map).',
		]);
	});
});

describe('a table that cannot be read', () => {
	test('is told: cut short, missing, of another format', async () => {
		const whole = await table('p.parquet', 'SELECT range AS person FROM range(5000)');
		writeFileSync(join(folder, 'cut.parquet'), readFileSync(whole).subarray(0, 2000));
		const problemsOf = async (name: string) =>
			(await ran({ files: tableFiles(join(folder, name)), to: target(), ask: ['who'] })).problems;
		expect((await problemsOf('cut.parquet'))[0]).toMatch(/It cannot be read: .*too small|No magic bytes/);
		expect(await problemsOf('none.parquet')).toEqual(['persons There is no such file. Check the path.']);
		expect(await problemsOf('p.xlsx')).toEqual([
			'persons This is not a table that can be read. Give a .parquet or .csv file.',
		]);
		expect(readdirSync(folder).sort()).toEqual(['cut.parquet', 'p.parquet']);
	});

	test('is told when its footer is whole but its data is not', async () => {
		const whole = await table(
			'p.parquet',
			'SELECT range AS person, hash(range)::VARCHAR AS shoe, (range % 1000)::DOUBLE AS wage FROM range(50000)',
		);
		const bytes = readFileSync(whole);
		bytes.fill(0xa5, 100, Math.floor(bytes.length * 0.9));
		writeFileSync(whole, bytes);
		const { problems } = await ran({ files: tableFiles(whole), to: target(), ask: ['who'] });
		expect(problems[0]).toMatch(/^persons It cannot be read/);
		expect(readdirSync(folder)).toEqual(['p.parquet']);
	});

	test('is told when the folder for answers is missing', async () => {
		const files = tableFiles(await table('p.parquet', twoPersons));
		const { problems } = await ran({
			files,
			to: { path: join(folder, 'no/a.parquet'), shown: 'a' },
			ask: ['who'],
		});
		expect(problems).toEqual([
			'a The folder it should be written to does not exist. Create the folder, or correct the path.',
		]);
	});
});
