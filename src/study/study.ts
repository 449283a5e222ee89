import type { Check, KnownDifference } from './checks/check.ts';
import type { Finding } from './finding.ts';
import type { Manifest } from './manifest.ts';
import type { Places } from './place.ts';
import type { Source } from './source.ts';
import type { NotFound } from './statistics/not-found.ts';
import type { Vocabulary } from './statistics/vocabulary.ts';
import type { TextFile } from './text.ts';

/** A study as its folder has it. Law is still text: the law part reads it, given the places. */
export interface Study extends Manifest {
	/** Jurisdictions, by code. */
	readonly places: Places;
	/** Every YAML file below `law`. */
	readonly law: readonly TextFile[];
	readonly statistics: Statistics;
}

/** What is published and known to be unpublished, with its words, sources and checks. */
export interface Statistics {
	readonly vocabulary: Vocabulary;
	readonly sources: Readonly<Record<string, Source>>;
	/** Every row of every table, as a published finding. */
	readonly findings: readonly Finding[];
	readonly notFound: readonly NotFound[];
	readonly checks: readonly Check[];
	readonly knownDifferences: readonly KnownDifference[];
}
