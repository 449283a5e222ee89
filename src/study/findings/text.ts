import { dimensions, type Finding } from '../finding.ts';
import { findingsCsv } from './csv.ts';

export const findingsFormats = ['table', 'csv', 'json'] as const;
export type FindingsFormat = (typeof findingsFormats)[number];

/** Findings as text, ended by a line feed: a table for a terminal, comma-separated values, or JSON. */
export function formatFindings(findings: readonly Finding[], format: FindingsFormat): string {
	switch (format) {
		case 'table':
			return table(findings);
		case 'csv':
			return findingsCsv(findings);
		case 'json':
			return `${JSON.stringify(findings, null, '\t')}\n`;
	}
}

/** Columns that say nothing where every finding has their usual value. */
const usual = new Set(['', 'all', 'null', 'published']);

/** Columns side by side, numbers to the right; columns that say nothing, and notes, are left out. */
function table(findings: readonly Finding[]): string {
	const candidates = [
		...(['id', ...dimensions] as const),
		...(['value', 'unit', 'low', 'high', 'sample', 'kind', 'confidence', 'method', 'sources'] as const),
	];
	const always: ReadonlySet<string> = new Set([
		'id',
		'place',
		'year',
		'value',
		'unit',
		'confidence',
		'sources',
	]);
	const shown = candidates.filter(
		(column) => always.has(column) || findings.some((finding) => !usual.has(String(finding[column]))),
	);
	const rows = findings.map((finding) => shown.map((column) => String(finding[column] ?? '')));
	const widths = shown.map((column, at) =>
		Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
	);
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, at) => {
				const width = widths[at] ?? 0;
				return typeof findings[0]?.[shown[at] ?? 'id'] === 'number'
					? cell.padStart(width)
					: cell.padEnd(width);
			})
			.join('  ')
			.trimEnd();
	return [shown, ...rows].map((cells) => `${line(cells)}\n`).join('');
}
