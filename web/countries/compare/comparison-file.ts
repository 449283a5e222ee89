import { comparisonAsTable, type TableFormat, writeTable } from '../../../src/documents/index.ts';
import type { Law } from '../../../src/law/index.ts';
import { type Comparison, type CountryCases, comparisonTable } from '../../../src/standards/index.ts';
import type { Language, Source } from '../../../src/study/index.ts';
import type { Choice } from './choice.ts';

/** What the files are made from. */
export interface Compared {
	readonly comparison: Comparison;
	readonly law: Law;
	readonly cases: CountryCases;
	readonly sources: Readonly<Record<string, Source>>;
}

/** The chosen table with its notes and sources, as the bytes of a file. */
export async function comparisonFile(
	{ comparison, law, cases, sources }: Compared,
	{ table, places, on, differing }: Choice,
	language: Language,
	format: TableFormat,
): Promise<Uint8Array<ArrayBuffer>> {
	const rows = new Set(comparison.rows.filter((row) => row.table === table).map(({ id }) => id));
	const made = comparisonTable(comparison, law, cases, { places, on, rows });
	const lines = made.lines.filter(({ cells }) => !differing || cells.some((cell) => cell.differs));
	const plain = comparisonAsTable(comparison, { ...made, lines }, law.places, sources, language);
	return new Uint8Array(await writeTable(plain, format));
}
