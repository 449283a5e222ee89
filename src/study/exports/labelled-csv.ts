import { writeCsv } from '../csv.ts';
import { dimensions, type Finding } from '../finding.ts';
import { columns, rowOf } from '../findings/table.ts';
import type { Describe } from './sdmx-parts.ts';

/** Columns whose values have words. */
const worded = ['id', ...dimensions, 'unit', 'kind', 'confidence'] as const;

/** Findings as comma-separated values, and after them what their values are called in English and in Chinese. */
export function labelledCsv(findings: readonly Finding[], describe: Describe): string {
	const header = [...columns, ...worded.flatMap((column) => [`${column}_en`, `${column}_zh`])];
	const rows = findings.map((finding) => {
		const row = rowOf(finding);
		return [
			...columns.map((column) => String(row[column] ?? '')),
			...worded.flatMap((column) => {
				const value = finding[column];
				const words = describe(column, value);
				return [words?.en ?? value, words?.zh ?? value];
			}),
		];
	});
	return writeCsv([header, ...rows]);
}
