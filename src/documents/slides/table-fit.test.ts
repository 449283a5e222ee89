import { expect, test } from 'vitest';
import { textCell } from '../tables/cells.ts';
import { overflows, tableFit } from './table-fit.ts';

const tableOf = (rows: number) => ({
	columns: [1, 1].map((width) => ({ title: textCell('Title'), align: 'start' as const, width })),
	rows: Array.from({ length: rows }, () => ({ cells: [textCell('work injury'), textCell('12.3%')] })),
});

test('a table takes the largest type at which it keeps to its slide', () => {
	expect([3, 14, 18].map((rows) => tableFit(tableOf(rows), 12, 5))).toEqual([16, 14, 10]);
	expect(tableFit(tableOf(14), 12, 9)).toBe(16);
});

test('a table that is too tall in the smallest type does not fit', () => {
	expect(overflows(tableOf(14), 12, 5)).toBe(false);
	expect(overflows(tableOf(40), 12, 5)).toBe(true);
});
