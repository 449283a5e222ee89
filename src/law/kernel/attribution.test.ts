import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attribution } from './attribution.ts';

/** Totals that depend on which provisions are enacted in any way at all. */
const totals = fc.integer({ min: 1, max: 6 }).chain((provisions) =>
	fc
		.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
			minLength: 2 ** provisions,
			maxLength: 2 ** provisions,
		})
		.map((values) => ({ provisions, values })),
);
const setOf = (enacted: readonly number[]): number => enacted.reduce((set, member) => set | (1 << member), 0);

test('shares add up to the whole change', () => {
	fc.assert(
		fc.property(totals, ({ provisions, values }) => {
			const shares = attribution(provisions, (enacted) => values[setOf(enacted)] ?? 0);
			const whole = (values.at(-1) ?? 0) - (values[0] ?? 0);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(whole, 4);
		}),
	);
});

test('a provision that changes nothing gets nothing, one that always adds the same gets that', () => {
	fc.assert(
		fc.property(totals, fc.integer({ min: -1000, max: 1000 }), ({ provisions, values }, fixed) => {
			const others = (enacted: readonly number[]): number =>
				values[setOf(enacted) & (2 ** provisions - 1)] ?? 0;
			const shares = attribution(
				provisions + 2,
				(enacted) => others(enacted) + (enacted.includes(provisions + 1) ? fixed : 0),
			);
			expect(shares[provisions]).toBeCloseTo(0, 4);
			expect(shares[provisions + 1]).toBeCloseTo(fixed, 4);
		}),
	);
});

test('provisions that do the same get the same', () => {
	fc.assert(
		fc.property(fc.array(fc.integer(), { minLength: 6, maxLength: 6 }), (byNumber) => {
			const shares = attribution(5, ({ length }) => byNumber[length] ?? 0);
			for (const share of shares) expect(share).toBe(shares[0]);
		}),
	);
});

test('every set is asked for once: 256 for 8 provisions, and no more provisions are taken', () => {
	const asked: string[] = [];
	attribution(8, (enacted) => asked.push(enacted.join()));
	expect(asked).toHaveLength(256);
	expect(new Set(asked).size).toBe(256);
	expect(() => attribution(9, () => 0)).toThrow('at most 8');
});
