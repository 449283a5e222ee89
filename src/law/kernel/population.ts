/**
 * People as columns: one number a person, or a career row, for each fact, coded as `Code` tells; NaN where unknown. `on`
 * and `place` stand among the columns. Career rows of person i are those from `starts[i]` to before `starts[i + 1]`, in order.
 */
export interface Population {
	readonly size: number;
	readonly columns: Readonly<Record<string, Float64Array>>;
	readonly career?: Careers;
}

export interface Careers {
	readonly starts: Uint32Array;
	/** First and last month of each row; an open row lasts to Infinity. */
	readonly from: Float64Array;
	readonly to: Float64Array;
	readonly place: Float64Array;
	readonly fields: Readonly<Record<string, Float64Array>>;
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
