import { epochsAt, type Table } from '../table.ts';

/**
 * A table as JavaScript reads it: what governs by place and epoch, with one more of each for what is unknown, and the epoch
 * of each month, with one more month. It is the value itself, or the row of a table with keys, -1 where there is none.
 */
export interface Governing {
	readonly governing: Float64Array;
	readonly data: Float64Array;
	readonly atStart: Uint16Array;
	readonly atEnd: Uint16Array;
}

export function governingOf(table: Table): Governing {
	const { rows, data, shape } = table;
	const epochs = epochsOf(table);
	const places = rows.length / epochs;
	const isValue = shape.kind === 'value';
	const governing = new Float64Array((places + 1) * (epochs + 1)).fill(isValue ? Number.NaN : -1);
	rows.forEach((row, index) => {
		const at = Math.floor(index / epochs) * (epochs + 1) + (index % epochs);
		governing[at] = isValue ? (data[row] ?? Number.NaN) : row;
	});
	const months = (end: boolean): Uint16Array => Uint16Array.of(...epochsAt(table, end), epochs);
	return { governing, data, atStart: months(false), atEnd: months(true) };
}

export function epochsOf({ turns }: Table): number {
	return turns.length + 1;
}
