import { expect, test } from 'vitest';
import { parted, prospectsFrom } from './prospects.ts';
import type { Expectation } from './tally.ts';

const woman = (year: number): Expectation => ({
	sex: 'female',
	born: year - 55,
	year,
	drawing: 0.5,
	amount: 30_000,
	acquired: 0.8,
	members: 0.6,
});
const telling = { countedUntil: 2024, livesTellFrom: 2034, level: 1 };
const shares = (year: number): readonly (readonly [boolean, number])[] =>
	prospectsFrom([woman(year)], telling).map(({ byCount, share }) => [byCount, share]);

test('as many begin to draw as are counted, then ever more by their working lives', () => {
	expect(shares(2024)).toEqual([[true, 0.5]]);
	expect(shares(2029)).toEqual([
		[false, 0.25],
		[true, 0.25],
	]);
	expect(shares(2034)).toEqual([[false, 0.5]]);
});

test('first pensions are those of working lives, times their level', () => {
	const [first] = prospectsFrom([woman(2030)], { ...telling, level: 1.1 });
	expect(first?.amount).toBeCloseTo(33_000, 6);
	expect(first?.acquired).toBe(0.8);
});

test('nobody begins to draw where no working life brings a pension', () => {
	expect(prospectsFrom([{ ...woman(2030), drawing: 0 }], telling)).toEqual([]);
	expect(parted([woman(2030)], 0.5)[0]).toMatchObject({ drawing: 0.25, members: 0.3, amount: 30_000 });
});
