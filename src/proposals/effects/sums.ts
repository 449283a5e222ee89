import type { Measure } from './measures.ts';

/**
 * What people come to, cell after cell, one number a measure: whole persons of whom it is true, fen a month, or
 * ten-thousandths of a number times persons. All are whole numbers below 2^53, which have one sum in whatever order, so that
 * any breakdown of the cells, on any number of threads, adds up to the same totals.
 */
export interface Sums {
	readonly cells: number;
	readonly measures: number;
	readonly sum: Float64Array;
	/** Persons of whom the measure is known. */
	readonly known: Float64Array;
}

/** Parts in which the numbers of a measure are added up. */
export const parts = { persons: 1, money: 100, mean: 10_000 } as const;

export function noSums(cells: number, measures: number): Sums {
	const size = cells * measures;
	return { cells, measures, sum: new Float64Array(size), known: new Float64Array(size) };
}

/** Adds the answers of some people, each standing for `persons` whole persons of a cell. */
export function addTo(
	sums: Sums,
	measures: readonly Measure[],
	answers: readonly Float64Array[],
	cell: Uint32Array,
	persons: Float64Array,
): void {
	measures.forEach(({ kind }, at) => {
		const column = answers[at];
		if (!column) return;
		if (kind === 'persons') addPersons(sums, at, column, cell, persons);
		else addNumbers(sums, at, parts[kind], column, cell, persons);
	});
}

function addPersons(
	{ sum, known, measures }: Sums,
	at: number,
	column: Float64Array,
	cell: Uint32Array,
	persons: Float64Array,
): void {
	for (let person = 0; person < cell.length; person++) {
		const value = column[person] ?? Number.NaN;
		if (Number.isNaN(value)) continue;
		const index = (cell[person] ?? 0) * measures + at;
		const weight = persons[person] ?? 0;
		known[index] = (known[index] ?? 0) + weight;
		if (value === 1) sum[index] = (sum[index] ?? 0) + weight;
	}
}

function addNumbers(
	{ sum, known, measures }: Sums,
	at: number,
	scale: number,
	column: Float64Array,
	cell: Uint32Array,
	persons: Float64Array,
): void {
	for (let person = 0; person < cell.length; person++) {
		const value = column[person] ?? Number.NaN;
		if (Number.isNaN(value)) continue;
		const index = (cell[person] ?? 0) * measures + at;
		const weight = persons[person] ?? 0;
		known[index] = (known[index] ?? 0) + weight;
		sum[index] = (sum[index] ?? 0) + Math.floor(value * scale + 0.5 + 1e-6) * weight;
	}
}

/** Sums of several parts of the people as one. */
export function joined(some: readonly Sums[]): Sums {
	const [first] = some;
	if (!first) throw new RangeError('there are no sums to join');
	const all = noSums(first.cells, first.measures);
	for (const { sum, known } of some)
		for (let index = 0; index < sum.length; index++) {
			all.sum[index] = (all.sum[index] ?? 0) + (sum[index] ?? 0);
			all.known[index] = (all.known[index] ?? 0) + (known[index] ?? 0);
		}
	return all;
}
