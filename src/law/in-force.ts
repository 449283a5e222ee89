import type { Day, InForce } from './typed.ts';

const chains = new Map<string, readonly string[]>();

/** The place itself, then each place it lies in: `CN-GD-SZ`, `CN-GD`, `CN`. */
export function placeChain(place: string): readonly string[] {
	const known = chains.get(place);
	if (known) return known;
	const parts = place.split('-');
	const chain = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
	chains.set(place, chain);
	return chain;
}

/** The place whose law holds everywhere that a place does not say otherwise: what is agreed between countries. */
export const everywhere = 'world';

const lawChains = new Map<string, readonly string[]>();

/** The places whose law may govern a place, nearest first: its chain, then what holds everywhere. */
export function lawChain(place: string): readonly string[] {
	const known = lawChains.get(place);
	if (known) return known;
	const chain = place === everywhere ? [place] : [...placeChain(place), everywhere];
	lawChains.set(place, chain);
	return chain;
}

/** The version that governs a place on a day as known on a day, or why there is none. */
export type Governing<T> =
	| { readonly found: true; readonly version: T; readonly place: string }
	| {
			readonly found: false;
			readonly why: 'not-yet-in-force' | 'expired' | 'not-yet-known';
			readonly place: string;
	  };

/**
 * Finds the version in force. A place's own law goes before that of the places above it; before a place's first version
 * the law above applies; after an expired one nothing does, so that expired law is never used in silence.
 */
export function versionAt<T extends InForce>(
	places: Readonly<Record<string, readonly T[]>>,
	place: string,
	day: Day,
	known: Day | undefined,
): Governing<T> {
	let hidden = false;
	for (const at of lawChain(place)) {
		const versions = places[at];
		if (!versions) continue;
		let latest: T | undefined;
		for (const version of versions) {
			if (version.from > day) break;
			if (known !== undefined && version.known !== undefined && version.known > known) hidden = true;
			else latest = version;
		}
		if (!latest) continue;
		if (latest.to === undefined || latest.to >= day) return { found: true, version: latest, place: at };
		return { found: false, why: hidden ? 'not-yet-known' : 'expired', place: at };
	}
	return { found: false, why: hidden ? 'not-yet-known' : 'not-yet-in-force', place };
}

/** The last version begun before a day that `usable` accepts, at the nearest place that has one. */
export function lastUsable<T extends InForce>(
	places: Readonly<Record<string, readonly T[]>>,
	place: string,
	day: Day,
	known: Day | undefined,
	usable: (version: T) => boolean,
): { readonly version: T; readonly place: string } | undefined {
	for (const at of lawChain(place)) {
		const version = places[at]?.findLast(
			(each) =>
				each.from <= day &&
				(known === undefined || each.known === undefined || each.known <= known) &&
				usable(each),
		);
		if (version) return { version, place: at };
	}
	return undefined;
}
