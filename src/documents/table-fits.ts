import type { Problem, Spot } from '../study/index.ts';
import { textWidth } from './charts/text-width.ts';
import type { TableBlock, TableColumn } from './model.ts';
import { plainText } from './walk.ts';

/** Of a table on paper, in points: its width, the room that a cell keeps free, a line, the tallest row. */
const paper = { width: 459, free: 8, line: 13.2, tallest: 600 };
/** Of a table of so many columns, as in report.typ. */
const sizeOf = (columns: number) => (columns < 7 ? 8.8 : 8);

/** Whether a table fits on paper: no word is wider than its column, no row taller than a page. */
export function tableProblems(
	{ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>,
	spot: Spot,
): readonly Problem[] {
	const whole = columns.reduce((sum, { width }) => sum + width, 0);
	const size = sizeOf(columns.length);
	const room = ({ width }: TableColumn) => (paper.width * width) / whole - paper.free;
	const narrow = columns.flatMap((column, at) => {
		const words = rows.flatMap(({ cells }) => wordsOf(plainText(cells[at] ?? [])));
		const word = words.find((each) => textWidth(each, `${size}px`) > room(column));
		return word === undefined ? [] : [{ word, column: at + 1 }];
	});
	const tall = rows.findIndex(({ cells }) =>
		cells.some((cell, at) => {
			const column = columns[at];
			return column && linesIn(plainText(cell), size, room(column)) * paper.line > paper.tallest;
		}),
	);
	return [
		...narrow.slice(0, 1).map(({ word, column }) => tooNarrow(word, column, columns.length, spot)),
		...(tall < 0 ? [] : [tooTall(tall + 1, spot)]),
	];
}

/** Lines break at spaces, after dashes, strokes and brackets, and between Chinese characters. */
function wordsOf(text: string): readonly string[] {
	return text.split(/[ \n\u200b]|(?<=[-–—/,;])|(?=[(（])|(?<=[\u2e80-\uffef])|(?=[\u2e80-\uffef])/);
}

function linesIn(text: string, size: number, room: number): number {
	return Math.ceil(textWidth(text, `${size}px`) / room);
}

function tooNarrow(word: string, column: number, of: number, spot: Spot): Problem {
	return {
		code: 'table-too-wide',
		spot,
		says: {
			en: `The table does not fit on the page: "${word}" is wider than column ${column} of ${of}.`,
			zh: `表格超出版面：共 ${of} 列，“${word}”宽于第 ${column} 列。`,
		},
		fix: {
			en: 'Show fewer columns, swap rows and columns, or make two tables.',
			zh: '请减少列数、互换行列，或拆分为两个表格。',
		},
	};
}

function tooTall(row: number, spot: Spot): Problem {
	return {
		code: 'table-too-tall',
		spot,
		says: {
			en: `Row ${row} of the table is taller than a page.`,
			zh: `表格第 ${row} 行超过一页。`,
		},
		fix: {
			en: 'Choose less for its cells, or say it in the text.',
			zh: '请减少单元格内容，或改在正文中说明。',
		},
	};
}
