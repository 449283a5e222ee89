import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { home } from './folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'canopy-people-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints, and what it says is wrong. */
async function people(...words: readonly string[]): Promise<{ out: string; wrong: string }> {
	const run = promisify(execFile)(process.execPath, [join(home, 'src/cli/main.ts'), 'people', ...words], {
		maxBuffer: 1e8,
	});
	return run.then(
		({ stdout }) => ({ out: stdout, wrong: '' }),
		(error: { stdout: string; stderr: string }) => ({ out: error.stdout, wrong: error.stderr }),
	);
}

describe('canopy people', () => {
	test('tells how synthetic people were calibrated, as data too', async () => {
		const { out } = await people('--size', '3000', '--json');
		const { margins, weights } = JSON.parse(out);
		expect(margins.find(({ id }: { id: string }) => id === 'migrants.all').met).toBe(true);
		expect(weights[0].records).toBe(3000);
	}, 60_000);

	test('refuses a place without margins, and says which have them', async () => {
		const { wrong } = await people('--place', 'CN-SH', '--lang', 'zh');
		expect(wrong).toContain('CN-SH 没有校准目标');
		expect(wrong).toContain('CN-GD');
	}, 60_000);

	test('refuses codes that mean nothing, with the row, in both languages', async () => {
		const table = join(folder, 'survey.csv');
		writeFileSync(table, 'person,on,place,sex\n1,2024-12,CN-ZJ,female\n2,2024-12,CN-ZJ,X\n');
		const [english, chinese] = await Promise.all([
			people('--from', table, '--lang', 'en'),
			people('--from', table, '--lang', 'zh'),
		]);
		expect(english.wrong).toContain('row 2: "X"');
		expect(chinese.wrong).toContain('第 2 行“X”');
	}, 60_000);
});
