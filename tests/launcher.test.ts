import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { home } from './files.ts';

const launcher = join(home, 'canopy');
const elsewhere = mkdtempSync(join(tmpdir(), 'canopy-launcher-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

/** Milliseconds until the command line has answered. */
const startUp = 150;

describe('./canopy', () => {
	test('runs from another folder, through links to links', () => {
		symlinkSync(launcher, join(elsewhere, 'first'));
		symlinkSync('first', join(elsewhere, 'second'));
		const version = execFileSync(join(elsewhere, 'second'), ['--version'], {
			cwd: elsewhere,
			encoding: 'utf8',
		});
		expect(version).toMatch(/^\d+\.\d+\.\d+\n$/);
	});

	test('says what to do where nothing is installed', () => {
		const bare = join(elsewhere, 'bare clone');
		mkdirSync(bare);
		cpSync(launcher, join(bare, 'canopy'));
		const english = spawnSync(join(bare, 'canopy'), [], { cwd: bare, encoding: 'utf8', env: { LANG: 'C' } });
		expect(english).toMatchObject({ status: 1, stdout: '' });
		expect(english.stderr).toContain('npm start');
		const chinese = spawnSync(join(bare, 'canopy'), [], {
			cwd: bare,
			encoding: 'utf8',
			env: { LANG: 'zh_CN.UTF-8' },
		});
		expect(chinese.stderr).toContain('尚未安装');
	});

	test(`answers within ${startUp} ms, or within five starts of bare Node.js where that is slow`, () => {
		const best = (program: string, ...words: readonly string[]) => {
			const times = Array.from({ length: 5 }, () => {
				const began = performance.now();
				execFileSync(program, words);
				return performance.now() - began;
			});
			return Math.min(...times);
		};
		const bare = best(process.execPath, '-e', '0');
		expect(best(launcher, '--help')).toBeLessThan(Math.max(startUp, 5 * bare));
	});
});
