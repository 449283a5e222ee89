/** A group of persons in a table that is to be published, with the figure for it. */
export interface TableCell {
	/** Value of each dimension; `all` in a margin. */
	readonly at: readonly string[];
	/** Persons behind the figure. */
	readonly persons: number;
	/** Their number in the population, or an amount added up over them. */
	readonly value: number;
	/** Largest contributions to an amount, largest first; empty for a count. */
	readonly largest: readonly number[];
}

/** What a person adds to a table. */
export interface Contribution {
	/** The person's value of each dimension. */
	readonly at: readonly string[];
	readonly weight: number;
	/** The person's own amount, where the table adds up amounts and does not count. */
	readonly amount?: number;
}

/** A figure that is the sum of others, all by their index among the cells. */
export interface Sum {
	readonly total: number;
	readonly parts: readonly number[];
}

/** Groups of values that make up another, by dimension: `{'CN': ['CN-ZJ', 'CN-GD']}`. `all` is made up of all. */
export type Parts = readonly Readonly<Record<string, readonly string[]>>[];

/** Name of a margin. */
export const all = 'all';

/** More contributions than this are not kept: dominance looks at few. */
const mostLargest = 10;

/** Adds persons up to a table with every margin. */
export function tabulate(contributions: Iterable<Contribution>): readonly TableCell[] {
	const cells = new Map<
		string,
		{ at: readonly string[]; persons: number; value: number; largest: number[] }
	>();
	for (const { at, weight, amount } of contributions) {
		for (const margin of marginsOf(at)) {
			const key = keyOf(margin);
			const cell = cells.get(key) ?? { at: margin, persons: 0, value: 0, largest: [] };
			cells.set(key, cell);
			cell.persons++;
			cell.value += weight * (amount ?? 1);
			if (amount === undefined) continue;
			cell.largest.push(weight * amount);
			cell.largest.sort((a, b) => b - a);
			cell.largest.length = Math.min(cell.largest.length, mostLargest);
		}
	}
	return [...cells.values()];
}

/** A cell's place and every margin that it adds to. */
function marginsOf(at: readonly string[]): readonly (readonly string[])[] {
	let margins: readonly (readonly string[])[] = [[]];
	for (const value of at)
		margins = margins.flatMap((head) => [
			[...head, value],
			[...head, all],
		]);
	return margins;
}

export const keyOf = (at: readonly string[]): string => at.join('\u0000');

/**
 * The sums that hold in a table and that a reader can turn round: in each dimension a margin over its values, and a value
 * over those that make it up. A value that makes up another is not counted in the margin a second time.
 */
export function sumsOf(cells: readonly TableCell[], parts: Parts = []): readonly Sum[] {
	const index = new Map(cells.map(({ at }, position) => [keyOf(at), position]));
	const dimensions = cells[0]?.at.length ?? 0;
	const sums: Sum[] = [];
	for (let dimension = 0; dimension < dimensions; dimension++) {
		const made = parts[dimension] ?? {};
		const inner = new Set(Object.values(made).flat());
		const values = [...new Set(cells.map(({ at }) => at[dimension] ?? all))].filter((value) => value !== all);
		const madeUp: Readonly<Record<string, readonly string[]>> = {
			...made,
			[all]: values.filter((value) => !inner.has(value)),
		};
		for (const [position, { at }] of cells.entries()) {
			const members = madeUp[at[dimension] ?? all];
			if (!members) continue;
			const found = members.flatMap((value) => index.get(keyOf(at.with(dimension, value))) ?? []);
			if (found.length > 0) sums.push({ total: position, parts: found });
		}
	}
	return sums;
}
