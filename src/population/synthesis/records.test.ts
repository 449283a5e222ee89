import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activities, cells } from './frame.ts';
import { Philox } from './random.ts';
import { recordsOf } from './records.ts';
import { cellsOf, codes } from './who.ts';

/** A table in which some cells hold people. */
const mass = fc.array(fc.tuple(fc.nat(cells - 1), fc.double({ min: 1, max: 1e6, noNaN: true })), {
	minLength: 30,
	maxLength: 300,
});

test('records stand for everybody in the table, in its order, and none for less than nobody', () => {
	fc.assert(
		fc.property(mass, fc.integer({ min: 200, max: 3000 }), fc.nat(1000), (filled, size, seed) => {
			const table = new Float64Array(cells);
			// every place has somebody, in work and out of work
			for (let place = 0; place < 5; place++) table[(place * cells) / 5 + 1] = 1000;
			for (const [cell, people] of filled) table[cell] = people;
			const everybody = cellsOf({});
			const total = table.reduce((sum, each) => sum + each, 0);
			const exact = { cells: everybody, low: total, high: total };
			const { cell, weight } = recordsOf(table, [exact], size, new Philox(seed));
			expect(cell.length).toBe(size);
			expect(weight.every((each) => each > 0)).toBe(true);
			expect(weight.reduce((sum, each) => sum + each, 0) / total).toBeCloseTo(1, 3);
			expect(cell.every((each, at) => at === 0 || each >= (cell[at - 1] ?? 0))).toBe(true);
			expect(cell.every((each) => (table[each] ?? 0) > 0)).toBe(true);
		}),
		{ numRuns: 25 },
	);
});

test('a cell gets its share of its place, to within one record', () => {
	const table = new Float64Array(cells);
	const work = activities.findIndex(({ form }) => form === 'farmer');
	const filled: number[] = [];
	for (let cell = 0; cell < cells; cell++) {
		if (codes.activity[cell] !== work) continue;
		table[cell] = 1 + (cell % 17);
		filled.push(cell);
	}
	const { cell } = recordsOf(table, [], 5000, new Philox(3));
	const sizes = [1800, 800, 800, 800, 800];
	for (const at of filled) {
		const place = codes.place[at] ?? 0;
		const all = filled
			.filter((each) => codes.place[each] === place)
			.reduce((sum, each) => sum + (table[each] ?? 0), 0);
		const share = ((sizes[place] ?? 0) * (table[at] ?? 0)) / all;
		const got = cell.filter((each) => each === at).length;
		expect(Math.abs(got - share)).toBeLessThan(1);
	}
});
