import { expect, test } from 'vitest';
import { runLawTests } from '../law/index.ts';
import { chinaForTests } from './china.sample.ts';

test('worked cases of the rules of effects hold', async () => {
	const { ground } = await chinaForTests();
	const tests = ground.law.tests.filter(({ file }) => file.includes('/proposals/effects/'));
	expect(tests.length).toBeGreaterThan(5);
	const report = runLawTests({ ...ground.law, tests });
	expect(report.problems.map(({ says }) => says.en)).toEqual([]);
});
