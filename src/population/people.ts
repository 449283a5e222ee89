import type { Careers, Column, YearlyCareers } from '../law/index.ts';

/**
 * People of working age, one record a person, each standing for `weight` persons: synthetic ones, or those of a survey or
 * of administrative records. Who is in work is a rule of the people's law, `people.in_work`.
 */
export interface People {
	readonly size: number;
	readonly kind: 'simulated' | 'surveyed' | 'recorded';
	/** The month of which they are described, counted as the law counts months. */
	readonly on: number;
	/** Persons that each record stands for. */
	readonly weight: Float64Array;
	/**
	 * The law's and the people's facts by full name, coded as `codeOf` codes them; NaN where unknown. `on` and `place` stand
	 * among them, so that the columns are those of the law's `Population`.
	 */
	readonly columns: Readonly<Record<string, Column>>;
	readonly lives: Lives;
}

/** Working lives, made when asked for: the same for any block, on any thread, in any order. */
export interface Lives {
	/** Careers of persons `start` to before `end`, as rows: past, present, and projected to the statutory retirement age. */
	rows(start: number, end: number): Careers;
	/** The same lives in the compact yearly form, at the place of today's work. */
	years(start: number, end: number): YearlyCareers;
}

/** Careers of persons `start` to before `end` as rows. */
export function careersOf(people: People, start: number, end: number): Careers {
	return people.lives.rows(start, end);
}

/** Careers of persons `start` to before `end` in the yearly form, for sliders over millions. */
export function yearlyCareersOf(people: People, start: number, end: number): YearlyCareers {
	return people.lives.years(start, end);
}
