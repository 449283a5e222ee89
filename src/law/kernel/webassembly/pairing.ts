import { type Block, blockPersons } from '../block.ts';
import { firstMonth } from '../table.ts';
import { months } from './plan.ts';

/** Pairs those who work in much the same years: both lanes go through all years in which either has rows. */
export class Pairing {
	private readonly byEnd = new Sorting(months + 1);
	private readonly byBegin = new Sorting(Math.ceil(months / 12) + 1);
	private readonly ordered = new Uint32Array(blockPersons);

	/** Puts the persons' numbers, times 8, in the order in which they are paired: by the year they began, then by last month. */
	pairUp(
		{ order, starts, from, to }: Pick<Block, 'starts' | 'from' | 'to'> & { order: Uint32Array },
		persons: number,
	): void {
		const { byBegin, byEnd, ordered } = this;
		byBegin.clear();
		byEnd.clear();
		for (let person = 0; person < persons; person++) {
			const row = starts[person] ?? 0;
			const after = starts[person + 1] ?? 0;
			const works = row < after;
			byBegin.count(person, works ? Math.ceil(monthNumber(from[row]) / 12) : 0);
			byEnd.count(person, works ? monthNumber(to[after - 1]) : 0);
		}
		byEnd.begin();
		for (let person = 0; person < persons; person++) ordered[byEnd.place(person)] = person;
		byBegin.begin();
		for (let at = 0; at < persons; at++) {
			const person = ordered[at] ?? 0;
			order[byBegin.place(person)] = person * 8;
		}
		if (persons % 2 === 1) order[persons] = persons * 8;
	}
}

/** A month's number from 1 on; whatever rows say, everybody has a place. */
function monthNumber(month = Number.NaN): number {
	return Math.trunc(Math.max(1, Math.min(month - firstMonth + 1, months))) || 1;
}

/** Puts persons in order by counting how many there are of each number. */
class Sorting {
	private readonly numbers = new Uint16Array(blockPersons);
	/** By number: how many have it, then where the next of them goes. */
	private readonly next: Uint16Array;

	constructor(size: number) {
		this.next = new Uint16Array(size);
	}

	clear(): void {
		this.next.fill(0);
	}

	count(person: number, number: number): void {
		this.numbers[person] = number;
		this.next[number] = (this.next[number] ?? 0) + 1;
	}

	begin(): void {
		const { next } = this;
		let before = 0;
		for (let number = 0; number < next.length; number++) {
			const count = next[number] ?? 0;
			next[number] = before;
			before += count;
		}
	}

	/** Where the next person with the same number goes. */
	place(person: number): number {
		const number = this.numbers[person] ?? 0;
		const at = this.next[number] ?? 0;
		this.next[number] = at + 1;
		return at;
	}
}
