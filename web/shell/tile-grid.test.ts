import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tileColumns, tileGrid, tileRows } from './tile-grid.ts';

/** Codes of the units of the first level, as the study declares them: those that end in four zeros. */
function unitsOfChina(): readonly string[] {
	const text = readFileSync(new URL('../../studies/china/places.yaml', import.meta.url), 'utf8');
	return [...text.matchAll(/gb: "(\d{2}0000)"/g)].flatMap(([, gb = '']) => (gb === '100000' ? [] : [gb]));
}

describe('the tile grid', () => {
	test('has a square for each of the 34 units, matched by code', () => {
		expect(tileGrid).toHaveLength(34);
		expect(tileGrid.map(({ gb }) => gb).sort()).toEqual([...unitsOfChina()].sort());
	});

	test('puts no two units on one square, and none outside', () => {
		const squares = tileGrid.map(({ column, row }) => `${column},${row}`);
		expect(new Set(squares).size).toBe(34);
		const outside = tileGrid.filter(({ column, row }) => column >= tileColumns || row >= tileRows);
		expect(outside).toEqual([]);
	});
});
