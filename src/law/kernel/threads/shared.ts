import { type Careers, type Column, isYearly, type Population, type YearlyCareers } from '../population.ts';

/** Whether memory can be shared at all: browsers let only isolated pages do so. */
const shares = typeof SharedArrayBuffer === 'function';

/**
 * A population in memory that threads share, so that nothing is copied for them; it is copied there once. Where memory cannot
 * be shared it stays where it is, for a crew of the one thread that has it.
 */
export function sharedPopulation({ size, columns, career }: Population): Population {
	return {
		size,
		columns: sharedColumns(columns),
		...(career ? { career: isYearly(career) ? sharedYears(career) : sharedRows(career) } : {}),
	};
}

/** Columns for answers in shared memory. */
export function sharedAnswers(rules: number, size: number): readonly Float64Array[] {
	return Array.from({ length: rules }, () => new Float64Array(memory(size * 8)));
}

function sharedRows({ starts, from, to, place, fields }: Careers): Careers {
	return {
		starts: shared(starts),
		from: shared(from),
		to: shared(to),
		place: shared(place),
		fields: sharedColumns(fields),
	};
}

function sharedYears({ firstYear, years, place, without, growing, marked }: YearlyCareers): YearlyCareers {
	return {
		firstYear: shared(firstYear),
		years: shared(years),
		place: shared(place),
		without: shared(without),
		growing: mapped(growing, ({ start, growth }) => ({ start: shared(start), growth: shared(growth) })),
		marked: mapped(marked, ({ marks, yes, no }) => ({ marks: shared(marks), yes, no })),
	};
}

function sharedColumns(columns: Readonly<Record<string, Column>>): Readonly<Record<string, Column>> {
	return mapped(columns, (column) => shared(column));
}

function memory(bytes: number): ArrayBufferLike {
	return shares ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

/** A column in memory that threads share; it stays where it is where it is there already, or memory cannot be shared. */
export function shared(column: Float64Array): Float64Array;
export function shared(column: Uint32Array): Uint32Array;
export function shared(column: Column): Column;
export function shared(column: Column): Column {
	if (typeof column === 'number' || !shares || column.buffer instanceof SharedArrayBuffer) return column;
	const buffer = memory(column.byteLength);
	new Uint8Array(buffer).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
	if (column instanceof Float64Array) return new Float64Array(buffer);
	if (column instanceof Float32Array) return new Float32Array(buffer);
	if (column instanceof Int32Array) return new Int32Array(buffer);
	if (column instanceof Uint32Array) return new Uint32Array(buffer);
	if (column instanceof Int16Array) return new Int16Array(buffer);
	if (column instanceof Uint16Array) return new Uint16Array(buffer);
	return column instanceof Int8Array ? new Int8Array(buffer) : new Uint8Array(buffer);
}

function mapped<A, B>(
	record: Readonly<Record<string, A>>,
	make: (value: A) => B,
): Readonly<Record<string, B>> {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}
