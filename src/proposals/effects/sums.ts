import type { Grouping } from './groups.ts';
import type { Measure } from './measures.ts';

/**
 * What people come to, group after group, one number a measure: whole persons of whom it is true, fen a month, or
 * ten-thousandths of a number times persons. All are whole numbers below 2^53, which have one sum in whatever order, so that
 * every breakdown, on any number of threads, adds up to the same totals.
 */
export interface Sums {
	readonly groups: number;
	readonly measures: number;
	readonly sum: Float64Array;
	/** Persons of whom the measure is known. */
	readonly known: Float64Array;
}

/** Parts in which the numbers of a measure are added up. */
export const parts = { persons: 1, money: 100, mean: 10_000 } as const;

/** What adding up needs of people: which of them belong to which groups, and how many persons each record is. */
export interface Counted extends Pick<Grouping, 'starts' | 'memberships'> {
	readonly size: number;
	readonly measures: readonly Pick<Measure, 'rule' | 'kind'>[];
	readonly groups: { readonly length: number };
	readonly persons: Float64Array;
}

export function noSums(groups: number, measures: number): Sums {
	const size = groups * measures;
	return { groups, measures, sum: new Float64Array(size), known: new Float64Array(size) };
}

/** Adds the answers of the people from `start` to before `end`. */
export function addTo(
	sums: Sums,
	{ measures, starts, memberships, persons }: Counted,
	answers: readonly Float64Array[],
	start: number,
	end: number,
): void {
	const cells = starts.length - 1;
	const width = memberships.length / cells;
	for (let cell = cellAt(starts, start); cell < cells && (starts[cell] ?? 0) < end; cell++) {
		const from = Math.max(starts[cell] ?? 0, start);
		const to = Math.min(starts[cell + 1] ?? 0, end);
		if (from >= to) continue;
		const weights = persons.subarray(from, to);
		const groups = memberships.subarray(cell * width, (cell + 1) * width);
		for (let at = 0; at < measures.length; at++) {
			const scale = parts[measures[at]?.kind ?? 'persons'];
			const column = answers[at] ?? weights;
			addCell(sums, at, scale, column, from - start, weights, groups);
		}
	}
}

/** The first cell that ends after a person. */
function cellAt(starts: Uint32Array, person: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle + 1] ?? 0) > person) high = middle;
		else low = middle + 1;
	}
	return low;
}

function addCell(
	{ sum, known, measures }: Sums,
	measure: number,
	scale: number,
	column: Float64Array,
	offset: number,
	weights: Float64Array,
	groups: Uint16Array,
): void {
	let total = 0;
	let of = 0;
	for (let person = 0; person < weights.length; person++) {
		const value = column[offset + person] ?? 0;
		if (Number.isNaN(value)) continue;
		const weight = weights[person] ?? 0;
		of += weight;
		total += Math.floor(value * scale + 0.5 + 1e-6) * weight;
	}
	for (let at = 0; at < groups.length; at++) {
		const index = (groups[at] ?? 0) * measures + measure;
		known[index] = (known[index] ?? 0) + of;
		sum[index] = (sum[index] ?? 0) + total;
	}
}

/** Sums of several parts of the people as one. */
export function joined(some: readonly Sums[]): Sums {
	const [first] = some;
	if (!first) throw new RangeError('there are no sums to join');
	const all = noSums(first.groups, first.measures);
	for (const { sum, known } of some)
		for (let index = 0; index < sum.length; index++) {
			all.sum[index] = (all.sum[index] ?? 0) + (sum[index] ?? 0);
			all.known[index] = (all.known[index] ?? 0) + (known[index] ?? 0);
		}
	return all;
}
