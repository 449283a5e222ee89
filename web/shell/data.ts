import { use } from 'react';
import {
	type CoverageView,
	coverageView,
	type MonitoringReview,
	monitoringReview,
} from '../../src/coverage/index.ts';
import type { Law } from '../../src/law/index.ts';
import type { Comparison, CountryCases, GapsFile, MeasureBank } from '../../src/standards/index.ts';
import {
	type Finding,
	type Manifest,
	type NotFound,
	type Source,
	unpackFindings,
	type Vocabulary,
} from '../../src/study/index.ts';

/** A file of the built study that could not be had. */
export class DataError extends Error {
	readonly file: string;
	readonly why: 'unreachable' | 'missing' | 'unreadable';
	constructor(file: string, why: DataError['why'], cause?: unknown) {
		super(`${file}: ${why}`, { cause });
		this.file = file;
		this.why = why;
	}
}

const failed = new Set<() => void>();

/** Lets what failed be fetched anew; what was fetched stays. */
export function forgetFailures(): void {
	for (const forget of failed) forget();
	failed.clear();
}

async function fetchJson(file: string): Promise<unknown> {
	const response = await fetch(`${import.meta.env.BASE_URL}${file}`).catch((cause: unknown) => {
		throw new DataError(file, 'unreachable', cause);
	});
	if (!response.ok) throw new DataError(file, 'missing');
	return response.json().catch((cause: unknown) => {
		throw new DataError(file, 'unreadable', cause);
	});
}

/** A file of the built study, fetched once, when it is first asked for. */
function dataFile<T>(file: string, read: (json: unknown) => T): () => Promise<T> {
	return servedFile(`data/${file}`, read);
}

/** A file of JSON that was built, by its path on the server, fetched once, when it is first asked for. */
export function builtFile<T>(path: string): () => Promise<T> {
	return servedFile(path, asBuilt<T>);
}

function servedFile<T>(file: string, read: (json: unknown) => T): () => Promise<T> {
	let kept: Promise<T> | undefined;
	const forget = () => {
		kept = undefined;
	};
	const load = async () => {
		try {
			const json = await fetchJson(file);
			return read(json);
		} catch (error) {
			failed.add(forget);
			throw error instanceof DataError ? error : new DataError(file, 'unreadable', error);
		}
	};
	return () => {
		kept ??= load();
		return kept;
	};
}

/** What `study.json` tells of the study as a whole: what it is about, its words, and what was looked for in vain. */
export interface Study extends Manifest, Vocabulary {
	readonly notFound: readonly NotFound[];
}

// The files are written by `canopy build` from checked input, so their shape is taken as it is.
const asBuilt = <T>(json: unknown): T => {
	if (typeof json !== 'object' || json === null) throw new TypeError('not an object');
	return json as T;
};

const loadLaw = dataFile<Law>('law.json', asBuilt);
const loadExamples = dataFile<Law['tests']>('examples.json', asBuilt);
const loadStudy = dataFile<Study>('study.json', asBuilt);
const loadFindings = dataFile('findings.json', unpackFindings);
const loadPublished = dataFile('published.json', unpackFindings);
const loadCoverage = dataFile('coverage.json', coverageView);
const loadMonitoring = dataFile('monitoring.json', monitoringReview);
const loadComparativeLaw = dataFile<Law>('comparative-law.json', asBuilt);
const loadGaps = dataFile<GapsFile>('gaps.json', asBuilt);
const loadCountries = dataFile<CountryCases>('countries.json', asBuilt);
const loadComparison = dataFile<Comparison>('comparison.json', asBuilt);
const loadMeasures = dataFile<MeasureBank>('measures.json', asBuilt);
/** Every source, by id (`data/sources.json`). */
export const loadSources = dataFile<Readonly<Record<string, Source>>>('sources.json', asBuilt);

const besideEachOther = {
	comparativeLaw: loadComparativeLaw,
	gaps: loadGaps,
	countries: loadCountries,
	comparison: loadComparison,
	measures: loadMeasures,
};

/** Begins to fetch files that a page is about to use one after the other, so that they come at once. */
export function fetchAhead(...files: readonly (keyof typeof besideEachOther)[]): void {
	// a failure is told where the file is used
	for (const file of files) besideEachOther[file]().catch(() => {});
}

// While a file is under way its room shows that it is loading; a failure is shown in words, with a way to try again.

/** The law in typed form (`data/law.json`), without its worked examples. */
export const useLaw = (): Law => use(loadLaw());
/** The worked examples of the law (`data/examples.json`). */
export const useExamples = (): Law['tests'] => use(loadExamples());
/** The study's title, places and names (`data/study.json`). */
export const useStudy = (): Study => use(loadStudy());
/** Every source, by id (`data/sources.json`). */
export const useSources = (): Readonly<Record<string, Source>> => use(loadSources());
/** Findings that were published by others (`data/published.json`): a small part of all. */
export const usePublished = (): readonly Finding[] => use(loadPublished());
/** Every finding (`data/findings.json`). */
export const useFindings = (): readonly Finding[] => use(loadFindings());
/** Coverage of the study's people (`data/coverage.json`). */
export const useCoverage = (): CoverageView => use(loadCoverage());
/** The review of monitoring (`data/monitoring.json`). */
export const useMonitoring = (): MonitoringReview => use(loadMonitoring());
/** China's law with that of other countries, and what standards ask (`data/comparative-law.json`): large, for pages that say rules. */
export const useComparativeLaw = (): Law => use(loadComparativeLaw());
/** How places stand to international standards (`data/gaps.json`). */
export const useGaps = (): GapsFile => use(loadGaps());
/** The study's questions answered for other countries (`data/countries.json`). */
export const useCountries = (): CountryCases => use(loadCountries());
/** What is compared between places, row by row (`data/comparison.json`). */
export const useComparison = (): Comparison => use(loadComparison());
/** Measures found in the world (`data/measures.json`). */
export const useMeasures = (): MeasureBank => use(loadMeasures());
