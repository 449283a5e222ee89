import { isoMonth, monthOf, type RawCase, type Scalar } from '../../../src/law/index.ts';
import type { Words } from '../../../src/study/index.ts';

/**
 * What one person told so far, as the form holds it: the same facts as a case file, plus what the person said they do
 * not know, so that it is not asked twice. Every edit gives a new situation; nothing is sent or kept anywhere.
 */
export interface Situation {
	readonly title?: Words;
	/** Code of the place the question is asked in. */
	readonly place?: string;
	/** ISO month or date the question is asked for. */
	readonly on: string;
	/** ISO date: law made public later is not seen. */
	readonly known?: string;
	/** Ids of the law's questions, or names of single rules. */
	readonly ask: readonly string[];
	/** Facts about the person, by full name; months as `2025-03`. */
	readonly facts: Readonly<Record<string, Scalar>>;
	/** Facts the person does not know. */
	readonly unsure: readonly string[];
	readonly career: readonly Stretch[];
}

/** Months of a career in which nothing changed. */
export interface Stretch {
	/** First ISO month. */
	readonly from: string;
	/** Last ISO month; until now when undefined. */
	readonly to?: string;
	readonly place?: string;
	readonly facts: Readonly<Record<string, Scalar>>;
}

export function emptySituation(on: string, ask: readonly string[] = []): Situation {
	return { on, ask, facts: {}, unsure: [], career: [] };
}

/** Gives facts; what was unsure before is known now. */
export function withFacts(situation: Situation, facts: Readonly<Record<string, Scalar>>): Situation {
	return {
		...situation,
		facts: { ...situation.facts, ...facts },
		unsure: situation.unsure.filter((name) => !(name in facts)),
	};
}

/** Notes that the person does not know a fact: it is not given, and not asked again. */
export function withUnsure(situation: Situation, name: string): Situation {
	const { [name]: _, ...facts } = situation.facts;
	return { ...situation, facts, unsure: [...situation.unsure.filter((other) => other !== name), name] };
}

/** Takes a fact back, so that it is asked again. */
export function withoutFact(situation: Situation, name: string): Situation {
	const { [name]: _, ...facts } = situation.facts;
	return { ...situation, facts, unsure: situation.unsure.filter((other) => other !== name) };
}

/** Replaces one stretch, or adds it when `index` is past the end; the career stays in order of time. */
export function withStretch(situation: Situation, index: number, stretch: Stretch): Situation {
	const career = situation.career.toSpliced(index, 1, stretch);
	return { ...situation, career: inOrder(career) };
}

export function withoutStretch(situation: Situation, index: number): Situation {
	return { ...situation, career: situation.career.toSpliced(index, 1) };
}

/** Ends the career's open stretch the month before `month` and goes on from there with `next`. */
export function carryOn(situation: Situation, month: string, next: Stretch): Situation {
	const before = situation.career
		.filter((stretch) => stretch.from < month)
		.map((stretch) => (until(stretch) >= month ? { ...stretch, to: shiftMonth(month, -1) } : stretch));
	return { ...situation, career: inOrder([...before, { ...next, from: month }]) };
}

/** The stretch a month lies in. */
export function stretchAt(situation: Situation, month: string): Stretch | undefined {
	return situation.career.find((stretch) => stretch.from <= month && month <= until(stretch));
}

/** The situation as a case: what a case file, the command line and `checkCase` take. */
export function toCase(situation: Situation): RawCase {
	const { title, place, on, known, ask, facts, career } = situation;
	return {
		...(title && { title }),
		...(place && { place }),
		on,
		...(known && { known }),
		...(Object.keys(facts).length > 0 && { given: facts }),
		...(career.length > 0 && {
			career: career.map(({ from, to, place, facts }) => ({
				from,
				...(to && { to }),
				...(place && { place }),
				...facts,
			})),
		}),
		...(ask.length > 0 && { ask }),
	};
}

/** An ISO month some months later, or earlier when `by` is negative. */
export function shiftMonth(month: string, by: number): string {
	const counted = monthOf(month);
	if (counted === undefined) throw new Error(`${month} is not an ISO month`);
	return isoMonth(counted + by);
}

/** Last month of a stretch; one without an end is compared as the end of time. */
function until(stretch: Stretch): string {
	return stretch.to ?? '9999-12';
}

/** In order of time; a stretch that was left open ends where the next begins, as the law's checks take it too. */
function inOrder(career: readonly Stretch[]): readonly Stretch[] {
	const sorted = career.toSorted((a, b) => a.from.localeCompare(b.from));
	return sorted.map((stretch, index) => {
		const next = sorted[index + 1];
		const runsOn = next && stretch.to === undefined && next.from > stretch.from;
		return runsOn ? { ...stretch, to: shiftMonth(next.from, -1) } : stretch;
	});
}
