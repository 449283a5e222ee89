import type { Variation } from './variation.ts';

/** Numbers by a key that tells what each is of. */
export type Numbers = ReadonlyMap<string, number>;

/** What numbers became with one assumption at either end of its range, others being what they are. */
export interface Varied {
	readonly variation: Variation;
	readonly atLow: Numbers;
	readonly atHigh: Numbers;
	/** Whether other records were drawn than for the numbers as they are, as when margins change. */
	readonly drawnAnew: boolean;
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
 * fewer people; a number that those do not have does not swing. Where varying an assumption drew other records, what the
 * draw alone brings is taken off.
 */
export function swingsOf(key: string, base: Numbers, varied: readonly Varied[]): readonly Swing[] {
	const value = base.get(key);
	if (value === undefined) return [];
	const moved = (numbers: Numbers): number => (numbers.get(key) ?? 0) - value;
	const draws = varied.flatMap(({ atLow, atHigh, drawnAnew }) =>
		drawnAnew ? [moved(atLow), moved(atHigh)] : [],
	);
	const undrawn = withoutDraw(draws);
	return varied
		.map(({ variation, atLow, atHigh, drawnAnew }) => ({
			id: variation.id,
			atLow: drawnAnew ? undrawn(moved(atLow)) : moved(atLow),
			atHigh: drawnAnew ? undrawn(moved(atHigh)) : moved(atHigh),
		}))
		.filter(({ atLow, atHigh }) => atLow !== 0 || atHigh !== 0)
		.sort((a, b) => reach(b) - reach(a) || (a.id < b.id ? -1 : 1));
}

/** Draws from which what chance does can be told. */
const drawsEnough = 8;

/**
 * Takes chance off a move: most assumptions hardly touch a number, so that the middle of all moves is the chance of the
 * first draw, and twice their spread about it (1.4826 times the median distance) is what any other draw may bring.
 */
function withoutDraw(moves: readonly number[]): (move: number) => number {
	if (moves.length < drawsEnough) return (move) => move;
	const middle = median(moves);
	const chance = 2 * 1.4826 * median(moves.map((move) => Math.abs(move - middle)));
	return (move) => (Math.abs(move - middle) <= chance ? 0 : move - middle);
}

function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const upper = sorted[half] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
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
