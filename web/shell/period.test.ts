import { expect, test } from 'vitest';
import { periodEnd, readPeriod } from './period.ts';

test.each([
	['2024', 2024],
	['2025-11', 2024 + 11 / 12],
	['2022-Q3', 2021.75],
])('%s ends at %d on an axis of years', (text, end) => {
	const period = readPeriod(text);
	expect(period && periodEnd(period)).toBeCloseTo(end, 9);
});

test.each(['', '2020..2025', 'about 2020'])('"%s" is not a point in time', (text) => {
	expect(readPeriod(text)).toBeUndefined();
});
