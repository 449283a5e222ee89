import type { Language } from '../../study/index.ts';

/** A table for a spreadsheet or a text, with the notes and sources that belong to it; all text in one language. */
export interface PlainTable {
	readonly title: string;
	readonly language: Language;
	/** Day it was made for, as 2026-06-01; the properties of files bear it. */
	readonly day: string;
	/** The first column names the rows. */
	readonly columns: readonly string[];
	readonly rows: readonly PlainRow[];
	readonly notes: readonly string[];
	readonly sources: readonly string[];
	/** The same one fact a row, for those who go on reckoning; a sheet of its own. */
	readonly data: {
		readonly columns: readonly string[];
		readonly rows: readonly (readonly (string | number | null)[])[];
	};
}

/** A heading across the table, or one row of cells. */
export type PlainRow = { readonly heading: string } | { readonly cells: readonly PlainCell[] };

export interface PlainCell {
	readonly text: string;
	/** Said below the text; the cell is marked. */
	readonly remark?: string;
	/** Shown as weak. */
	readonly weak?: boolean;
}
