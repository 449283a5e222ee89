import {
	type Careers,
	type Column,
	isYearly,
	type Population,
	valueAt,
	type YearlyCareers,
} from './population.ts';
import type { Program } from './program.ts';
import { rowsOfYears } from './yearly-careers.ts';

/** Most persons and career rows that a kernel takes at a time; a person has at most one row a month. */
export const blockPersons = 1024;
export const blockRows = 8192;

/**
 * The memory a kernel works on: a block of persons, whose columns it reads and whose answers it writes. Everything is
 * copied in and out block by block, so a run's memory does not grow with the population.
 */
export interface Block {
	readonly columns: readonly Float64Array[];
	readonly answers: readonly Float64Array[];
	readonly starts: Uint32Array;
	readonly from: Float64Array;
	readonly to: Float64Array;
	readonly place: Float64Array;
	readonly fields: readonly Float64Array[];
}

/** Names of the columns and fields that a program reads, in its order. */
export type Names = Pick<Program, 'columns' | 'fields'>;

/** A block for a program in memory of its own. */
export function newBlock(program: Program): Block {
	const persons = (): Float64Array => new Float64Array(blockPersons);
	const rows = (): Float64Array => new Float64Array(blockRows);
	return {
		columns: program.columns.map(persons),
		answers: program.results.map(persons),
		starts: new Uint32Array(blockPersons + 1),
		from: rows(),
		to: rows(),
		place: rows(),
		fields: program.fields.map(rows),
	};
}

/** Copies persons from `start` on into a block, as many as fit; tells how many. */
export function fillBlock(
	block: Block,
	program: Names,
	population: Population,
	start: number,
	end: number,
): number {
	const { career } = population;
	const most = Math.min(end - start, blockPersons);
	const persons = career
		? isYearly(career)
			? fillYears(block, program, career, start, most)
			: fillRows(block, program, career, start, most)
		: most;
	if (!career) block.starts.fill(0, 0, persons + 1);
	fillPersons(block, program, population, start, persons);
	return persons;
}

/** Copies the persons' own columns. */
export function fillPersons(
	{ columns }: Pick<Block, 'columns'>,
	program: Names,
	population: Population,
	start: number,
	persons: number,
): void {
	program.columns.forEach((name, index) => {
		const [into, column] = [columns[index], population.columns[name]];
		if (!into || column === undefined) throw new RangeError(`the population has no column ${name}`);
		copy(into, column, start, persons);
	});
}

/** Copies a block's answers to where they belong. */
export function takeAnswers(
	{ answers }: Pick<Block, 'answers'>,
	into: readonly Float64Array[],
	start: number,
	persons: number,
): void {
	answers.forEach((column, index) => {
		into[index]?.set(column.subarray(0, persons), start);
	});
}

export function copy(into: Float64Array, column: Column, start: number, count: number): void {
	if (typeof column === 'number') into.fill(column, 0, count);
	else into.set(column.subarray(start, start + count));
}

function fillRows(block: Block, program: Names, career: Careers, start: number, most: number): number {
	const { starts } = career;
	const first = starts[start] ?? 0;
	let persons = 0;
	while (persons < most && (starts[start + persons + 1] ?? 0) - first <= blockRows) persons++;
	if (persons === 0) throw new RangeError('a career has more rows than there are months');
	for (let person = 0; person <= persons; person++) {
		block.starts[person] = (starts[start + person] ?? 0) - first;
	}
	const rows = block.starts[persons] ?? 0;
	copy(block.from, career.from, first, rows);
	copy(block.to, career.to, first, rows);
	copy(block.place, career.place, first, rows);
	program.fields.forEach((name, index) => {
		const [into, field] = [block.fields[index], career.fields[name]];
		if (!into || field === undefined) throw new RangeError(`the careers have no field ${name}`);
		copy(into, field, first, rows);
	});
	return persons;
}

function fillYears(block: Block, program: Names, career: YearlyCareers, start: number, most: number): number {
	let persons = 0;
	let rows = 0;
	block.starts[0] = 0;
	while (persons < most && rows + valueAt(career.years, start + persons) <= blockRows) {
		rows = rowsOfYears(career, program.fields, start + persons, block, rows);
		persons++;
		block.starts[persons] = rows;
	}
	return persons;
}
