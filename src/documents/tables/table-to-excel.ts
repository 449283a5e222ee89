import { utils, type WorkSheet, write } from '@e965/xlsx';
import { steadyZip } from '../steady-zip.ts';
import type { PlainCell, PlainTable } from './plain-table.ts';

/** Widths in characters. */
const nameWidth = 42;
const cellWidth = 26;

const sheets = {
	en: { table: 'Table', data: 'Data', notes: 'Notes', sources: 'Sources' },
	zh: { table: '对照表', data: '数据', notes: '说明', sources: '来源' },
} as const;

/** Writes a table as an Excel workbook: the table, its facts one a row, notes, sources. Equal tables give equal bytes. */
export function tableToExcel(table: PlainTable): Uint8Array {
	const names = sheets[table.language];
	const book = utils.book_new();
	book.Props = { Title: table.title, Author: 'Canopy' };
	utils.book_append_sheet(book, tableSheet(table), names.table);
	const { columns, rows } = table.data;
	utils.book_append_sheet(book, sheetOf([columns, ...rows], columns.length), names.data);
	utils.book_append_sheet(book, sheetOf(table.notes.map((note) => [note])), names.notes);
	utils.book_append_sheet(book, sheetOf(table.sources.map((source) => [source])), names.sources);
	const bytes: Uint8Array = write(book, { type: 'array', bookType: 'xlsx', compression: true });
	return steadyZip(new Uint8Array(bytes), table.day);
}

function tableSheet({ title, columns, rows }: PlainTable): WorkSheet {
	const lines = rows.map((row) => ('heading' in row ? [row.heading] : row.cells.map(cellText)));
	const sheet = sheetOf([[title], columns, ...lines], columns.length);
	sheet['!merges'] = [
		{ s: { r: 0, c: 0 }, e: { r: 0, c: columns.length - 1 } },
		...rows.flatMap((row, at) =>
			'heading' in row ? [{ s: { r: at + 2, c: 0 }, e: { r: at + 2, c: columns.length - 1 } }] : [],
		),
	];
	return sheet;
}

function sheetOf(rows: readonly (readonly (string | number | null)[])[], columns = 1): WorkSheet {
	const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
	sheet['!cols'] = Array.from({ length: columns }, (_, at) => ({
		wch: columns === 1 ? 120 : at === 0 ? nameWidth : cellWidth,
	}));
	return sheet;
}

/** A difference stands on a line of its own below the text, as cells have no colour here. */
function cellText({ text, remark }: PlainCell): string {
	return remark === undefined ? text : `${text}\n≠ ${remark}`;
}
