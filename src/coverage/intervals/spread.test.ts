import { describe, expect, test } from 'vitest';
import { intervalOf, swingsOf, type Varied } from './spread.ts';

const varied = (id: string, atLow: number, atHigh: number): Varied => ({
	variation: {
		id,
		label: { zh: id, en: id },
		of: 'people',
		value: 0,
		low: -1,
		high: 1,
		why: { zh: id, en: id },
	},
	atLow: new Map([['insured', atLow]]),
	atHigh: new Map([['insured', atHigh]]),
	drawnAnew: false,
});
const base = new Map([['insured', 100]]);

describe('swings', () => {
	test('come widest first, and leave out what moves nothing', () => {
		const swings = swingsOf('insured', base, [
			varied('a', 99, 101),
			varied('b', 70, 110),
			varied('c', 100, 100),
		]);
		expect(swings).toEqual([
			{ id: 'b', atLow: -30, atHigh: 10 },
			{ id: 'a', atLow: -1, atHigh: 1 },
		]);
	});

	test('are none for a number that the fewer people do not have', () => {
		expect(swingsOf('elsewhere', base, [varied('a', 99, 101)])).toEqual([]);
	});
});

describe('where other records are drawn', () => {
	const drawn = (id: string, atLow: number, atHigh: number): Varied => ({
		...varied(id, atLow, atHigh),
		drawnAnew: true,
	});
	const idle = ['a', 'b', 'c', 'd', 'e'].map((id, index) => drawn(id, 93 + index, 97 - index));

	test('what chance alone brings is no swing, and the chance of the first draw is in none', () => {
		const swings = swingsOf('insured', base, [...idle, drawn('f', 55, 125)]);
		expect(swings).toEqual([{ id: 'f', atLow: -40, atHigh: 30 }]);
	});

	test('assumptions that leave records as they are keep their swings, however small', () => {
		expect(swingsOf('insured', base, [...idle, varied('g', 99.5, 100)])).toEqual([
			{ id: 'g', atLow: -0.5, atHigh: 0 },
		]);
	});
});

describe('an interval', () => {
	test('joins the moves of independent assumptions as the root of their squares, each way by itself', () => {
		const swings = [
			{ id: 'a', atLow: -30, atHigh: 5 },
			{ id: 'b', atLow: 12, atHigh: -40 },
		];
		expect(intervalOf(100, swings)).toEqual({ low: 50, high: 113 });
	});

	test('takes an assumption that moves a number the same way at both ends by its farther end', () => {
		expect(intervalOf(100, [{ id: 'a', atLow: 3, atHigh: 4 }])).toEqual({ low: 100, high: 104 });
	});

	test('is the number itself where nothing moves it', () => {
		expect(intervalOf(7, [])).toEqual({ low: 7, high: 7 });
	});
});
