import { expect, test } from 'vitest';
import { tableProblems } from './table-fits.ts';
import { textCell } from './tables/cells.ts';

const spot = { file: 'facts.yaml', line: 7 };
const tableOf = (columns: number, cell: string) => ({
	columns: Array.from({ length: columns }, () => ({
		title: textCell(''),
		align: 'start' as const,
		width: 1,
	})),
	rows: [{ cells: Array.from({ length: columns }, () => textCell(cell)) }],
});
const told = (columns: number, cell: string) =>
	tableProblems(tableOf(columns, cell), spot).map(({ code, says }) => `${code}: ${says.en}`);

test('a table whose words and rows fit on the page is no problem', () => {
	expect(told(4, 'work injury insurance, through the employer')).toEqual([]);
	expect(told(9, '三十六点四个百分点')).toEqual([]);
});

test('a word wider than its column is told, with the column and the line of the facts', () => {
	expect(told(9, 'compensation')).toEqual([
		'table-too-wide: The table does not fit on the page: "compensation" is wider than column 1 of 9.',
	]);
	expect(tableProblems(tableOf(9, 'compensation'), spot)[0]?.spot).toEqual(spot);
});

test('a row taller than a page is told', () => {
	expect(told(6, '法规规定的内容很长。'.repeat(60))).toEqual([
		'table-too-tall: Row 1 of the table is taller than a page.',
	]);
});
