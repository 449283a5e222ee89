import { columnsOf } from '../columns.ts';
import { readCsv } from '../csv.ts';
import type { Outcome } from '../problem.ts';
import type { TextFile } from '../text.ts';
import type { Words } from '../words.ts';

/** A statistic that was looked for and not found: unknown stays unknown, and a reader can see it. */
export interface NotFound {
	/** Name of the table it would stand in. */
	readonly table: string;
	/** Codes of the places it was looked for. */
	readonly places: readonly string[];
	/** Years it was looked for; empty for any. */
	readonly years: readonly string[];
	readonly wanted: Words;
	/** What stands in for it, if anything does. */
	readonly instead: Words | null;
}

const names = [
	...(['table', 'places', 'years', 'wanted_en', 'wanted_zh', 'instead_en', 'instead_zh'] as const),
];

/** Reads `not-found.csv`; places and years are lists with a space between. */
export function readNotFound(file: TextFile): Outcome<readonly NotFound[]> {
	const table = readCsv(file);
	if (!table.ok) return table;
	const { columns, problems } = columnsOf(table.value, names, names);
	if (problems.length > 0) return { ok: false, problems };
	const list = (text: string) => text.split(' ').filter((part) => part !== '');
	const value = table.value.records.map((record): NotFound => {
		const cell = (name: (typeof names)[number]) => columns.cell(record, name);
		return {
			table: cell('table'),
			places: list(cell('places')),
			years: list(cell('years')),
			wanted: { zh: cell('wanted_zh'), en: cell('wanted_en') },
			instead: cell('instead_en') === '' ? null : { zh: cell('instead_zh'), en: cell('instead_en') },
		};
	});
	return { ok: true, value };
}
