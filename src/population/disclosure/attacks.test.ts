import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Knowledge } from './knowledge.ts';
import { protect } from './protect.ts';
import type { DisclosureRules } from './rules.ts';
import { Unknowns } from './simplex.ts';
import { type Contribution, keyOf, type Sum, sumsOf, type TableCell, tabulate } from './table.ts';

const rules: DisclosureRules = {
	fewest: 10,
	dominance: { contributors: 2, share: 0.85 },
	pPercent: 0.1,
};

/** Persons by two or more dimensions, so many of each kind. */
const people = (counts: Readonly<Record<string, number>>): Contribution[] =>
	Object.entries(counts).flatMap(([at, count]) =>
		Array.from({ length: count }, () => ({ at: at.split(' '), weight: 1 })),
	);

/**
 * What somebody finds out who only has the published figures and knows how tables add up. Written apart from the code it
 * attacks: it goes through the sums again and again, and solves each in which one figure is missing.
 */
function solvedByDifferencing(cells: readonly TableCell[], sums: readonly Sum[], shown: readonly boolean[]) {
	const known = cells.map(({ value }, index) => (shown[index] ? value : undefined));
	for (let found = true; found; ) {
		found = false;
		for (const { total, parts } of sums) {
			const hidden = [total, ...parts].filter((cell) => known[cell] === undefined);
			const [only] = hidden;
			if (hidden.length !== 1 || only === undefined) continue;
			const sum = parts.reduce((so, part) => so + (known[part] ?? 0), 0);
			known[only] = only === total ? sum : (known[total] ?? 0) - sum;
			found = true;
		}
	}
	return known;
}

const at = (cells: readonly TableCell[], ...values: string[]) =>
	cells.findIndex((cell) => keyOf(cell.at) === keyOf(values));

describe('an attacker who subtracts published figures', () => {
	test('cannot work a small cell out of its row, its column and the margins', () => {
		const cells = tabulate(people({ 'ZJ m': 40, 'ZJ f': 4, 'GD m': 60, 'GD f': 50, 'SC m': 30, 'SC f': 20 }));
		const { withheld, exposed } = protect(cells, sumsOf(cells), rules);
		const known = solvedByDifferencing(
			cells,
			sumsOf(cells),
			withheld.map((why) => !why),
		);
		expect(withheld[at(cells, 'ZJ', 'f')]).toBe('few');
		expect(exposed).toEqual([]);
		for (const [index, why] of withheld.entries()) if (why) expect(known[index]).toBeUndefined();
	});

	test('finds every small cell where nothing but small cells is kept back', () => {
		const cells = tabulate(people({ 'ZJ m': 40, 'ZJ f': 4, 'GD m': 60, 'GD f': 50 }));
		const shown = cells.map(({ persons }) => persons >= 10);
		expect(solvedByDifferencing(cells, sumsOf(cells), shown)[at(cells, 'ZJ', 'f')]).toBe(4);
	});

	test('cannot use a cell of nobody: the figure is hidden behind cells with people in them', () => {
		const cells = tabulate(people({ 'ZJ a': 4, 'ZJ b': 30, 'GD a': 50, 'GD b': 60, 'SC b': 25, 'SC c': 12 }));
		const { withheld } = protect(cells, sumsOf(cells), rules);
		const others = withheld.flatMap((why, index) => (why === 'protects-another' ? [cells[index]] : []));
		expect(others.length).toBeGreaterThan(0);
		for (const cell of others) expect(cell?.persons).toBeGreaterThan(0);
	});

	test('cannot narrow a cell down to less than a cell must have', () => {
		// nine and one hide each other, yet a total of ten leaves little room
		const cells = tabulate(people({ 'ZJ a': 9, 'ZJ b': 1, 'ZJ c': 200, 'GD a': 40, 'GD b': 80, 'GD c': 90 }));
		const { withheld } = protect(cells, sumsOf(cells), rules);
		const reader = new Knowledge(cells, sumsOf(cells), (cell) => withheld[cell] !== undefined);
		for (const [index, { persons }] of cells.entries()) {
			if (persons >= rules.fewest || !withheld[index]) continue;
			const { low, high } = reader.of(index);
			expect(high - low).toBeGreaterThanOrEqual(rules.fewest * (1 - 1e-6));
		}
	});

	test('cannot compare a table of places with one of the regions that these make up', () => {
		const cells = [
			...tabulate(people({ 'ZJ m': 90, 'ZJ f': 70, 'GD m': 60, 'GD f': 3, 'SC m': 30, 'SC f': 20 })),
			{ at: ['south', 'm'], persons: 90, value: 90, largest: [] },
			{ at: ['south', 'f'], persons: 23, value: 23, largest: [] },
			{ at: ['south', 'all'], persons: 113, value: 113, largest: [] },
		];
		const parts = [{ south: ['GD', 'SC'] }];
		const { withheld, exposed } = protect(cells, sumsOf(cells, parts), rules);
		const known = solvedByDifferencing(
			cells,
			sumsOf(cells, parts),
			withheld.map((why) => !why),
		);
		expect(exposed).toEqual([]);
		expect(known[at(cells, 'GD', 'f')]).toBeUndefined();
	});

	test('cannot compare with an earlier table; where its figures give a cell away, that is told', () => {
		const cells = tabulate(people({ 'ZJ m': 40, 'ZJ f': 4, 'GD m': 60, 'GD f': 50, 'SC m': 30, 'SC f': 20 }));
		const margins = new Set(cells.flatMap((cell, index) => (cell.at.includes('all') ? [index] : [])));
		const after = protect(cells, sumsOf(cells), rules, margins);
		expect(after.exposed).toEqual([]);
		const known = solvedByDifferencing(
			cells,
			sumsOf(cells),
			after.withheld.map((why) => !why),
		);
		expect(known[at(cells, 'ZJ', 'f')]).toBeUndefined();
		const men = at(cells, 'ZJ', 'm');
		expect(protect(cells, sumsOf(cells), rules, new Set([...margins, men])).exposed).toEqual([
			at(cells, 'ZJ', 'f'),
		]);
	});

	test('never finds a cell out, nor comes close, whatever the table', { timeout: 30_000 }, () => {
		const count = fc.oneof(
			fc.constant(0),
			fc.integer({ min: 1, max: 12 }),
			fc.integer({ min: 10, max: 400 }),
		);
		const tables = fc
			.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
			.chain(([rows, columns]) =>
				fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
					minLength: rows,
					maxLength: rows,
				}),
			);
		fc.assert(
			fc.property(tables, (table) => {
				const cells = tabulate(
					people(
						Object.fromEntries(table.flatMap((row, i) => row.map((n, j) => [`r${i} c${j}`, n] as const))),
					),
				);
				const { withheld, exposed } = protect(cells, sumsOf(cells), rules);
				const reader = new Knowledge(cells, sumsOf(cells), (cell) => withheld[cell] !== undefined);
				const known = solvedByDifferencing(
					cells,
					sumsOf(cells),
					withheld.map((why) => !why),
				);
				for (const [index, cell] of cells.entries()) {
					if (cell.persons === 0 || cell.persons >= rules.fewest) continue;
					expect(withheld[index]).toBe('few');
					// a table with fewer persons than a cell must have can hide them nowhere, and says so
					if (exposed.includes(index)) continue;
					expect(known[index]).toBeUndefined();
					const { low, high } = reader.of(index);
					expect(low).toBeLessThanOrEqual(cell.value + 1e-6);
					expect(high).toBeGreaterThanOrEqual(cell.value - 1e-6);
					expect(high - low).toBeGreaterThanOrEqual(rules.fewest * (1 - 1e-6));
				}
			}),
			{ numRuns: 150 },
		);
	});
});

describe('an amount that few persons have most of', () => {
	const amounts = (list: readonly number[]) =>
		tabulate(list.map((amount, index) => ({ at: [index < 20 ? 'ZJ' : 'GD'], weight: 1, amount })));

	test('is kept back, for the second could tell the first', () => {
		const cells = amounts([
			9000,
			900,
			...Array.from({ length: 18 }, () => 10),
			...Array.from({ length: 30 }, () => 500),
		]);
		const { withheld } = protect(cells, sumsOf(cells), rules);
		expect(withheld[at(cells, 'ZJ')]).toBe('dominated');
		expect(withheld[at(cells, 'GD')]).toBe('protects-another');
	});

	test('is published where it is spread over many', () => {
		const cells = amounts(Array.from({ length: 50 }, (_, index) => 400 + index));
		expect(protect(cells, sumsOf(cells), rules).withheld.some(Boolean)).toBe(false);
	});
});

describe('where unknowns can lie', () => {
	test('is found from equations that no single one of them gives', () => {
		// x + y = 10, y + z = 4, x + z = 8
		const equation = (sum: number, ...unknowns: number[]) => ({
			factors: new Map(unknowns.map((unknown) => [unknown, 1])),
			sum,
		});
		const tied = new Unknowns(3, [equation(10, 0, 1), equation(4, 1, 2), equation(8, 0, 2)]);
		for (const [index, value] of [7, 3, 1].entries()) {
			expect(tied.smallest(index).value).toBeCloseTo(value);
			expect(tied.largest(index).value).toBeCloseTo(value);
		}
		const free = new Unknowns(2, [equation(10, 0, 1)]);
		expect([free.smallest(0).value, free.largest(0).value]).toEqual([0, 10]);
		expect(() => new Unknowns(1, [equation(1, 0), equation(2, 0)])).toThrow('contradict');
	});
});
