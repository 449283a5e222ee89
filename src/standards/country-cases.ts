import type { Finding, Outcome, Problem, Source, Study, TextFile, Words } from '../study/index.ts';
import type { CountryCase } from './country-case.ts';
import { type CountryVocabulary, readCountryVocabulary } from './country-questions.ts';
import { readCountryCase } from './read-country-case.ts';
import type { Sources } from './statement.ts';

/** Every country case of a study, with the questions that all of them answer. */
export interface CountryCases extends CountryVocabulary {
	readonly cases: readonly CountryCase[];
	/** Names of the units that rates and outcomes are in. */
	readonly units: Readonly<Record<string, Words>>;
}

/** Reads the country cases of a study, which may have none. `sources` are those of its comparative law. */
export function readCountryCases(study: Study, sources: Sources): Outcome<CountryCases> {
	const files = [...study.countries].filter(([path]) => /^countries\/[A-Z]{2}\/case\.yaml$/.test(path));
	const questions = study.countries.get('countries/questions.yaml');
	if (files.length === 0) return { ok: true, value: { questions: {}, payers: {}, cases: [], units: {} } };
	if (!questions) return { ok: false, problems: files.map(([, file]) => unasked(file)) };
	const vocabulary = readCountryVocabulary(questions);
	if (!vocabulary.ok) return vocabulary;
	const context = {
		vocabulary: vocabulary.value,
		places: study.jurisdictions,
		units: study.statistics.vocabulary.units,
		sources,
	};
	const problems: Problem[] = [];
	const cases: CountryCase[] = [];
	for (const [, file] of files) {
		const read = readCountryCase(file, context);
		if (read.ok) cases.push(read.value);
		else problems.push(...read.problems);
	}
	problems.push(...twiceMeasured(cases));
	if (problems.length > 0) return { ok: false, problems };
	const used = cases.flatMap(({ rates, outcomes }) => [...rates, ...outcomes].map(({ unit }) => unit));
	const units = Object.fromEntries(
		[...new Set(used)].sort().flatMap((unit) => {
			const label = context.units[unit]?.label;
			return label ? [[unit, label] as const] : [];
		}),
	);
	return { ok: true, value: { ...vocabulary.value, cases, units } };
}

/** What was measured in the countries, as published findings. */
export function outcomeFindings({ cases }: CountryCases): readonly Finding[] {
	return cases.flatMap(({ outcomes }) => outcomes.flatMap(({ findings }) => findings));
}

/** Sources that the cases declare, by id. */
export function caseSources({ cases }: CountryCases): Readonly<Record<string, Source>> {
	return Object.assign({}, ...cases.map(({ sources }) => sources));
}

function twiceMeasured(cases: readonly CountryCase[]): readonly Problem[] {
	const seen = new Map<string, string>();
	return cases.flatMap(({ place, outcomes }) =>
		outcomes.flatMap(({ id }): readonly Problem[] => {
			const first = seen.get(id);
			seen.set(id, place);
			if (first === undefined) return [];
			return [
				{
					code: 'outcome-twice',
					says: {
						en: `Both ${first} and ${place} measure ${id}.`,
						zh: `${first} 与 ${place} 都有名为 ${id} 的结果。`,
					},
					fix: { en: 'Give one of them another name.', zh: '请为其中之一另取名称。' },
				},
			];
		}),
	);
}

function unasked(file: TextFile): Problem {
	return {
		code: 'questions-missing',
		spot: { file: file.path },
		says: {
			en: 'The case answers questions that countries/questions.yaml should ask, and it is not there.',
			zh: '个案所回答的问题应写在 countries/questions.yaml 中，而该文件不存在。',
		},
		fix: { en: 'Add that file.', zh: '请补上该文件。' },
	};
}
