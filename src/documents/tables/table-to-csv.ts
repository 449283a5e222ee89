import type { PlainTable } from './plain-table.ts';

/** Writes the rows of a table as CSV (UTF-8, RFC 4180); a difference stands below the text of its cell. */
export function tableToCsv({ columns, rows }: PlainTable): string {
	const lines = rows.map((row) =>
		'heading' in row
			? [row.heading]
			: row.cells.map(({ text, remark }) => (remark === undefined ? text : `${text}\n≠ ${remark}`)),
	);
	return [columns, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
