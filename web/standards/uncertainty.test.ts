import { expect, test } from 'vitest';
import { sample } from './gaps.sample.ts';
import { uncertainties } from './uncertainty.ts';

test('only forms of work with different settled answers are uncertain', () => {
	const found = uncertainties(sample, ['CN', 'CN-BJ']);
	expect(found.map(({ criterion, forms }) => [criterion, forms])).toEqual([
		['text.cover', ['platform_delivery']],
	]);
	expect(found[0]?.answers).toEqual([
		{ verdict: 'not_met', places: ['CN'] },
		{ verdict: 'met', places: ['CN-BJ'] },
	]);
	expect(uncertainties(sample, ['CN', 'ES'])).toEqual([]);
});
