import { z } from 'zod';
import { dayOf } from '../law/index.ts';
import {
	type Finding,
	inBaseUnit,
	isYear,
	type Outcome,
	type Path,
	type Places,
	readShaped,
	sourcesShape,
	type TextFile,
	type Units,
	wordsShape,
} from '../study/index.ts';
import type {
	ContributionRate,
	CountryAnswer,
	CountryCase,
	MeasuredOutcome,
	Reform,
} from './country-case.ts';
import { answerProblems, namingProblems } from './country-case-problems.ts';
import type { CountryVocabulary } from './country-questions.ts';
import { type Citing, citingProblems, citingShape, type Sources, statementShape } from './statement.ts';

/** What a country case is checked against. */
export interface CountryContext {
	readonly vocabulary: CountryVocabulary;
	readonly places: Places;
	readonly units: Units;
	/** Sources of the comparative law, which a case may cite. */
	readonly sources: Sources;
}

const year = () =>
	z
		.union([z.string(), z.number()])
		.transform(String)
		.refine(isYear, 'not a year such as 2024, or a span such as 2020..2025');

const day = () =>
	z
		.union([z.string(), z.number()])
		.transform(String)
		.refine((text) => dayOf(text) !== undefined, 'not a date such as 2024, 2024-07 or 2024-07-01');

/** The shape of a case file, before names are looked up. */
function caseShape() {
	const measure = z.strictObject({
		year: year(),
		sex: z.enum(['all', 'male', 'female']).default('all'),
		value: z.number(),
		note: wordsShape().optional(),
		...citingShape(),
	});
	const rate = z.strictObject({
		status: z.string(),
		component: wordsShape(),
		payer: z.string(),
		rate: z.number(),
		unit: z.string(),
		year: year(),
		base: wordsShape().optional(),
		...citingShape(),
	});
	const answer = statementShape().partial().extend({
		choice: z.string().optional(),
		unknown: wordsShape().optional(),
	});
	const outcome = z.strictObject({
		label: wordsShape(),
		unit: z.string(),
		values: z.array(measure).min(1),
	});
	return z.strictObject({
		place: z.string(),
		sources: sourcesShape().default({}),
		statuses: z.record(z.string(), wordsShape()),
		answers: z.record(z.string(), answer),
		reasons: z.array(statementShape()).default([]),
		rates: z.array(rate).default([]),
		reforms: z.array(statementShape().extend({ on: day() })).default([]),
		outcomes: z
			.record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'not a name in snake case'), outcome)
			.default({}),
		cautions: z.array(statementShape()).default([]),
	});
}

export type CaseFile = z.infer<ReturnType<typeof caseShape>>;

/** Reads one `countries/<code>/case.yaml`; every fault is told. */
export function readCountryCase(file: TextFile, context: CountryContext): Outcome<CountryCase> {
	const read = readShaped(file, caseShape());
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const sources: Sources = { ...context.sources, ...data.sources };
	const problems = [...namingProblems(data, yaml, context), ...answerProblems(data, yaml, context, sources)];
	const check = (citing: Citing, path: Path) => problems.push(...citingProblems(citing, sources, yaml, path));
	for (const list of ['reasons', 'reforms', 'cautions', 'rates'] as const) {
		for (const [at, each] of data[list].entries()) check(each, [list, at]);
	}
	for (const [id, { values }] of Object.entries(data.outcomes)) {
		for (const [at, each] of values.entries()) check(each, ['outcomes', id, 'values', at]);
	}
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: caseOf(data, context) };
}

function caseOf(data: CaseFile, { units }: CountryContext): CountryCase {
	const { place, sources, statuses, cautions, reasons } = data;
	const cited = <T extends { sources?: readonly string[] | undefined }>(each: T) => ({
		...each,
		sources: each.sources ?? [],
	});
	const rates = data.rates.map(({ base, ...rate }): ContributionRate => {
		const unit = units[rate.unit];
		return {
			...cited(rate),
			rate: (unit && inBaseUnit(String(rate.rate), unit)) ?? rate.rate,
			unit: unit?.base ?? rate.unit,
			base,
		};
	});
	const outcomes = Object.entries(data.outcomes).map(
		([id, { label, unit, values }]): MeasuredOutcome => ({
			id,
			label,
			unit: units[unit]?.base ?? unit,
			findings: values.map((each) => findingOf(id, place, unit, units, cited(each))),
		}),
	);
	const answers = Object.entries(data.answers).map(([id, answer]): [string, CountryAnswer] => {
		const { choice, says, confidence, sources = [], unknown } = answer;
		return [id, { choice, unknown, answer: says && confidence ? { says, confidence, sources } : undefined }];
	});
	const reforms: readonly Reform[] = data.reforms.map(cited);
	return {
		place,
		sources,
		statuses,
		answers: Object.fromEntries(answers),
		reasons: reasons.map(cited),
		rates,
		reforms: [...reforms].sort((a, b) => (a.on < b.on ? -1 : 1)),
		outcomes,
		cautions: cautions.map(cited),
	};
}

type Measure = CaseFile['outcomes'][string]['values'][number] & { readonly sources: readonly string[] };

function findingOf(id: string, place: string, unitName: string, units: Units, each: Measure): Finding {
	const unit = units[unitName];
	return {
		id,
		place,
		year: each.year,
		sex: each.sex,
		age: 'all',
		hukou: 'all',
		form: 'all',
		scheme: '',
		sector: 'all',
		category: '',
		proposal: '',
		value: (unit && inBaseUnit(String(each.value), unit)) ?? each.value,
		unit: unit?.base ?? unitName,
		low: null,
		high: null,
		sample: null,
		kind: 'published',
		sources: each.sources.join(' '),
		method: 'published',
		confidence: each.confidence,
		note: each.note ?? null,
	};
}
