import { type Law, placeChain } from '../../../src/law/index.ts';
import type { Place } from '../../../src/study/index.ts';
import { type Entry, entriesOf } from '../entry/entry.ts';
import { versionsOf } from '../entry/versions.ts';

/** A place that says something of its own, with what it says and the places within it that do. */
export interface LawPlace {
	readonly place: Place;
	/** Parameters and rules of which this place has versions of its own. */
	readonly own: readonly Entry[];
	readonly within: readonly LawPlace[];
}

/** The places that have law of their own, or lie above one that has, as a tree by code. */
export function lawPlaces(law: Law): readonly LawPlace[] {
	const own = ownLaw(law);
	const heard = Object.values(law.places).filter(({ code }) =>
		[...own.keys()].some((other) => liesWithin(other, code)),
	);
	const node = (place: Place): LawPlace => ({
		place,
		own: own.get(place.code) ?? [],
		within: heard.filter((other) => above(law, other.code) === place.code).map(node),
	});
	return heard.filter((place) => above(law, place.code) === undefined).map(node);
}

/** What each place says of its own: parameters and rules by place code. */
export function ownLaw(law: Law): ReadonlyMap<string, readonly Entry[]> {
	const own = new Map<string, Entry[]>();
	for (const entry of entriesOf(law)) {
		for (const code of placesOf(law, entry)) {
			const said = own.get(code);
			if (said) said.push(entry);
			else own.set(code, [entry]);
		}
	}
	return own;
}

/** The places that have versions of their own of a parameter or rule; none for other kinds. */
export function placesOf(law: Law, entry: Entry): readonly string[] {
	return Object.keys(versionsOf(law, entry));
}

/** Whether a place is another or lies within it: `CN-GD-SZ` lies within `CN-GD` and `CN`. */
export function liesWithin(code: string, area: string): boolean {
	return code === area || code.startsWith(`${area}-`);
}

/** A place and the places above it whose law it inherits, nearest first. */
export function chainOf(law: Law, code: string): readonly string[] {
	return placeChain(code).filter((place) => Object.hasOwn(law.places, place));
}

function above(law: Law, code: string): string | undefined {
	return chainOf(law, code).find((other) => other !== code);
}
