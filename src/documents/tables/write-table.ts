import type { PlainTable } from './plain-table.ts';
import { tableToCsv } from './table-to-csv.ts';

/** Kinds of files that a table can be written to, by the ending of their names. */
export const tableFormats = ['xlsx', 'docx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Writes a table to the bytes of a file. What writes Excel and Word is loaded only now, in a browser too. */
export async function writeTable(table: PlainTable, format: TableFormat): Promise<Uint8Array> {
	switch (format) {
		case 'xlsx':
			return (await import('./table-to-excel.ts')).tableToExcel(table);
		case 'docx':
			return (await import('./table-to-word.ts')).tableToWord(table);
		case 'csv':
			return new TextEncoder().encode(tableToCsv(table));
		default:
			return format satisfies never;
	}
}
