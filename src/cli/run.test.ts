import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { home } from './folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'canopy-run-'));
const table = join(folder, 'workers.csv');
const answers = join(folder, 'answers.parquet');
const main = [
	join(home, 'src/cli/main.ts'),
	'--lang',
	'en',
	'run',
	'of_age',
	'--study',
	join(folder, 'study'),
];
const words = [...main, '--on', table, '--date', '2026-06', '--place', 'CN', '--to', answers];
const persons = 60_000;

const law = `
place: CN
sources: {act: {title: {zh: 法, en: Act}, confidence: A}}
enumerations:
  sex: {label: {zh: 性别, en: sex}, values: {female: {zh: 女, en: woman}, male: {zh: 男, en: man}}}
variables:
  sex: {label: {zh: 性别, en: sex}, type: sex}
  born: {label: {zh: 出生年月, en: month of birth}, type: month}
rules:
  of_age: {label: {zh: 男性月龄, en: age of men}, unit: months, source: act, versions: [{from: 1950, formula: 'if sex = "male" then on - born else 0'}]}
`;

beforeAll(() => {
	mkdirSync(join(folder, 'study/law/CN'), { recursive: true });
	writeFileSync(join(folder, 'study/study.yaml'), 'id: study\ntitle: {zh: 研究, en: Study}\nplace: CN\n');
	writeFileSync(join(folder, 'study/places.yaml'), 'CN: {zh: 全国, en: China}\n');
	writeFileSync(join(folder, 'study/law/CN/law.yaml'), law);
	const rows = Array.from({ length: persons }, (_, index) => `${index},female,${1970 + (index % 30)}-05`);
	writeFileSync(table, `person,sex,born\n${rows.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const files = () => readdirSync(folder).filter((name) => !['workers.csv', 'study'].includes(name));

describe('canopy run', () => {
	test('killed half way leaves no answers under their name, and runs again', async () => {
		const child = spawn(process.execPath, words);
		const began = new Promise<void>((resolve) => {
			watch(folder, (_, name) => name?.startsWith('.answers') && resolve()).unref();
		});
		await began;
		child.kill('SIGKILL');
		await new Promise((resolve) => child.on('close', resolve));
		expect(existsSync(answers)).toBe(false);
		execFileSync(process.execPath, words, { stdio: 'pipe' });
		expect(files()).toEqual(['answers.parquet']);
		rmSync(answers);
	}, 30_000);

	test('says that the disk is full, leaves nothing, and runs again once there is room', () => {
		// no file may grow beyond some blocks: to a program that is a full disk
		const limited = ['-c', 'ulimit -f 40; exec "$@"', 'sh', process.execPath, ...words];
		expect(() => execFileSync('sh', limited, { stdio: 'pipe' })).toThrow(/There is no room left on the disk/);
		expect(files()).toEqual([]);
		execFileSync(process.execPath, words, { stdio: 'pipe' });
		expect(files()).toEqual(['answers.parquet']);
		rmSync(answers);
	}, 30_000);

	test('with --dry-run tells what a column lacks and ends with 1', () => {
		const wrong = join(folder, 'wrong.csv');
		writeFileSync(wrong, 'person,sex\n1,woman\n');
		const dry = [...main, '--on', wrong, '--date', '2026-06', '--dry-run'];
		expect(() => execFileSync(process.execPath, dry, { stdio: 'pipe' })).toThrow(
			/Neither the table nor the command says for which place/,
		);
		expect(() => execFileSync(process.execPath, [...dry, '--place', 'CN'], { stdio: 'pipe' })).toThrow(
			/is none of its values in 1 rows \(row 1: "woman"\)/,
		);
		rmSync(wrong);
	}, 30_000);
});
