import type { Assumptions } from '../../population/index.ts';
import { type Assumed, assuming } from './assumed.ts';

/** What moving one assumption over its range does to a number. */
export interface FundSwing {
	readonly assumption: string;
	readonly low: number;
	readonly high: number;
	/** The larger of the two distances from the number as it is. */
	readonly width: number;
}

/**
 * Moves each assumption to both ends of its range, one at a time: for each of the numbers that are worked out together its swings,
 * the widest first.
 */
export function swingsOf(
	assumptions: Assumptions,
	numbers: (assumed: Assumed) => readonly number[],
): readonly (readonly FundSwing[])[] {
	const plain = numbers(assuming(assumptions));
	const moved = Object.values(assumptions).map(({ id, low, high }) => ({
		id,
		low: numbers(assuming(assumptions, { [id]: low })),
		high: numbers(assuming(assumptions, { [id]: high })),
	}));
	return plain.map((value, at) =>
		moved
			.map(({ id, ...ends }) => {
				const [low = value, high = value] = [ends.low[at], ends.high[at]];
				const width = Math.max(Math.abs(low - value), Math.abs(high - value));
				return { assumption: id, low, high, width };
			})
			.sort((a, b) => b.width - a.width),
	);
}
