import { z } from 'zod';
import { dimensions, type Finding, findingKey, kinds } from '../finding.ts';

// The findings table as columns that R, Stata, Python and spreadsheets read: plain strings and doubles.

export const numberColumns = ['value', 'low', 'high', 'sample'] as const;
export const columns = [
	...(['id', ...dimensions] as const),
	...(['value', 'unit', 'low', 'high', 'sample', 'kind', 'sources', 'method', 'confidence'] as const),
	...(['note_en', 'note_zh'] as const),
];
export type Column = (typeof columns)[number];
export type NumberColumn = (typeof numberColumns)[number];

/** Whether a column holds numbers; the others hold text. */
export function isNumberColumn(column: Column): column is NumberColumn {
	return column === 'value' || column === 'low' || column === 'high' || column === 'sample';
}

/** A row of the table: a number where the column holds numbers and there is one, null where there is none. */
export type Row = Readonly<
	Record<NumberColumn, number | null> & Record<Exclude<Column, NumberColumn>, string>
>;

/** A finding as a row of the table. */
export function rowOf({ note, ...finding }: Finding): Row {
	return { ...finding, note_en: note?.en ?? '', note_zh: note?.zh ?? '' };
}

/** Rows of a stored table as findings; throws where a file is not what `writeFindings` wrote. */
export function findingsOf(rows: unknown): readonly Finding[] {
	const text = z.string();
	const number = z.number().nullable();
	const shape = z.strictObject({
		id: text,
		place: text,
		year: text,
		sex: text,
		age: text,
		hukou: text,
		form: text,
		scheme: text,
		sector: text,
		category: text,
		proposal: text,
		value: z.number(),
		unit: text,
		low: number,
		high: number,
		sample: number,
		kind: z.enum(kinds),
		sources: text,
		method: text,
		confidence: z.enum(['A', 'B', 'C']),
		note_en: text,
		note_zh: text,
	});
	return z
		.array(shape)
		.parse(rows)
		.map(({ note_en, note_zh, ...finding }) => ({
			...finding,
			note: note_en === '' ? null : { zh: note_zh, en: note_en },
		}));
}

/** Findings in the order in which they are stored: by id, then by each dimension. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
	const keyed = findings.map((finding) => ({ key: findingKey(finding), finding }));
	keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
	return keyed.map(({ finding }) => finding);
}
