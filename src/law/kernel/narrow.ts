import type { Column } from './population.ts';

/** The same numbers in the narrowest array that holds each of them exactly: kernels have less memory to go through. */
export function narrow(column: Float64Array): Column {
	let whole = true;
	let most = 0;
	let single = true;
	for (const value of column) {
		whole &&= value >= 0 && Number.isInteger(value) && !Object.is(value, -0);
		if (value > most) most = value;
		single &&= Object.is(Math.fround(value), value);
		if (!whole && !single) return column;
	}
	if (whole && most < 2 ** 8) return Uint8Array.from(column);
	if (whole && most < 2 ** 16) return Uint16Array.from(column);
	return single ? Float32Array.from(column) : column;
}
