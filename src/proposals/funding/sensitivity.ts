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

/** Moves each assumption to both ends of its range, one at a time; the widest swings first. */
export function swingsOf(
	assumptions: Assumptions,
	number: (assumed: Assumed) => number,
): readonly FundSwing[] {
	const plain = number(assuming(assumptions));
	return Object.values(assumptions)
		.map(({ id, low, high }) => {
			const ends = [low, high].map((value) => number(assuming(assumptions, { [id]: value })));
			const [atLow = plain, atHigh = plain] = ends;
			const width = Math.max(Math.abs(atLow - plain), Math.abs(atHigh - plain));
			return { assumption: id, low: atLow, high: atHigh, width };
		})
		.sort((a, b) => b.width - a.width);
}
