import { isoDay, type Law, type Scalar, type Type, written } from '../../../src/law/index.ts';
import type { Table } from '../../shell/index.ts';
import type { Said } from '../entry/said.ts';
import type { Sayings } from '../sayings.ts';
import type { Row } from './compare.ts';

/** The words of a saved comparison: its column headings and the states of what a place says. */
export type CsvWord =
	| 'csv.name'
	| 'csv.label_en'
	| 'csv.label_zh'
	| 'csv.unit'
	| 'csv.place'
	| 'csv.says'
	| 'csv.law_of'
	| 'csv.since'
	| 'csv.source'
	| 'csv.article'
	| 'csv.confidence'
	| 'csv.state'
	| `state.${'in_force' | 'provisional' | Exclude<Said['kind'], 'worth' | 'formula'>}`;

/** A comparison as a long table: one line for what one place says of one thing, so that it can be filtered and joined. */
export function comparisonCsv(
	law: Law,
	rows: readonly Row[],
	sayings: Sayings,
	word: (key: CsvWord) => string,
): Table {
	const columns = [
		word('csv.name'),
		word('csv.label_en'),
		word('csv.label_zh'),
		word('csv.unit'),
		word('csv.place'),
		word('csv.state'),
		word('csv.says'),
		word('csv.law_of'),
		word('csv.since'),
		word('csv.source'),
		word('csv.article'),
		word('csv.confidence'),
	];
	return {
		columns,
		rows: rows.flatMap(({ entry, cells }) => {
			const type = (law.parameters[entry.name] ?? law.rules[entry.name])?.type;
			return cells.map(({ column, said }) => {
				const version = 'version' in said ? said.version : undefined;
				const source = version?.source === undefined ? undefined : law.sources[version.source];
				return [
					entry.name,
					entry.label.en,
					entry.label.zh,
					type ? sayings.type(type) : null,
					column,
					word(stateOf(said)),
					content(said, type),
					said.kind === 'silent' ? null : said.place,
					version ? isoDay(version.from) : null,
					source?.number ?? source?.title[sayings.language] ?? null,
					version?.article ?? null,
					version?.confidence ?? null,
				];
			});
		}),
	};
}

function stateOf(said: Said): CsvWord {
	if (said.kind === 'worth') return said.provisional ? 'state.provisional' : 'state.in_force';
	return said.kind === 'formula' ? 'state.in_force' : `state.${said.kind}`;
}

/** The bare value or formula; a table as `key=value` pairs; empty where nothing is known. */
function content(said: Said, type: Type | undefined): string | number | null {
	if (said.kind === 'formula') return said.version.text;
	if (said.kind !== 'worth') return null;
	const { worth } = said;
	switch (worth.kind) {
		case 'value':
			return plain(type ? written(type, worth.value) : worth.value);
		case 'table':
			return Object.entries(worth.rows)
				.map(([key, value]) => `${key}=${value}`)
				.join('; ');
		case 'steps':
			return worth.at.map((threshold, nth) => `${threshold}=${worth.values[nth]}`).join('; ');
	}
}

function plain(value: Scalar): string | number {
	return typeof value === 'boolean' ? String(value) : value;
}
