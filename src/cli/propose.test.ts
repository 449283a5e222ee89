import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { home } from './folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'canopy-propose-command-'));
const people = join(folder, 'people');
afterAll(() => rmSync(folder, { recursive: true }));

/** What a command prints, and what it says. */
async function canopy(...words: readonly string[]): Promise<{ out: string; says: string }> {
	const run = promisify(execFile)(process.execPath, [join(home, 'src/cli/main.ts'), ...words], {
		maxBuffer: 1e8,
	});
	return run.then(
		({ stdout, stderr }) => ({ out: stdout, says: stderr }),
		(error: { stdout: string; stderr: string }) => ({ out: error.stdout, says: error.stderr }),
	);
}

const propose = (...words: readonly string[]) => canopy('propose', ...words);

beforeAll(async () => {
	await canopy('people', '--size', '400', '--level-pay', '--to', people);
}, 60_000);

describe('canopy propose', { timeout: 60_000 }, () => {
	test('finds the same for people of a folder as for the same people made anew', async () => {
		const [made, read] = await Promise.all([
			propose('matched-savings', '--people', '400', '--by', 'sex,career'),
			propose('matched-savings', '--people', people, '--by', 'sex,career'),
		]);
		expect(made.out).toContain('begun late');
		expect(read.out).toBe(made.out);
		expect(read.says).toContain(people);
	});

	test('keeps back groups of few real people', async () => {
		const real = join(folder, 'real');
		mkdirSync(real);
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		for (const table of ['persons', 'careers'])
			await connection.run(
				`COPY (SELECT * EXCLUDE people FROM '${people}/synthetic-${table}.parquet') TO '${real}/${table}.csv'`,
			);
		const { out, says } = await propose('as-it-is', '--people', real, '--by', 'form', '--json');
		const { after } = JSON.parse(out);
		const forms = after.groups.map(({ value }: { value: string }) => value);
		expect(forms).toContain('employee');
		expect(forms).not.toContain('dispatch');
		expect(says).toMatch(/groups of fewer than \d+ persons are kept back/);
	});

	test('says what a folder of people lacks', async () => {
		const lacking = join(folder, 'lacking');
		mkdirSync(lacking);
		writeFileSync(join(lacking, 'persons.csv'), 'person\n1\n');
		const [nowhere, half] = await Promise.all([
			propose('as-it-is', '--people', join(folder, 'nowhere')),
			propose('as-it-is', '--people', lacking, '--lang', 'zh'),
		]);
		expect(nowhere.says).toContain('There is no such folder');
		expect(half.says).toContain('文件夹中没有履历表');
	});

	test('knows which proposal may be meant', async () => {
		const like = await propose('lower-flor');
		expect(like.says).toContain('Perhaps lower-floor-and-platform-share');
	});
});
