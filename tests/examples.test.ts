import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, home, textOf } from './files.ts';

describe('the examples', () => {
	for (const path of filesBelow('examples').filter((path) => path.endsWith('.ts'))) {
		test(`${path} answers, in fewer than 60 lines`, () => {
			expect(textOf(path).split('\n').length).toBeLessThan(60);
			const printed = execFileSync(process.execPath, [join(home, path)], { encoding: 'utf8' });
			expect(printed).toMatch(/monthly pension: [\d,.]+ yuan a month/);
			expect(printed).not.toMatch(/undefined|NaN/);
		}, 30_000);
	}
});
