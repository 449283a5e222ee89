/**
 * People as columns: one number a person for each fact, coded as `Code` tells; NaN where unknown. `on` and `place` stand
 * among the columns. A single number stands for a column of equal ones; whole numbers may be kept in narrow arrays.
 */
export interface Population {
	readonly size: number;
	readonly columns: Readonly<Record<string, Column>>;
	readonly career?: Careers | YearlyCareers;
}

export type Column =
	| Float64Array
	| Float32Array
	| Int32Array
	| Uint32Array
	| Int16Array
	| Uint16Array
	| Int8Array
	| Uint8Array
	| number;

/** Careers as rows. Those of person i are from `starts[i]` to before `starts[i + 1]`, in order, and do not overlap. */
export interface Careers {
	readonly starts: Uint32Array;
	/** First and last month of each row; an open row lasts to Infinity. */
	readonly from: Column;
	readonly to: Column;
	readonly place: Column;
	readonly fields: Readonly<Record<string, Column>>;
}

/**
 * Careers of calendar years at one place in a few bytes a person, for synthetic populations and for moving sliders over
 * millions: each year of work is one row. Bit k of a word pair (low word first) stands for the career's k-th year.
 */
export interface YearlyCareers {
	readonly firstYear: Column;
	/** Number of years, at most 64. */
	readonly years: Column;
	readonly place: Column;
	/** Years without work, which have no row. */
	readonly without: Uint32Array;
	/** Facts that grow: `start` in the first year, times `growth` each year after. */
	readonly growing: Readonly<Record<string, { readonly start: Column; readonly growth: Column }>>;
	/** Facts with one value in marked years and another in the rest. */
	readonly marked: Readonly<Record<string, Marked>>;
}

export interface Marked {
	readonly marks: Uint32Array;
	readonly yes: number;
	readonly no: number;
}

/** One column of answers for each asked rule. */
export type Answers = readonly Float64Array[];

/** A program made to run: works out the persons from `start` to before `end` into `answers`. */
export interface Kernel {
	run(population: Population, answers: Answers, start: number, end: number): void;
}

/** Answers of everybody, by one kernel, in one go. */
export function answersOf(kernel: Kernel, population: Population, rules: number): Answers {
	const answers = Array.from({ length: rules }, () => new Float64Array(population.size));
	kernel.run(population, answers, 0, population.size);
	return answers;
}

export function isYearly(career: Careers | YearlyCareers): career is YearlyCareers {
	return 'firstYear' in career;
}

/** A column's value for one person or row. */
export function valueAt(column: Column, index: number): number {
	return typeof column === 'number' ? column : (column[index] ?? Number.NaN);
}
