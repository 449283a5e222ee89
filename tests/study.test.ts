import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { home } from './files.ts';

// Every test starts the command line as a person does.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'canopy-study-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
	expect(canopy('build', 'china')).toMatchObject({ status: 0 });
	// a first build simulates the coverage of China's people
}, 300_000);

const canopy = (...words: readonly string[]) =>
	spawnSync(join(home, 'canopy'), words, {
		cwd: folder,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
		env: { ...process.env, LANG: 'C' },
	});

const rider = join(home, 'studies/china/cases/rider-in-hangzhou.yaml');

/** A small study of one place, with one parameter and one rule. */
function smallStudy(name: string, law: string | Buffer): string {
	const study = join(folder, name);
	mkdirSync(join(study, 'law'), { recursive: true });
	writeFileSync(join(study, 'study.yaml'), `id: ${name}\ntitle: {zh: 小, en: small}\nplace: CN\n`);
	writeFileSync(join(study, 'places.yaml'), 'CN: {zh: 全国, en: China}\n');
	writeFileSync(join(study, 'law/rates.yaml'), law);
	return study;
}

const rates = `place: CN
sources: {act: {title: {zh: 法, en: act}, confidence: A}}
parameters:
  rate: {label: {zh: 费率, en: rate}, unit: share, source: act, values: [{from: 2020, value: 0.08}]}
variables:
  wage: {label: {zh: 工资, en: wage}, unit: CNY/month}
rules:
  contribution: {label: {zh: 缴费, en: contribution}, unit: CNY/month, source: act, versions: [{from: 2020, formula: wage * rate}]}
`;

describe('a case on the command line', () => {
	test('is answered with its steps, articles and sources', () => {
		const { stdout, status } = canopy('case', rider);
		expect(status).toBe(0);
		expect(stdout).toContain('ANSWERS');
		expect(stdout).toMatch(/month of retirement: \d{4}-\d{2}/);
		expect(stdout).toContain('国发〔1978〕104号');
	});

	test('is answered in Chinese without English words between', () => {
		const { stdout } = canopy('case', rider, '--lang', 'zh');
		expect(stdout).toContain('退休月份：');
		expect(stdout).not.toMatch(/\b(unknown|because|since|confidence|provisional|from the case)\b/);
	});

	test('is answered in full as JSON', () => {
		const result = JSON.parse(canopy('case', rider, '--json').stdout);
		const [answer] = result.answers;
		expect(answer).toMatchObject({
			kind: 'computed',
			confidence: expect.any(String),
			unit: expect.any(String),
		});
		expect(answer.step.steps.length).toBeGreaterThan(0);
		for (const id of answer.sources) expect(result.sources[id].title.zh).toBeTruthy();
	});

	test('as the help shows it can be run', () => {
		const help = canopy('case', '--help').stdout;
		const [, example = ''] = /such as this one:\n\n([\s\S]*?)\n\n/.exec(help) ?? [];
		const file = join(folder, 'example.yaml');
		writeFileSync(file, example.replace(/^ {2}/gm, ''));
		expect(canopy('case', file)).toMatchObject({ status: 0, stderr: '' });
	});

	test('with a misspelt fact is refused at its line, with the names that may be meant', () => {
		const file = join(folder, 'misspelt.yaml');
		writeFileSync(
			file,
			'place: CN-ZJ\non: 2026-06\ngiven: {sex: female}\ncareer:\n  - {from: 2020-01, place: CN-ZJ, wgae: 7000}\n',
		);
		const { status, stdout, stderr } = canopy('case', file);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain('misspelt.yaml:5:');
		expect(stderr).toContain('wage');
		expect(stderr.trim().split('\n')).toHaveLength(1);
	});

	test('that is not there, or not for the eyes of people, is one clear error', () => {
		const pages = {
			'bomb.yaml': bomb(),
			'long.yaml': `on: ${'9'.repeat(10_000_000)}`,
			'gbk.yaml': Buffer.from([0xd6, 0xd0]),
		};
		for (const [name, content] of Object.entries(pages)) writeFileSync(join(folder, name), content);
		for (const name of [...Object.keys(pages), 'missing.yaml']) {
			const { status, stderr } = canopy('case', name);
			expect(status, name).toBe(1);
			expect(stderr.trim().split('\n'), name).toHaveLength(1);
			expect(stderr, name).toContain(name);
			expect(stderr, name).not.toMatch(/defect|at .*\.ts:\d/);
		}
	});
});

describe('building a study', () => {
	test('writes what the workbench and other tools read, and is done once', () => {
		const study = smallStudy('small', rates);
		const built = join(home, 'build/small');
		rmSync(built, { recursive: true, force: true });
		const first = canopy('build', study);
		expect(first).toMatchObject({ status: 0, stdout: '' });
		expect(first.stderr).toContain('1 parameters, 1 rules');
		expect(JSON.parse(readFileSync(join(built, 'law.json'), 'utf8')).rules.contribution.label.zh).toBe(
			'缴费',
		);
		expect(canopy('build', study).stderr).toContain('Nothing has changed');
		rmSync(built, { recursive: true });
	});

	test('refuses law that is misspelt, uncited or not UTF-8, each at its place', () => {
		const faults = {
			misspelt: [rates.replace('wage * rate', 'wage * rat'), 'rates.yaml:8:'],
			uncited: [rates.replace('unit: share, source: act,', 'unit: share,'), 'rates.yaml:4:'],
			encoded: [Buffer.from([...Buffer.from('place: CN # '), 0xd6, 0xd0]), 'rates.yaml:1:'],
		} as const;
		for (const [name, [law, where]] of Object.entries(faults)) {
			for (const command of ['build', 'check']) {
				const { status, stderr } = canopy(command, smallStudy(name, law));
				expect(status, name).toBe(1);
				expect(stderr, name).toContain(where);
			}
		}
	});
});

describe('findings on the command line', () => {
	test('can be chosen by id and dimension and read by other programs', () => {
		const words = ['--id', 'insured_persons', '--where', 'place=CN,year=2020', '--format', 'json'];
		const rows = JSON.parse(canopy('findings', 'china', ...words).stdout);
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) expect(row).toMatchObject({ place: 'CN', year: '2020', kind: 'published' });
	});
});

/** Nine levels of aliases to nine aliases each. */
function bomb(): string {
	const levels = Array.from({ length: 9 }, (_, level) => {
		const below =
			level === 0
				? '[lol]'
				: `[${Array(9)
						.fill(`*a${level - 1}`)
						.join(', ')}]`;
		return `a${level}: &a${level} ${below}`;
	});
	return `${levels.join('\n')}\n`;
}
