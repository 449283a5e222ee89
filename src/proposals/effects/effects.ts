import type { Law } from '../../law/index.ts';
import { isoMonth } from '../../law/index.ts';
import type { Outcome } from '../../study/index.ts';
import type { Group } from './groups.ts';
import type { Measure } from './measures.ts';
import type { Subjects } from './subjects.ts';
import type { Sums } from './sums.ts';
import { parts } from './sums.ts';
import { forSubjects, readied, sumsOf } from './sums-under.ts';

/** What a measure comes to for some people. */
export interface Amount {
	/** Persons; CNY a month; or the mean of a number, undefined where it is known of nobody. */
	readonly value: number | undefined;
	/** Persons of whom it is known. */
	readonly known: number;
}

/** What a law comes to for a group of people. */
export interface GroupEffects extends Group {
	/** One amount a measure, in their order. */
	readonly amounts: readonly Amount[];
}

/** What a law comes to for people, everybody first, then by each dimension. */
export interface Effects {
	/** The month whose law people are asked by, such as 2027-01, and that which they are described for. */
	readonly month: string;
	readonly people: string;
	readonly records: number;
	readonly measures: readonly Measure[];
	readonly groups: readonly GroupEffects[];
}

/** The effects of a law on subjects: that in force, or with a proposal laid over it. */
export function effectsOf(subjects: Subjects, law: Law = subjects.law): Outcome<Effects> {
	const ready = readied(subjects, law === subjects.law ? law : forSubjects(subjects, law));
	return ready.ok ? { ok: true, value: effectsFrom(subjects, sumsOf(subjects, ready.value)) } : ready;
}

/** What sums of groups tell: amounts in the units of their measures. */
export function effectsFrom({ month, on, size, measures, groups }: Subjects, sums: Sums): Effects {
	return {
		month: isoMonth(month),
		people: isoMonth(on),
		records: size,
		measures,
		groups: groups.map((group, at) => ({ ...group, amounts: amountsOf(measures, sums, at) })),
	};
}

/** What sums of a group tell, in the units of the measures. */
export function amountsOf(
	measures: readonly Measure[],
	{ sum, known }: Sums,
	group: number,
): readonly Amount[] {
	return measures.map(({ kind }, at) => {
		const index = group * measures.length + at;
		const total = (sum[index] ?? 0) / parts[kind];
		const of = known[index] ?? 0;
		if (kind === 'mean') return { value: of === 0 ? undefined : total / of, known: of };
		return { value: total, known: of };
	});
}
