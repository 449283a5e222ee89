import { readFileSync } from 'node:fs';
import {
	codeOf,
	firstDayOf,
	type Law,
	type Population,
	readLaw,
	versionAt,
	type YearlyCareers,
} from '../../src/law/index.ts';
import { problemLine } from '../../src/study/index.ts';

/** What every contestant answers, in this order. */
export const outputs = ['worker_total', 'employer_total', 'account', 'index', 'months', 'pension'] as const;

const firstYear = 1981;
export const years = 45;

/** Careers in few bytes each: two numbers, and a bit for each year in each of two masks. */
export interface TaskCareers {
	readonly size: number;
	readonly start: Float64Array;
	readonly growth: Float64Array;
	/** Low and high word of each person: years without work, and years of flexible status. */
	readonly without: Uint32Array;
	readonly flexible: Uint32Array;
}

/** Figures of the law, by year from the first on. */
export interface TaskFigures {
	readonly average: Float64Array;
	readonly floor: Float64Array;
	readonly ceiling: Float64Array;
	readonly worker: Float64Array;
	readonly employer: Float64Array;
	readonly flexible: Float64Array;
	readonly credited: Float64Array;
	readonly interest: Float64Array;
	readonly monthsRequired: number;
	readonly accrual: number;
	readonly divisor: number;
}

/** The answers to the task, one column each in the order of `outputs`. */
export type TaskAnswers = readonly Float64Array[];

/** Columns for the answers of so many persons. */
export function noAnswers(size: number): TaskAnswers {
	return outputs.map(() => new Float64Array(size));
}

export function taskLaw(): Law {
	const path = new URL('law.yaml', import.meta.url);
	const law = readLaw([{ path: 'bench/reference/law.yaml', text: readFileSync(path, 'utf8') }], {
		CN: { code: 'CN', label: { zh: '全国', en: 'China' } },
	});
	if (!law.ok) throw new Error(law.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	return law.value;
}

/** Careers by a fixed sequence of pseudo-random numbers: the same in every run. */
export function taskCareers(size: number): TaskCareers {
	let state = 20_260_601;
	const random = (): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	const bits = (share: number): readonly [number, number] => {
		const words: [number, number] = [0, 0];
		for (let year = 0; year < years; year++) {
			if (random() < share) words[year >> 5 ? 1 : 0] |= 1 << (year & 31);
		}
		return [words[0] >>> 0, words[1] >>> 0];
	};
	const careers = {
		size,
		start: Float64Array.from({ length: size }, () => 20 + 180 * random()),
		growth: Float64Array.from({ length: size }, () => 1.06 + 0.08 * random()),
		without: new Uint32Array(size * 2),
		flexible: new Uint32Array(size * 2),
	};
	for (let person = 0; person < size; person++) {
		// some have not the fifteen years
		careers.without.set(bits(random() < 0.1 ? 0.8 : 0.15), person * 2);
		careers.flexible.set(bits(0.25), person * 2);
		// all work in the first year: to the law, nobody is without a career
		careers.without[person * 2] = (careers.without[person * 2] ?? 0) & ~1;
	}
	return careers;
}

/** The first of some careers. */
export function firstPersons(careers: TaskCareers, size: number): TaskCareers {
	const { start, growth, without, flexible } = careers;
	return {
		size,
		start: start.subarray(0, size),
		growth: growth.subarray(0, size),
		without: without.subarray(0, size * 2),
		flexible: flexible.subarray(0, size * 2),
	};
}

/** The figures as plain arrays, for contestants that know no law. */
export function taskFigures(law: Law): TaskFigures {
	const figure = (name: string, year: number): number => {
		const found = versionAt(law.parameters[name]?.places ?? {}, 'CN', firstDayOf(year * 12), undefined);
		const worth = found.found ? found.version.worth : undefined;
		if (worth?.kind !== 'value' || typeof worth.value !== 'number')
			throw new Error(`${name} has no figure in ${year}`);
		return worth.value;
	};
	const byYear = (name: string): Float64Array =>
		Float64Array.from({ length: years }, (_, year) => figure(name, firstYear + year));
	const average = byYear('average');
	const last = firstYear + years - 1;
	return {
		average,
		floor: byYear('floor_share').map((share, year) => share * (average[year] ?? Number.NaN)),
		ceiling: byYear('ceiling_share').map((share, year) => share * (average[year] ?? Number.NaN)),
		worker: byYear('rate.worker'),
		employer: byYear('rate.employer'),
		flexible: byYear('rate.flexible'),
		credited: byYear('rate.account'),
		interest: byYear('interest'),
		monthsRequired: figure('months_required', last),
		accrual: figure('accrual', last),
		divisor: figure('divisor', last),
	};
}

/** The careers as our kernels read them. */
export function taskPopulation(
	law: Law,
	{ size, start, growth, without, flexible }: TaskCareers,
): Population {
	const choices = Object.keys(law.enumerations.insured_as?.values ?? {});
	const career: YearlyCareers = {
		firstYear,
		years,
		place: codeOf(law).places.indexOf('CN'),
		without,
		growing: { wage: { start, growth } },
		marked: {
			status: { marks: flexible, yes: choices.indexOf('flexible'), no: choices.indexOf('employee') },
		},
	};
	return { size, columns: { on: (firstYear + years) * 12 - 1, place: career.place }, career };
}

/** Throws unless two contestants agree: in every bit, or within a relative difference. */
export function mustAgree(name: string, answers: TaskAnswers, reference: TaskAnswers, within = 0): void {
	answers.forEach((column, index) => {
		column.forEach((value, person) => {
			const right = reference[index]?.[person] ?? Number.NaN;
			if (value === right || Math.abs(value - right) <= within * Math.abs(right)) return;
			throw new Error(`${name}: ${outputs[index]} of person ${person} is ${value}, not ${right}`);
		});
	});
}
