import { z } from 'zod';
import {
	type Dimension,
	dimensions,
	type Outcome,
	type Problem,
	readShaped,
	type TextFile,
	unknownName,
	type Words,
	wordsShape,
} from '../../study/index.ts';
import { schemes } from '../cascade/steps.ts';
import type { Registry } from '../indicators/registry.ts';

/** Published figures by what tells them apart; what it leaves out is not broken down. */
export type Figures = Readonly<Partial<Record<'id' | Dimension, string>>>;

/** Which figures measure an indicator: a share by itself, or persons, over others where it is a share of these. */
export interface Measured {
	readonly shares: readonly Figures[];
	readonly counts: readonly Figures[];
	readonly of: readonly Figures[];
}

/** A way in which figures are broken down, and how findings show it. */
export interface Breakdown {
	readonly label: Words;
	readonly dimension?: 'sex' | 'age' | 'hukou' | 'form' | 'sector' | undefined;
	/** Values that make it complete; any two, where none are named. */
	readonly values?: readonly string[] | undefined;
	/** How the list of what was looked for and not found names it. */
	readonly looked_for: string;
}

/** Somebody who holds records of single persons. */
export interface Holder {
	readonly label: Words;
	/** What it publishes from them. */
	readonly template: Words;
	readonly indicators: readonly string[];
	/** Breakdowns that its records tell. */
	readonly records: readonly string[];
	readonly source: string;
	readonly note: Words;
}

export const recommendationKinds = ['publish', 'resume', 'record', 'survey'] as const;
export type RecommendationKind = (typeof recommendationKinds)[number];

/** How coverage is monitored: what `coverage/monitoring.yaml` says. */
export interface Monitoring {
	readonly lastYear: number;
	readonly freshYears: number;
	readonly places: readonly string[];
	readonly breakdowns: Readonly<Record<string, Breakdown>>;
	/** By the indicator's id. */
	readonly measured: Readonly<Record<string, Measured>>;
	readonly holders: Readonly<Record<string, Holder>>;
	readonly wording: Readonly<Record<RecommendationKind, { readonly label: Words; readonly text: Words }>>;
	/** Targets, by the id before `_target`, that are not to be passed. */
	readonly ceilings: readonly string[];
}

/** Reads `coverage/monitoring.yaml`; indicators that the registry does not have are problems. */
export function readMonitoring(file: TextFile, registry: Registry): Outcome<Monitoring> {
	const read = readShaped(file, shape());
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const measured = Object.entries(data.measured).flatMap(([id, each]) => ofSchemes(id, each));
	const problems: Problem[] = [];
	const known = (id: string, path: readonly (string | number)[]) => {
		if (registry[id]) return;
		problems.push(unknownName(yaml.spot(path), { zh: '指标', en: 'indicator' }, id, Object.keys(registry)));
	};
	for (const { written, id } of measured) known(id, ['measured', written]);
	for (const [holder, { indicators, records }] of Object.entries(data.holders)) {
		for (const [index, id] of indicators.entries()) known(id, ['holders', holder, 'indicators', index]);
		for (const [index, name] of records.entries()) {
			if (data.breakdowns[name]) continue;
			const spot = yaml.spot(['holders', holder, 'records', index]);
			const what = { zh: '分组', en: 'breakdown' };
			problems.push(unknownName(spot, what, name, Object.keys(data.breakdowns)));
		}
	}
	if (problems.length > 0) return { ok: false, problems };
	return {
		ok: true,
		value: {
			lastYear: data.last_year,
			freshYears: data.fresh_years,
			places: data.places,
			breakdowns: data.breakdowns,
			measured: Object.fromEntries(measured.map(({ id, figures }) => [id, figures])),
			holders: data.holders,
			wording: data.recommendations,
			ceilings: data.ceilings,
		},
	};
}

/** An entry for one indicator, or for that of every scheme where its id has {scheme} in it. */
function ofSchemes(written: string, figures: Measured) {
	if (!written.includes('{scheme}')) return [{ written, id: written, figures }];
	return schemes.map(({ key, scheme }) => {
		const named = (list: readonly Figures[]) =>
			list.map((each) => (each.scheme === '{scheme}' ? { ...each, scheme } : each));
		const { shares, counts, of } = figures;
		return {
			written,
			id: written.replace('{scheme}', key),
			figures: { shares: named(shares), counts: named(counts), of: named(of) },
		};
	});
}

function shape() {
	const figures = z.array(z.partialRecord(z.enum(['id', ...dimensions]), z.string())).default([]);
	const wording = z.strictObject({ label: wordsShape(), text: wordsShape() });
	return z.strictObject({
		last_year: z.int(),
		fresh_years: z.int().min(1),
		places: z.array(z.string()).min(1),
		breakdowns: z.record(
			z.string(),
			z.strictObject({
				label: wordsShape(),
				dimension: z.enum(['sex', 'age', 'hukou', 'form', 'sector']).optional(),
				values: z.array(z.string()).optional(),
				looked_for: z.string(),
			}),
		),
		measured: z.record(z.string(), z.strictObject({ shares: figures, counts: figures, of: figures })),
		holders: z.record(
			z.string(),
			z.strictObject({
				label: wordsShape(),
				template: wordsShape(),
				indicators: z.array(z.string()),
				records: z.array(z.string()),
				source: z.string(),
				note: wordsShape(),
			}),
		),
		recommendations: z.record(z.enum(recommendationKinds), wording),
		ceilings: z.array(z.string()),
	});
}
