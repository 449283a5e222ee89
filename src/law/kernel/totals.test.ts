import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctPersons, joinedTotal, moneyTotal, orderedTotal } from './totals.ts';

const amounts = fc
	.array(fc.oneof(fc.double({ min: -1e9, max: 1e12, noNaN: true }), fc.constant(Number.NaN)), {
		maxLength: 300,
	})
	.map((list) => Float64Array.from(list));

test('money has one sum, whatever the order of rows and however they are shared out', () => {
	fc.assert(
		fc.property(amounts, fc.nat(300), (list, cut) => {
			const whole = moneyTotal(list);
			expect(moneyTotal(list.toReversed())).toEqual(whole);
			const at = Math.min(cut, list.length);
			expect(joinedTotal([moneyTotal(list, 0, at), moneyTotal(list, at)])).toEqual(whole);
			expect(whole.known + whole.unknown).toBe(list.length);
		}),
	);
});

test('amounts are rounded half up to the fen, and large sums are exact', () => {
	expect(moneyTotal(Float64Array.of(2.675, -2.675, 0.01)).fen).toBe(1n);
	expect(moneyTotal(new Float64Array(100_000).fill(40_000_000_000_000.01)).fen).toBe(
		400_000_000_000_000_100_000n,
	);
	expect(() => moneyTotal(Float64Array.of(1e14))).toThrow('too much');
});

test('other sums are the same for whoever takes whole blocks of 2,048 rows', () => {
	const numbers = Float64Array.from({ length: 10_000 }, (_, row) => Math.sin(row) * 10 ** (row % 17));
	const blocks = [0, 1, 2, 3, 4].map((block) =>
		orderedTotal(numbers.subarray(block * 2048, (block + 1) * 2048)),
	);
	expect(blocks.reduce((sum, block) => sum + block, 0)).toBe(orderedTotal(numbers));
});

test('persons are counted once each', () => {
	expect(distinctPersons(Float64Array.of(3, 1, 3, Number.NaN, 2, 1))).toBe(3);
	expect(distinctPersons(BigInt64Array.of(2n ** 60n, 2n ** 60n + 1n, 2n ** 60n))).toBe(2);
	expect(distinctPersons(new Float64Array(0))).toBe(0);
});
