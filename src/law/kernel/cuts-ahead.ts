import type { Cuts } from './program.ts';
import { firstMonth, lastMonth } from './table.ts';

/** For each month from `firstMonth` on, the next month after it at which a stretch must begin. */
export function cutsAhead(cuts: Cuts): Int32Array {
	const ahead = new Int32Array(cuts.length);
	let next = lastMonth + 1;
	for (let month = cuts.length - 1; month >= 0; month--) {
		ahead[month] = next;
		if (cuts[month]) next = firstMonth + month;
	}
	return ahead;
}
