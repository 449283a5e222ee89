import type { Check, KnownDifference } from './checks/check.ts';
import type { Finding } from './finding.ts';
import type { Manifest } from './manifest.ts';
import type { Places } from './place.ts';
import type { Source } from './source.ts';
import type { NotFound } from './statistics/not-found.ts';
import type { Vocabulary } from './statistics/vocabulary.ts';
import type { TextFile } from './text.ts';

/** Files of a study by their path inside its folder, with `/`. */
export type StudyFiles = ReadonlyMap<string, TextFile>;

/** A study as its folder has it. Law is still text: the law part reads it, given the places. */
export interface Study extends Manifest {
	/** The study's own jurisdictions, by code: its place and those within it. */
	readonly places: Places;
	/** Every jurisdiction that it declares, the countries it compares with among them. */
	readonly jurisdictions: Places;
	/** Every YAML file below `law`. */
	readonly law: readonly TextFile[];
	/** Every YAML file below `standards`, and below `countries`: what the standards part reads. */
	readonly standards: StudyFiles;
	readonly countries: StudyFiles;
	/** Every YAML file below `population`, and below `coverage`: what the people's law and the parts of these names read. */
	readonly population: StudyFiles;
	readonly coverage: StudyFiles;
	/** Every YAML file below `proposals`: packages to be tried. */
	readonly proposals: StudyFiles;
	/** Every YAML file below `validation`: published results that the study's own are held against. */
	readonly validation: StudyFiles;
	/** Every text, table of facts and list below `reports`: what the documents are written from. */
	readonly reports: StudyFiles;
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
