import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, movesOf } from './states.ts';

const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const five = fc.array(share, { minLength: 5, maxLength: 5 });

/** Probability of each move, by the chain's own words. */
function transitions(today: readonly number[], leave: readonly number[]): readonly (readonly number[])[] {
	const { into } = movesOf(today, leave);
	const shares = into.map((sum, at) => sum - (into[at - 1] ?? 0));
	return leave.map((going, from) => shares.map((to, at) => going * to + (at === from ? 1 - going : 0)));
}

test("moves keep today's shares, and are the same backwards as forwards", () => {
	fc.assert(
		fc.property(five, five, (written, leave) => {
			const all = written.reduce((sum, each) => sum + each, 0);
			const today = written.map((each) => each / all);
			const matrix = transitions(today, leave);
			for (const to of today.keys()) {
				const next = today.reduce((sum, each, from) => sum + each * (matrix[from]?.[to] ?? 0), 0);
				expect(next).toBeCloseTo(today[to] ?? 0, 10);
				for (const from of today.keys()) {
					const there = (today[from] ?? 0) * (matrix[from]?.[to] ?? 0);
					const back = (today[to] ?? 0) * (matrix[to]?.[from] ?? 0);
					expect(there).toBeCloseTo(back, 10);
				}
			}
		}),
	);
});

test('who stays, stays; who moves lands where the sums of shares say', () => {
	const moves = movesOf([0.5, 0.3, 0.2, 0, 0], [0.1, 0.1, 0.1, 0.1, 0.1]);
	expect(moved(1, moves, 0.1, 0)).toBe(1);
	expect(moved(1, moves, 0.09, 0.49)).toBe(0);
	expect(moved(1, moves, 0.09, 0.79)).toBe(1);
	expect(moved(1, moves, 0.09, 0.81)).toBe(2);
});
