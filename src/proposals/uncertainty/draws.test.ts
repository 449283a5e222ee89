import { describe, expect, test } from 'vitest';
import { drawsOf, spreadOf } from './draws.ts';

const words = { zh: '甲', en: 'a' };
const assumed = (['a', 'b'] as const).map((id, at) => ({
	id,
	label: words,
	of: at === 0 ? ('law' as const) : ('people' as const),
	unit: 'share',
	value: 0.5,
	low: at,
	high: at + 1,
	why: words,
	sources: [],
}));

describe('draws', () => {
	test('of the same seed are the same, of another are not', () => {
		expect(drawsOf(assumed, 5, 1)).toEqual(drawsOf(assumed, 5, 1));
		expect(drawsOf(assumed, 5, 1)).not.toEqual(drawsOf(assumed, 5, 2));
	});

	test('take every part of a range once', () => {
		const parts = drawsOf(assumed, 10, 3).map(({ law }) => Math.floor((law.a ?? -1) * 10));
		expect(parts.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
	});
});

describe('a spread', () => {
	test('holds the number itself, and needs two draws', () => {
		expect(spreadOf(5, [1, 1])).toEqual({ low: 1, high: 5 });
		expect(spreadOf(5, [1])).toBeUndefined();
	});
});
