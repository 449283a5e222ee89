import type { Citation, Day, Law } from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';
import { type Entry, entriesOf } from '../entry/entry.ts';
import { versionsOf } from '../entry/versions.ts';

/** One place in the law that names a source: a version of a parameter or rule, or a factor of a weighing. */
export interface Cited {
	readonly entry: Entry;
	readonly citation: Citation;
	/** Place and first day of the version; factors have neither. */
	readonly place?: string;
	readonly from?: Day;
}

/** Everything that rests on one source. */
export interface Resting {
	readonly cited: readonly Cited[];
	/** Worked examples taken from it. */
	readonly examples: readonly { readonly index: number; readonly name: Words }[];
}

/** The citations of one thing of the law, place by place, oldest version first. */
export function citationsOf(law: Law, entry: Entry): readonly Cited[] {
	if (entry.kind === 'weighing') {
		return (law.weighings[entry.name]?.factors ?? []).map((citation) => ({ entry, citation }));
	}
	return Object.entries(versionsOf(law, entry)).flatMap(([place, versions]) =>
		versions.map((version) => ({ entry, citation: version, place, from: version.from })),
	);
}

/** What rests on each source, by source id; sources that nothing rests on are there too. */
export function restingOn(law: Law): ReadonlyMap<string, Resting> {
	const cited = Map.groupBy(
		entriesOf(law).flatMap((entry) => citationsOf(law, entry)),
		({ citation }) => citation.source,
	);
	const examples = Map.groupBy(
		law.tests.map((test, index) => ({ index, name: test.name, source: test.source })),
		({ source }) => source,
	);
	return new Map(
		Object.keys(law.sources).map((id) => [
			id,
			{ cited: cited.get(id) ?? [], examples: examples.get(id) ?? [] },
		]),
	);
}

/** The things that cite, each once, with its citations. */
export function byEntry(cited: readonly Cited[]): ReadonlyMap<Entry, readonly Cited[]> {
	return Map.groupBy(cited, ({ entry }) => entry);
}
