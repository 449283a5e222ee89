import { type Finding, packFindings, type Study, type TextFile, unpackFindings } from '../study/index.ts';

/** What of a study proposals can be read, laid over law and tried on people from, without its folder. */
export interface StudyFile {
	readonly id: string;
	readonly title: Study['title'];
	readonly place: string;
	readonly places: Study['places'];
	readonly law: readonly TextFile[];
	readonly population: readonly (readonly [path: string, file: TextFile])[];
	readonly coverage: readonly (readonly [path: string, file: TextFile])[];
	readonly proposals: readonly (readonly [path: string, file: TextFile])[];
	/** Published figures, packed. */
	readonly findings: unknown;
}

/** A study as such a file. */
export function studyFile({ id, title, place, places, law, statistics, ...rest }: Study): StudyFile {
	const { population, coverage, proposals } = rest;
	return {
		...{ id, title, place, places, law },
		population: [...population],
		coverage: [...coverage],
		proposals: [...proposals],
		findings: JSON.parse(packFindings(statistics.findings)),
	};
}

/** The study of such a file; what the file does not hold is empty. */
export function studyOf({ findings, ...file }: StudyFile): Study {
	const { id, title, place, places, law } = file;
	const none = new Map();
	return {
		...{ id, title, place, places, law, jurisdictions: places },
		...{ standards: none, countries: none, validation: none, reports: none },
		population: new Map(file.population),
		coverage: new Map(file.coverage),
		proposals: new Map(file.proposals),
		statistics: statisticsOf(unpackFindings(findings), places),
	};
}

function statisticsOf(findings: readonly Finding[], places: Study['places']): Study['statistics'] {
	const terms = { sex: {}, hukou: {}, form: {}, scheme: {}, sector: {}, category: {}, method: {}, seen: {} };
	return {
		vocabulary: { places, indicators: {}, units: {}, terms },
		sources: {},
		findings,
		notFound: [],
		checks: [],
		knownDifferences: [],
	};
}
