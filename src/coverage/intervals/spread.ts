import type { Variation } from './variation.ts';

/** Numbers by a key that tells what each is of. */
export type Numbers = ReadonlyMap<string, number>;

/** What numbers became with one assumption at either end of its range, others being what they are. */
export interface Varied {
	readonly variation: Variation;
	readonly atLow: Numbers;
	readonly atHigh: Numbers;
}

/** How far a number moves with one assumption. */
export interface Swing {
	readonly id: string;
	/** The number with the assumption at its low and at its high end, less the number as it is. */
	readonly atLow: number;
	readonly atHigh: number;
}

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * Swings of one number by assumption, the widest first: what a tornado chart shows. `base` and what is varied are of the same,
 * fewer people; a number that those do not have does not swing.
 */
export function swingsOf(key: string, base: Numbers, varied: readonly Varied[]): readonly Swing[] {
	const value = base.get(key);
	if (value === undefined) return [];
	return varied
		.map(({ variation, atLow, atHigh }) => ({
			id: variation.id,
			atLow: (atLow.get(key) ?? 0) - value,
			atHigh: (atHigh.get(key) ?? 0) - value,
		}))
		.filter(({ atLow, atHigh }) => atLow !== 0 || atHigh !== 0)
		.sort((a, b) => reach(b) - reach(a) || (a.id < b.id ? -1 : 1));
}

function reach({ atLow, atHigh }: Swing): number {
	return Math.max(atLow, atHigh, 0) - Math.min(atLow, atHigh, 0);
}

/**
 * The interval of a number from its swings. Assumptions are taken as independent of each other: moves down are joined as the
 * root of their squares, moves up likewise, each assumption counting with its farther end.
 */
export function intervalOf(value: number, swings: readonly Swing[]): Interval {
	let down = 0;
	let up = 0;
	for (const { atLow, atHigh } of swings) {
		down += Math.min(atLow, atHigh, 0) ** 2;
		up += Math.max(atLow, atHigh, 0) ** 2;
	}
	return { low: value - Math.sqrt(down), high: value + Math.sqrt(up) };
}
