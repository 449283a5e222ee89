import { expect, test } from 'vitest';
import { narrow } from './narrow.ts';

test('a column is as narrow as its numbers allow, and holds the same', () => {
	const kinds: readonly (readonly [readonly number[], string])[] = [
		[[0, 1, 255], 'Uint8Array'],
		[[0, 256, 24_299], 'Uint16Array'],
		[[1, Number.NaN, -3], 'Float32Array'],
		[[0, -0], 'Float32Array'],
		[[70_000, 2 ** 24], 'Float32Array'],
		[[2 ** 24 + 1], 'Float64Array'],
		[[1500.55, Number.NaN], 'Float64Array'],
		[[0.5, Number.POSITIVE_INFINITY], 'Float32Array'],
	];
	for (const [values, kind] of kinds) {
		const column = narrow(Float64Array.from(values));
		expect(column.constructor.name).toBe(kind);
		expect(Array.from(Object(column), Number)).toEqual(values);
	}
});
