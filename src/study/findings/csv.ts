import { writeCsv } from '../csv.ts';
import type { Finding } from '../finding.ts';
import { columns, type Row, rowOf } from './table.ts';

/** Findings as comma-separated values, in UTF-8 without a byte order mark; a number that there is not is empty. */
export function findingsCsv(findings: readonly Finding[]): string {
	const cells = (row: Row) => columns.map((column) => String(row[column] ?? ''));
	return writeCsv([columns, ...findings.map((finding) => cells(rowOf(finding)))]);
}
