import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Constraint, missed, rake, sumOf } from './rake.ts';

const wide = { least: 1e-6, most: 1e6 };
const positive = fc.double({ min: 0.5, max: 50, noNaN: true });

/** A table of rows and columns that some people are in, and its margins. */
const table = fc
	.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
	.chain(([rows, columns]) =>
		fc.record({
			rows: fc.constant(rows),
			columns: fc.constant(columns),
			prior: fc.array(positive, { minLength: rows * columns, maxLength: rows * columns }),
			truth: fc.array(positive, { minLength: rows * columns, maxLength: rows * columns }),
		}),
	);

function marginsOf(
	rows: number,
	columns: number,
	truth: readonly number[],
	room: number,
): readonly Constraint[] {
	const line = (cells: readonly number[]): Constraint => {
		const sum = cells.reduce((total, cell) => total + (truth[cell] ?? 0), 0);
		return { cells: Uint32Array.from(cells), low: sum * (1 - room), high: sum * (1 + room) };
	};
	const up = (count: number) => Array.from({ length: count }, (_, at) => at);
	return [
		...up(rows).map((row) => line(up(columns).map((column) => row * columns + column))),
		...up(columns).map((column) => line(up(rows).map((row) => row * columns + column))),
	];
}

describe('raking', () => {
	test('meets margins that some table has, and leaves no cell negative', () => {
		fc.assert(
			fc.property(table, ({ rows, columns, prior, truth }) => {
				const constraints = marginsOf(rows, columns, truth, 0);
				const { mass } = rake(Float64Array.from(prior), constraints, wide);
				for (const constraint of constraints) expect(missed(mass, constraint)).toBeLessThan(0.002);
				expect(mass.every((each) => each >= 0)).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});

	test('keeps what margins do not speak of: odds ratios stay those of the prior', () => {
		fc.assert(
			fc.property(table, ({ rows, columns, prior, truth }) => {
				const { mass } = rake(Float64Array.from(prior), marginsOf(rows, columns, truth, 0), wide);
				const ratio = (of: ArrayLike<number>) =>
					((of[0] ?? 0) * (of[columns + 1] ?? 0)) / ((of[1] ?? 0) * (of[columns] ?? 0));
				expect(ratio(mass) / ratio(prior)).toBeCloseTo(1, 6);
			}),
			{ numRuns: 60 },
		);
	});

	test('leaves people alone while a margin with room holds', () => {
		const prior = Float64Array.of(10, 20, 30);
		const roomy: Constraint = { cells: Uint32Array.of(0, 1), low: 25, high: 35 };
		expect([...rake(prior, [roomy], wide).mass]).toEqual([10, 20, 30]);
		const tight: Constraint = { cells: Uint32Array.of(0, 1), low: 0, high: 15 };
		const { mass } = rake(prior, [tight], wide);
		expect(sumOf(mass, tight.cells)).toBeCloseTo(15, 6);
		expect(mass[2]).toBe(30);
	});

	test('lets go of people again when another margin does the work', () => {
		const prior = Float64Array.of(10, 10);
		const atLeast: Constraint = { cells: Uint32Array.of(0), low: 12, high: 100 };
		const exactly: Constraint = { cells: Uint32Array.of(0, 1), low: 40, high: 40 };
		const { mass } = rake(prior, [atLeast, exactly], wide);
		expect(mass[0]).toBeCloseTo(20, 2);
		expect(mass[1]).toBeCloseTo(20, 2);
	});

	test('holds weights within their bounds', () => {
		const far: Constraint = { cells: Uint32Array.of(0), low: 100, high: 100 };
		expect(rake(Float64Array.of(1, 1), [far], { least: 0.5, most: 4 }).mass[0]).toBe(4);
	});
});
