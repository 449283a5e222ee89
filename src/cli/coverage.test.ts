import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { home } from './folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'canopy-coverage-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints, and what it says. */
async function coverage(...words: readonly string[]): Promise<{ out: string; says: string }> {
	const run = promisify(execFile)(process.execPath, [join(home, 'src/cli/main.ts'), 'coverage', ...words]);
	return run.then(
		({ stdout, stderr }) => ({ out: stdout, says: stderr }),
		(error: { stdout: string; stderr: string }) => ({ out: error.stdout, says: error.stderr }),
	);
}

describe('canopy coverage', () => {
	test('gives rows that add up: steps less losses, women and men', async () => {
		const { out } = await coverage(
			'--by',
			'sex',
			'--scheme',
			'injury',
			'--size',
			'400',
			'--varied',
			'0',
			'--json',
		);
		const rows: readonly {
			sex: string;
			reached: readonly { step: string; persons: number }[];
			losses: readonly { step: string; persons: number }[];
		}[] = JSON.parse(out);
		expect(rows.map(({ sex }) => sex)).toEqual(['female', 'male']);
		for (const { reached, losses } of rows) {
			const lost = losses.reduce((sum, { persons }) => sum + persons, 0);
			expect((reached[0]?.persons ?? 0) - lost).toBeCloseTo(reached.at(-1)?.persons ?? Number.NaN, 2);
		}
	}, 60_000);

	test('tells one place in full in Chinese, with what it rests on', async () => {
		const words = ['--place', 'CN-ZJ', '--scheme', 'unemployment', '--size', '400', '--varied', '0'];
		const { out, says } = await coverage(...words, '--lang', 'zh');
		expect(out).toContain('失业保险，浙江');
		expect(out).toContain('用人单位未为其参保');
		expect(out).toContain('中华人民共和国社会保险法');
		expect(says).toContain('模拟：2024-12');
	}, 60_000);

	test('refuses what it cannot break down by, places and schemes that there are not, all at once', async () => {
		const { says } = await coverage('--by', 'sexx', '--place', 'CN-XX', '--scheme', 'foo', '--size', '5');
		expect(says).toContain('"sexx"');
		expect(says).toContain('"CN-XX" is not a known place');
		expect(says).toContain('"foo" is not a known scheme');
		expect(says).toContain('--size: "5"');
	}, 60_000);

	test('keeps back groups of few real persons', async () => {
		const table = join(folder, 'survey.csv');
		const persons = Array.from(
			{ length: 12 },
			(_, at) => `${at},2024-12,CN-ZJ,${at < 9 ? 'female' : 'male'},employee,1`,
		);
		writeFileSync(table, ['person,on,place,sex,form,weight', ...persons].join('\n'));
		const { out, says } = await coverage('--from', table, '--by', 'sex', '--scheme', 'injury', '--csv');
		expect(says).toContain('2 groups of fewer than 10 persons are kept back');
		expect(out.trim().split('\n')).toHaveLength(1);
	}, 60_000);
});
