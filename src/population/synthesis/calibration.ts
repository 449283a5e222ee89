import type { Confidence, Words } from '../../study/index.ts';
import type { EarningsTarget } from './earnings.ts';
import type { Turn } from './figures.ts';
import { places } from './frame.ts';
import type { Target } from './margin.ts';
import { sumOf } from './rake.ts';
import type { Records } from './records.ts';
import type { Synthesis } from './synthesise.ts';
import { tolerance } from './table.ts';
import { meanOf } from './wages.ts';
import { cellsOf, codes } from './who.ts';

/** How a margin came out. */
export interface MarginResult {
	readonly id: string;
	readonly label: Words;
	readonly turn: Turn;
	readonly unit: 'persons' | 'CNY/month';
	readonly target: number;
	readonly achieved: number;
	/** Achieved over target, less one. */
	readonly gap: number;
	/** `exact` and `within` a share are aimed at; `compared` is not. */
	readonly hold: 'exact' | 'within' | 'compared';
	readonly within: number;
	readonly met: boolean;
	readonly confidence: Confidence;
	readonly sources: readonly string[];
	/** Why it is not met, or what else there is to know; null where there is nothing. */
	readonly reason: Words | null;
	readonly conflicts: readonly string[];
}

/** How unequal weights are, at one place or everywhere. */
export interface Weights {
	readonly place: string;
	readonly records: number;
	readonly persons: number;
	readonly least: number;
	readonly median: number;
	readonly most: number;
	/** Records of equal weight that would tell as much (Kish). */
	readonly effective: number;
}

/** What a synthetic population was calibrated to, and how it came out. */
export interface Calibration {
	readonly margins: readonly MarginResult[];
	readonly weights: readonly Weights[];
	/** Rounds of raking of the table. */
	readonly rounds: number;
}

/** Compares a synthetic population with everything that it was to agree with. */
export function calibrationOf(synthesis: Synthesis): Calibration {
	const { targets, records, earnings, table } = synthesis;
	return {
		margins: [
			...targets.map((target) =>
				target.margin.insured === undefined ? ofPeople(target, records) : ofScheme(target, synthesis),
			),
			...earnings.map((target) => ofEarnings(target, synthesis)),
		],
		weights: weightsOf(records),
		rounds: table.raked.rounds,
	};
}

function ofPeople(target: Target, { mass }: Records): MarginResult {
	return result(target, sumOf(mass, cellsOf(target.who)), null);
}

function ofScheme(target: Target, { insured, records }: Synthesis): MarginResult {
	const { cell, weight } = records;
	const enrolled = insured.by[target.margin.insured ?? ''];
	const counted = new Uint8Array(records.mass.length);
	for (const at of cellsOf(target.who)) counted[at] = 1;
	let achieved = 0;
	for (let person = 0; person < weight.length; person++) {
		if (enrolled?.[person] === 1 && counted[cell[person] ?? 0] === 1) achieved += weight[person] ?? 0;
	}
	const everybody = insured.factors[target.margin.id] === Number.POSITIVE_INFINITY;
	return result(target, achieved, everybody ? tooFew : null);
}

const tooFew: Words = {
	en: 'Fewer people can be enrolled by law than the published figure counts; all of them are.',
	zh: '依法可以参保的人少于公布的人数，已全部计为参保。',
};

function result(target: Target, achieved: number, why: Words | null): MarginResult {
	const { margin, turn, value, confidence, sources } = target;
	const { within } = margin;
	const gap = achieved / value - 1;
	const met = within !== undefined && Math.abs(gap) <= within + tolerance;
	const hold = within === undefined ? 'compared' : within === 0 ? 'exact' : 'within';
	return {
		id: margin.id,
		label: margin.label,
		turn,
		unit: 'persons',
		target: value,
		achieved,
		gap,
		hold,
		within: within ?? 0,
		met,
		confidence,
		sources,
		reason:
			why && margin.note
				? joined(why, margin.note)
				: (why ?? margin.note ?? (met || hold === 'compared' ? null : pulled)),
		conflicts: margin.conflicts ?? [],
	};
}

const joined = (first: Words, second: Words): Words => ({
	en: `${first.en} ${second.en}`,
	zh: `${first.zh}${second.zh}`,
});

const pulled: Words = {
	en: 'Other margins pull the same people the other way, or the group has too few records to be held.',
	zh: '其他边际与之相抵，或该群体记录过少，无法约束。',
};

function ofEarnings(target: EarningsTarget, { wage, records }: Synthesis): MarginResult {
	const achieved = meanOf(wage, records.weight, target.members);
	const gap = achieved / target.value - 1;
	return {
		id: target.id,
		label: target.label,
		turn: {},
		unit: 'CNY/month',
		target: target.value,
		achieved,
		gap,
		hold: target.role === 'compared' ? 'compared' : 'exact',
		within: 0,
		met: target.role !== 'compared' && Math.abs(gap) <= tolerance,
		confidence: target.confidence,
		sources: target.sources,
		reason: target.note ?? null,
		conflicts: [],
	};
}

function weightsOf({ cell, weight }: Records): readonly Weights[] {
	const at = (place: string): readonly number[] =>
		[...weight].filter(
			(_, person) => place === 'all' || places[codes.place[cell[person] ?? 0] ?? 0] === place,
		);
	return ['all', ...places].map((place) => {
		const sorted = Float64Array.from(at(place)).sort();
		const persons = sorted.reduce((sum, each) => sum + each, 0);
		const squares = sorted.reduce((sum, each) => sum + each * each, 0);
		return {
			place,
			records: sorted.length,
			persons,
			least: sorted[0] ?? 0,
			median: sorted[sorted.length >> 1] ?? 0,
			most: sorted.at(-1) ?? 0,
			effective: squares === 0 ? 0 : (persons * persons) / squares,
		};
	});
}
