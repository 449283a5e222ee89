import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleFinding } from '../finding.sample.ts';
import { onlyPath, sqlText, withDuckDb } from './duckdb.ts';
import { queryFindings } from './query.ts';
import { findingsFiles, writeFindings } from './store.ts';
import { columns, inOrder, isNumberColumn } from './table.ts';

const folders: string[] = [];
/** A folder whose name has every sign that a shell or a database could take for something else. */
async function folder(): Promise<string> {
	const path = await mkdtemp(join(tmpdir(), "findings [1]*'研究 "));
	folders.push(path);
	return path;
}
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))));

const findings = [
	sampleFinding({ place: 'CN-ZJ', year: '2021', value: 0.1 + 0.2, unit: 'share' }),
	sampleFinding({ sex: 'female', value: 1e-7, low: 0, high: 1.5, sample: 6196, kind: 'surveyed' }),
	sampleFinding({ note: { zh: '约，“数”', en: 'about, "more"\nor less' }, category: '', value: -2 }),
	sampleFinding({ id: 'coverage_rate', place: 'CN-GD', confidence: 'C' }),
];

describe('findings on disk', () => {
	test('come back exactly, in one order whatever the order they were given in', async () => {
		const at = await folder();
		await writeFindings(at, findings);
		expect(await queryFindings(at, {})).toEqual({ ok: true, value: inOrder(findings) });
	});

	test('are equal bytes for equal findings, and nothing is left beside them', async () => {
		const [one, other] = [await folder(), await folder()];
		await writeFindings(one, findings);
		await writeFindings(other, [...findings].reverse());
		await writeFindings(other, [...findings].reverse());
		expect((await readdir(other)).sort()).toEqual(Object.values(findingsFiles).sort());
		for (const name of Object.values(findingsFiles)) {
			expect(await readFile(join(one, name))).toEqual(await readFile(join(other, name)));
		}
	});

	test('are plain strings and doubles in Parquet, text never missing', async () => {
		const at = await folder();
		await writeFindings(at, findings);
		const from = `read_parquet(${sqlText(onlyPath(join(at, findingsFiles.parquet)))})`;
		await withDuckDb(async (connection) => {
			const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
			const types = described.getRows().map(([name, type]) => [name, type]);
			expect(types).toEqual(columns.map((name) => [name, isNumberColumn(name) ? 'DOUBLE' : 'VARCHAR']));
			const texts = columns.filter((name) => !isNumberColumn(name)).map((name) => `count(${name})`);
			const counted = await connection.runAndReadAll(`SELECT ${texts.join(', ')} FROM ${from}`);
			expect(counted.getRows()[0]?.every((count) => count === BigInt(findings.length))).toBe(true);
		});
	});

	test('are chosen by id and by several values of a column', async () => {
		const at = await folder();
		await writeFindings(at, findings);
		const query = { id: 'insured_persons', where: { place: ['CN-ZJ', 'CN'], year: ['2021'] } };
		expect(await queryFindings(at, query)).toEqual({ ok: true, value: [findings[0]] });
	});

	test('asked for by an id or a value that none has are refused with the nearest', async () => {
		const at = await folder();
		await writeFindings(at, findings);
		const outcome = await queryFindings(at, { id: 'insured_person', where: { place: ['CN-ZI'] } });
		expect(!outcome.ok && outcome.problems.map(({ fix }) => fix?.en)).toEqual([
			'Perhaps insured_persons?',
			'Perhaps CN-ZJ or CN-GD?',
		]);
	});

	test('that are not built yet are a problem that says what to do', async () => {
		const outcome = await queryFindings(join(tmpdir(), 'no-such-folder'), {});
		expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'findings-missing' }] });
	});
});
