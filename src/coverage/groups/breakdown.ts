import { type Dimension, unknownValue, type Value } from '../../population/index.ts';

/** Dimensions that people are counted by together; none for everybody at once. */
export type Breakdown = readonly Dimension[];

/** The number of cells of a breakdown, those of unknown values included. */
export function cellsOf(breakdown: Breakdown): number {
	return breakdown.reduce((cells, { values }) => cells * (values.length + 1), 1);
}

/** The values of a cell, one for each dimension. The last dimension turns fastest. */
export function valuesOfCell(breakdown: Breakdown, cell: number): readonly Value[] {
	const values: Value[] = [];
	let left = cell;
	for (const { values: possible } of [...breakdown].reverse()) {
		const size = possible.length + 1;
		values.unshift(possible[left % size] ?? unknownValue);
		left = Math.floor(left / size);
	}
	return values;
}

/** Two breakdowns are the same where they have the same dimensions in the same order. */
export function keyOf(breakdown: Breakdown): string {
	return breakdown.map(({ fact }) => fact).join(' ');
}
