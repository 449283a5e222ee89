import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Law, readLaw } from '../law/index.ts';
import { problemLine } from '../study/index.ts';
import type { RunResult } from './answer-all.ts';
import { noMap } from './column-map.ts';
import { workerFor } from './engine.ts';
import type { TableFiles, TablesReport } from './read-tables.ts';
import { type RunOrder, runRules } from './run-rules.ts';
import { openDuckDb } from './table.ts';

/** A law with a fact of every type, for the tests of this part. */
export const law: Law = lawOf(`
place: CN
sources: {act: {title: {zh: 法, en: Act}, confidence: A}}
enumerations:
  sex: {label: {zh: 性别, en: sex}, values: {female: {zh: 女, en: woman}, male: {zh: 男, en: man}}}
variables:
  sex: {label: {zh: 性别, en: sex}, type: sex}
  born: {label: {zh: 出生年月, en: month of birth}, type: month, range: [1900-01, 2026-12]}
  joined: {label: {zh: 参保日期, en: day of joining}, type: date}
  veteran: {label: {zh: 退役军人, en: veteran}, type: boolean}
  home: {label: {zh: 户籍地, en: home}, type: place}
  wage: {label: {zh: 月工资, en: monthly pay}, unit: CNY/month, period: month, range: [0, 1000000]}
parameters:
  rate:
    label: {zh: 费率, en: rate}
    unit: share
    source: act
    values: [{from: 2000-01-01, value: 0.08}]
rules:
  contribution:
    {label: {zh: 缴费, en: contribution}, period: month, unit: CNY/month, source: act, versions: [{from: 1950, formula: wage * rate}]}
  paid:
    {label: {zh: 累计缴费, en: paid in all}, unit: CNY, source: act, versions: [{from: 1950, formula: total(contribution)}]}
  first_month:
    {label: {zh: 起始年月, en: first month}, type: month, source: act, versions: [{from: 1950, formula: born}]}
  own_home:
    {label: {zh: 户籍地, en: home}, type: place, source: act, versions: [{from: 1950, formula: home}]}
  who:
    {label: {zh: 性别, en: sex}, type: sex, source: act, versions: [{from: 1950, formula: sex}]}
constraints:
  born_first: {that: born <= on, says: {zh: 出生年月晚于所问日期, en: born after the date of the case}}
`);

function lawOf(text: string): Law {
	const read = readLaw([{ path: 'law.yaml', text }], {
		CN: { code: 'CN', label: { zh: '全国', en: 'China' }, gb: '100000' },
		'CN-ZJ': { code: 'CN-ZJ', label: { zh: '浙江', en: 'Zhejiang' }, gb: '330000' },
		'CN-GD': { code: 'CN-GD', label: { zh: '广东', en: 'Guangdong' }, gb: '440000' },
	});
	if (!read.ok) throw new Error(read.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	return read.value;
}

/** A folder of its own for the files of a test. */
export function newFolder(): string {
	return mkdtempSync(join(tmpdir(), 'canopy-population-'));
}

/** Writes what a select gives to a file. */
export async function writeTable(path: string, select: string): Promise<string> {
	const instance = await openDuckDb(':memory:');
	const connection = await instance.connect();
	const format = path.endsWith('.csv') ? 'FORMAT csv, HEADER true' : 'FORMAT parquet';
	await connection.run(`COPY (${select}) TO '${path}' (${format})`);
	instance.closeSync();
	return path;
}

/** Rows of a table, as plain objects. */
export async function rowsIn(path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
	const instance = await openDuckDb(':memory:');
	const connection = await instance.connect();
	const rows = (await connection.runAndReadAll(`SELECT * FROM '${path}'`)).getRowObjectsJson();
	instance.closeSync();
	return rows;
}

export function tableFiles(persons: string, more: Partial<Omit<TableFiles, 'persons'>> = {}): TableFiles {
	return {
		persons: { path: persons, shown: 'persons' },
		map: noMap,
		on: 2026 * 12 + 5,
		place: 'CN-ZJ',
		...more,
	};
}

export interface Ran {
	readonly result?: RunResult;
	readonly problems: readonly string[];
	readonly report?: TablesReport;
}

/** A run of the sample law, with its problems as lines. */
export async function ran(
	order: Omit<RunOrder, 'law'>,
	stopped = (): boolean => false,
	makeWorker = workerFor,
): Promise<Ran> {
	let report: TablesReport | undefined;
	const outcome = await runRules(
		{ law, ...order },
		{ tables: (each) => (report = each), progress() {}, stopped },
		makeWorker,
	);
	const problems = outcome.ok ? [] : outcome.problems.map((problem) => problemLine(problem, 'en'));
	return {
		...(outcome.ok && outcome.value ? { result: outcome.value } : {}),
		problems,
		...(report ? { report } : {}),
	};
}
