import type { Law } from '../../law/index.ts';
import { isoMonth } from '../../law/index.ts';
import { unknownValue } from '../../population/index.ts';
import type { Outcome, Words } from '../../study/index.ts';
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

/** People of one value of one dimension, or everybody. */
export interface GroupEffects {
	readonly dimension: string;
	readonly value: string;
	readonly label: Words;
	readonly persons: number;
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

/** Rolls sums of cells up to groups. */
export function effectsFrom(subjects: Subjects, sums: Sums): Effects {
	const { month, on, size, measures } = subjects;
	return {
		month: isoMonth(month),
		people: isoMonth(on),
		records: size,
		measures,
		groups: groupsOf(subjects, sums),
	};
}

function groupsOf(subjects: Subjects, sums: Sums): readonly GroupEffects[] {
	const { dimensions, cells } = subjects;
	const everybody = { dimension: '', value: '', label: { zh: '全部', en: 'everybody' } };
	const persons = personsByCell(subjects);
	const groups = [{ ...everybody, ...rolledUp(subjects, sums, persons, () => true) }];
	dimensions.forEach(({ name, values }, at) => {
		[...values, unknownValue].forEach((value, index) => {
			if (!cells.some((cell) => cell[at] === index)) return;
			const rolled = rolledUp(subjects, sums, persons, (cell) => cell[at] === index);
			groups.push({ dimension: name, value: value.name, label: value.label, ...rolled });
		});
	});
	return groups;
}

function personsByCell({ cells, cell, persons }: Subjects): Float64Array {
	const sums = new Float64Array(cells.length);
	for (let person = 0; person < cell.length; person++) {
		const at = cell[person] ?? 0;
		sums[at] = (sums[at] ?? 0) + (persons[person] ?? 0);
	}
	return sums;
}

function rolledUp(
	{ cells, measures }: Subjects,
	{ sum, known }: Sums,
	persons: Float64Array,
	within: (cell: readonly number[]) => boolean,
): Pick<GroupEffects, 'persons' | 'amounts'> {
	const sums = new Float64Array(measures.length);
	const knowns = new Float64Array(measures.length);
	let all = 0;
	cells.forEach((cell, number) => {
		if (!within(cell)) return;
		all += persons[number] ?? 0;
		for (let at = 0; at < measures.length; at++) {
			sums[at] = (sums[at] ?? 0) + (sum[number * measures.length + at] ?? 0);
			knowns[at] = (knowns[at] ?? 0) + (known[number * measures.length + at] ?? 0);
		}
	});
	const amounts = measures.map(({ kind }, at): Amount => {
		const total = (sums[at] ?? 0) / parts[kind];
		const of = knowns[at] ?? 0;
		if (kind === 'mean') return { value: of === 0 ? undefined : total / of, known: of };
		return { value: total, known: of };
	});
	return { persons: all, amounts };
}
