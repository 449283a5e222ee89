import type { DuckDBConnection, DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api';

/** Keys of persons: whole numbers of 64 bits, or texts. */
export type Keys = BigInt64Array | readonly string[];

/** Some rows of a table in order: whose they are, and their numbers by column. */
export interface Rows {
	readonly size: number;
	readonly keys: Keys;
	readonly columns: readonly Float64Array[];
}

/** Rows of a select of `key` and numbers, a few thousand at a time. */
export async function* rowsOf(connection: DuckDBConnection, select: string): AsyncGenerator<Rows> {
	const result: DuckDBResult = await connection.stream(select);
	for (;;) {
		const chunk = await result.fetchChunk();
		if (!chunk || chunk.rowCount === 0) return;
		const columns: Float64Array[] = [];
		for (let index = 1; index < chunk.columnCount; index++) columns.push(numbersOf(chunk, index));
		yield { size: chunk.rowCount, keys: keysOf(chunk), columns };
	}
}

/** The numbers of a column, copied at once: DuckDB's own memory lives only as long as the chunk. */
function numbersOf(chunk: DuckDBDataChunk, index: number): Float64Array {
	const vector = chunk.getColumnVector(index);
	if ('items' in vector && vector.items instanceof Float64Array) return vector.items.slice();
	throw new TypeError(`column ${index} holds no numbers`);
}

function keysOf(chunk: DuckDBDataChunk): Keys {
	const vector = chunk.getColumnVector(0);
	if ('items' in vector && vector.items instanceof BigInt64Array) return vector.items.slice();
	return vector.toArray().map(String);
}

/** Whether two keys name the same person. Both tables' keys are of one kind. */
export function sameKey(some: Keys, index: number, others: Keys, other: number): boolean {
	return some[index] === others[other];
}
