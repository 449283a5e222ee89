import type { Law } from '../../../src/law/index.ts';
import type { Entry } from '../entry/entry.ts';
import { type Reading, type Said, saidOf } from '../entry/said.ts';

/** What one place's law says of a parameter or rule on the day of comparison. */
export interface Cell {
	readonly column: string;
	readonly said: Said;
	/** It is the law of a place above. */
	readonly inherited: boolean;
	/** The first place to the left that says the same; undefined where there is none. */
	readonly sameAs?: string;
}

export interface Row {
	readonly entry: Entry;
	readonly cells: readonly Cell[];
	/** Whether any two places differ. */
	readonly differs: boolean;
}

/** Sets places side by side: one row for each of the entries that is a parameter or rule, one cell a place. */
export function compare(
	law: Law,
	entries: readonly Entry[],
	places: readonly string[],
	when: Omit<Reading, 'place'>,
): readonly Row[] {
	return entries.flatMap((entry): readonly Row[] => {
		const cells: Cell[] = [];
		for (const place of places) {
			const said = saidOf(law, entry, { ...when, place });
			if (!said) return [];
			const sameAs = cells.find((cell) => meaningOf(cell.said) === meaningOf(said))?.column;
			cells.push({ column: place, said, inherited: said.kind !== 'silent' && said.place !== place, sameAs });
		}
		return [{ entry, cells, differs: cells.slice(1).some(({ sameAs }) => sameAs === undefined) }];
	});
}

/** Two places say the same when value, table, formula or silence are the same, whoever said it and since when. */
function meaningOf(said: Said): string {
	switch (said.kind) {
		case 'worth':
			return JSON.stringify(said.worth);
		case 'formula':
			return said.version.text.replaceAll(/\s+/g, ' ');
		default:
			return said.kind;
	}
}

/** The places named in an address, up to five; without two that exist, those with the most law of their own. */
export function placesCompared(
	law: Law,
	own: ReadonlyMap<string, readonly Entry[]>,
	named: string | undefined,
): readonly string[] {
	const asked = [...new Set(named?.split(','))].filter((code) => Object.hasOwn(law.places, code)).slice(0, 5);
	if (asked.length >= 2) return asked;
	const count = (code: string) => own.get(code)?.length ?? 0;
	const telling = new Set([...own.keys()].sort((a, b) => count(b) - count(a)).slice(0, 4));
	return Object.keys(law.places).filter((code) => telling.has(code));
}
