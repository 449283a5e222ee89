import { type Block, blockPersons } from '../block.ts';
import { firstMonth } from '../table.ts';
import { months } from './plan.ts';

/** Pairs those who began to work at about the same time: they have much the same years to go through. */
export class Pairing {
	/** By month in which a career begins, with one more for those who have none: how many there are, then where the next goes. */
	private readonly next = new Uint16Array(months + 1);
	private readonly begins = new Uint16Array(blockPersons);

	/** Puts the persons' numbers, times 8, in the order in which they are paired. */
	pairUp(
		{ order, starts, from }: Pick<Block, 'starts' | 'from'> & { order: Uint32Array },
		persons: number,
	): void {
		const { begins, next } = this;
		next.fill(0);
		for (let person = 0; person < persons; person++) {
			const row = starts[person] ?? 0;
			const began = row < (starts[person + 1] ?? 0) ? (from[row] ?? 0) - firstMonth + 1 : 0;
			// whatever rows say, everybody has a place
			const month = Math.trunc(Math.max(0, Math.min(began, months))) || 0;
			begins[person] = month;
			next[month] = (next[month] ?? 0) + 1;
		}
		let before = 0;
		for (let month = 0; month <= months; month++) {
			const count = next[month] ?? 0;
			next[month] = before;
			before += count;
		}
		for (let person = 0; person < persons; person++) {
			const month = begins[person] ?? 0;
			const at = next[month] ?? 0;
			order[at] = person * 8;
			next[month] = at + 1;
		}
		if (persons % 2 === 1) order[persons] = persons * 8;
	}
}
