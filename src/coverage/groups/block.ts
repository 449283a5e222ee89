import type { Column } from '../../law/index.ts';

/** Some persons with all that was asked of them. */
export interface Block {
	readonly size: number;
	/** Persons that each record stands for. */
	readonly weight: Float64Array;
	/** The column of a fact or rule; a number where it is the same for all. */
	column(name: string): Column;
}

/** Reads a column person by person. */
export function reader(column: Column): (person: number) => number {
	return typeof column === 'number' ? () => column : (person) => column[person] ?? Number.NaN;
}
