import { dayOf, isoDay } from '../../../src/law/index.ts';
import type { Comparison } from '../../../src/standards/index.ts';
import type { Search } from '../../shell/index.ts';

/** What the reader chose to see of the comparison. */
export interface Choice {
	/** Id of a table. */
	readonly table: string;
	readonly places: readonly string[];
	/** ISO day. */
	readonly on: string;
	readonly differing: boolean;
}

/** What an address chooses; what it leaves open or misspells is the first table, `places`, today. */
export function choiceOf(
	comparison: Comparison,
	search: Search,
	{ places, today }: { readonly places: readonly string[]; readonly today: string },
): Choice {
	const tables = Object.keys(comparison.tables);
	const named = search.places?.split(',').filter((place) => comparison.places.includes(place));
	const day = search.on === undefined ? undefined : dayOf(search.on);
	return {
		table: tables.find((id) => id === search.table) ?? tables[0] ?? '',
		places: named && named.length > 0 ? named : places,
		on: day === undefined ? today : isoDay(day),
		differing: search.differing === 'yes',
	};
}
