import { readChecks, readKnownDifferences } from './checks/read-checks.ts';
import { readManifest } from './manifest.ts';
import { type Places, placesWithin, readAreas, readPlaces } from './place.ts';
import type { Outcome, Problem } from './problem.ts';
import { readNotFound } from './statistics/not-found.ts';
import { readStatisticSources } from './statistics/source-table.ts';
import { readStatistics } from './statistics/tables.ts';
import { readUnits } from './statistics/unit.ts';
import { readIndicators, readTerms, type Terms } from './statistics/vocabulary.ts';
import type { Statistics, Study, StudyFiles } from './study.ts';
import type { TextFile } from './text.ts';

/** Files of `statistics` that are no tables of figures. */
const notTables = new Set(['statistics/sources.csv', 'statistics/not-found.csv']);

/** Whether a study reads the file at a path inside its folder. */
export function isStudyFile(path: string): boolean {
	const listed = /^(study|places)\.yaml$|^statistics\/[^/]+\.(csv|yaml)$/;
	const below = /^(law|standards|countries|population|coverage|proposals|validation)\/.+\.yaml$/;
	return listed.test(path) || below.test(path) || /^reports\/.+\.(md|yaml|json)$/.test(path);
}

/** Reads a study from its files, or tells every problem in them. A study may go without law and without statistics. */
export function readStudy(files: StudyFiles, shown: string): Outcome<Study> {
	const reader = readerOf(files, shown);
	const manifest = reader.need('study.yaml', readManifest);
	const jurisdictions = reader.need('places.yaml', readPlaces);
	const statistics = jurisdictions && readStatisticFiles(files, jurisdictions, reader);
	if (manifest && jurisdictions && !Object.hasOwn(jurisdictions, manifest.place))
		reader.problems.push(noSuchPlace(manifest.place, shown));
	if (!manifest || !jurisdictions || !statistics || reader.problems.length > 0)
		return { ok: false, problems: reader.problems };
	const below = (folder: string): StudyFiles =>
		new Map([...files].filter(([path]) => path.startsWith(`${folder}/`)));
	return {
		ok: true,
		value: {
			...manifest,
			places: placesWithin(jurisdictions, manifest.place),
			jurisdictions,
			law: [...below('law').values()],
			standards: below('standards'),
			countries: below('countries'),
			population: below('population'),
			coverage: below('coverage'),
			proposals: below('proposals'),
			validation: below('validation'),
			reports: below('reports'),
			statistics,
		},
	};
}

const noTerms: Terms = {
	sex: {},
	hukou: {},
	form: {},
	scheme: {},
	sector: {},
	category: {},
	method: {},
	seen: {},
};

function readStatisticFiles(files: StudyFiles, places: Places, reader: Reader): Statistics | undefined {
	const { need, may } = reader;
	const tables = [...files].filter(([path]) => /^statistics\/.+\.csv$/.test(path) && !notTables.has(path));
	if (tables.length === 0) {
		const vocabulary = { places, indicators: {}, units: {}, terms: noTerms };
		return { vocabulary, sources: {}, findings: [], notFound: [], checks: [], knownDifferences: [] };
	}
	const areas = may('statistics/areas.yaml', (file) => readAreas(file, places), {});
	const units = need('statistics/units.yaml', readUnits);
	const terms = need('statistics/terms.yaml', readTerms);
	const indicators = units && need('statistics/indicators.yaml', (file) => readIndicators(file, units));
	const sources = terms && need('statistics/sources.csv', (file) => readStatisticSources(file, terms.seen));
	const notFound = may('statistics/not-found.csv', readNotFound, []);
	const checks = may('statistics/checks.yaml', readChecks, []);
	const knownDifferences = may('statistics/known-differences.yaml', readKnownDifferences, []);
	// what a faulty list declares is missing in every table: those are not faults of their own
	if (reader.problems.length > 0 || !units || !terms || !indicators || !sources) return undefined;
	const vocabulary = { places: { ...places, ...areas }, indicators, units, terms };
	const findings = readStatistics(
		tables.map(([, file]) => file),
		vocabulary,
		sources,
	);
	if (!findings.ok) {
		reader.problems.push(...findings.problems);
		return undefined;
	}
	return { vocabulary, sources, findings: findings.value, notFound, checks, knownDifferences };
}

/** Reads files one by one and keeps the problems of all. */
interface Reader {
	readonly problems: Problem[];
	/** What a file gives; a problem if it is not there. */
	need<T>(path: string, read: (file: TextFile) => Outcome<T>): T | undefined;
	/** What a file gives, or `none` if it is not there. */
	may<T>(path: string, read: (file: TextFile) => Outcome<T>, none: T): T;
}

function readerOf(files: StudyFiles, shown: string): Reader {
	const problems: Problem[] = [];
	const readIt = <T>(file: TextFile, read: (file: TextFile) => Outcome<T>): T | undefined => {
		const outcome = read(file);
		if (outcome.ok) return outcome.value;
		problems.push(...outcome.problems);
		return undefined;
	};
	return {
		problems,
		need(path, read) {
			const file = files.get(path);
			if (file) return readIt(file, read);
			problems.push(missing(`${shown}/${path}`));
			return undefined;
		},
		may(path, read, none) {
			const file = files.get(path);
			return (file && readIt(file, read)) ?? none;
		},
	};
}

function missing(file: string): Problem {
	return {
		code: 'file-missing',
		spot: { file },
		says: { en: 'The study needs this file, and it is not there.', zh: '研究需要此文件，但它不存在。' },
		fix: {
			en: 'Create it, or check that the folder is the one meant; src/study/README.md tells what it holds.',
			zh: '请创建该文件，或检查文件夹是否正确；其内容见 src/study/README.md。',
		},
	};
}

function noSuchPlace(place: string, shown: string): Problem {
	return {
		code: 'unknown-place',
		spot: { file: `${shown}/study.yaml` },
		says: {
			en: `The study's place ${place} is not in places.yaml.`,
			zh: `研究的地区 ${place} 不在 places.yaml 中。`,
		},
		fix: { en: 'Correct it, or declare the place.', zh: '请改正，或声明该地区。' },
	};
}
