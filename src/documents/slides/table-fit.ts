import { textWidth } from '../charts/text-width.ts';
import type { Inlines, TableBlock } from '../model.ts';
import { plainText } from '../walk.ts';

/** Sizes of type that a table on a slide may have, in points; smaller ones nobody can read from the back of a room. */
const sizes = [16, 14, 12, 11, 10] as const;
const smallest = 10;

/** The largest size of type, in points, at which a table keeps to its box; the smallest where none does. Lengths in inches. */
export function tableFit(table: Pick<TableBlock, 'columns' | 'rows'>, width: number, height: number): number {
	return sizes.find((size) => tableHeight(table, width, size) <= height) ?? smallest;
}

/** Whether a table is too tall for a slide even in the smallest type. */
export function overflows(
	table: Pick<TableBlock, 'columns' | 'rows'>,
	width: number,
	height: number,
): boolean {
	return tableHeight(table, width, smallest) > height;
}

function tableHeight(
	{ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>,
	width: number,
	size: number,
): number {
	const whole = columns.reduce((sum, column) => sum + column.width, 0);
	const linesOf = (cell: Inlines, at: number) => {
		const room = ((columns[at]?.width ?? 1) / whole) * width * 72 - 8;
		return Math.max(1, Math.ceil((textWidth(plainText(cell), `${size}px`) * 1.08) / room));
	};
	const heightOf = (cells: readonly Inlines[]) => (Math.max(...cells.map(linesOf)) * size * 1.22) / 72 + 0.09;
	return [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)].reduce(
		(sum, cells) => sum + heightOf(cells),
		0,
	);
}
