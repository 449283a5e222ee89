import {
	type Day,
	type Law,
	lastUsable,
	type Parameter,
	type ParameterVersion,
	placeChain,
	type RuleVersion,
	type Scalar,
	versionAt,
	type Worth,
} from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';
import type { Entry } from './entry.ts';
import type { DatedVersion } from './versions.ts';

/** The point from which the law is read: for whom it holds, on which day, and as it was known when. */
export interface Reading {
	readonly place: string;
	readonly on: Day;
	/** Undefined: everything known today counts. */
	readonly known?: Day;
}

export type KnownWorth = Exclude<Worth, { readonly kind: 'unknown' }>;

/** What a parameter or rule says at one reading. `place` is the one whose law it is. */
export type Said =
	| {
			readonly kind: 'worth';
			readonly worth: KnownWorth;
			/** An earlier value stands in for one that is not known. */
			readonly provisional: boolean;
			readonly version: ParameterVersion;
			readonly place: string;
	  }
	| { readonly kind: 'formula'; readonly version: RuleVersion; readonly place: string }
	/** There is law, but what it says is not known. */
	| {
			readonly kind: 'unknown';
			readonly why?: Words;
			/** A figure somebody reported that is too weak to be used. */
			readonly reported?: Scalar;
			readonly version: DatedVersion;
			readonly place: string;
	  }
	/** No version governs; `version` is the one that ended, is hidden or comes later. */
	| {
			readonly kind: 'expired' | 'not-yet-known' | 'not-yet-in-force';
			readonly version: DatedVersion;
			readonly place: string;
	  }
	/** Neither the place nor any above it ever says anything. */
	| { readonly kind: 'silent' };

type ByPlace<V> = Readonly<Record<string, readonly V[]>>;

/** Reads a parameter or rule; undefined for other kinds of entry, which do not change with place and day. */
export function saidOf(law: Law, entry: Entry, reading: Reading): Said | undefined {
	const parameter = entry.kind === 'parameter' ? law.parameters[entry.name] : undefined;
	if (parameter) return saidByParameter(parameter, reading);
	const rule = entry.kind === 'rule' ? law.rules[entry.name] : undefined;
	if (!rule) return undefined;
	const found = versionAt(rule.places, reading.place, reading.on, reading.known);
	if (!found.found) return silence(rule.places, found.why, reading);
	const { version, place } = found;
	return version.formula
		? { kind: 'formula', version, place }
		: { kind: 'unknown', why: version.unknown, version, place };
}

function saidByParameter({ places, provisional }: Parameter, reading: Reading): Said {
	const found = versionAt(places, reading.place, reading.on, reading.known);
	if (found.found && found.version.worth.kind !== 'unknown') {
		const { version, place } = found;
		return { kind: 'worth', worth: found.version.worth, provisional: false, version, place };
	}
	const usable = ({ worth }: ParameterVersion) => worth.kind !== 'unknown';
	const earlier = provisional
		? lastUsable(places, reading.place, reading.on, reading.known, usable)
		: undefined;
	if (earlier && earlier.version.worth.kind !== 'unknown') {
		return { kind: 'worth', worth: earlier.version.worth, provisional: true, ...earlier };
	}
	if (!found.found) return silence(places, found.why, reading);
	const { version, place } = found;
	const { why, reported } = version.worth.kind === 'unknown' ? version.worth : {};
	return { kind: 'unknown', why, reported, version, place };
}

/** Which version tells why nothing governs: the ended one, the hidden one, or the first to come. */
function silence<V extends DatedVersion>(
	places: ByPlace<V>,
	why: 'expired' | 'not-yet-known' | 'not-yet-in-force',
	{ place: from, on, known = Number.POSITIVE_INFINITY }: Reading,
): Said {
	const tells = (version: V): boolean => {
		const begun = version.from <= on;
		const hidden = version.known !== undefined && version.known > known;
		if (why === 'not-yet-in-force') return !begun;
		return begun && hidden === (why === 'not-yet-known');
	};
	for (const place of placeChain(from)) {
		const found = places[place]?.filter(tells) ?? [];
		const version = why === 'not-yet-in-force' ? found[0] : found.at(-1);
		if (version) return { kind: why, version, place };
	}
	return { kind: 'silent' };
}
