import {
	type Column,
	codeOf,
	compile,
	firstDayOf,
	type Law,
	type Month,
	type Population,
	placeChain,
	programOf,
	Refusal,
	webAssemblyKernel,
} from '../../law/index.ts';
import { careersOf, chancesOf, type Dimension, dimensionsOf, type People } from '../../population/index.ts';
import type { Outcome } from '../../study/index.ts';
import { beforeName, beforeRules, inOrder } from './before.ts';
import { broughtForward } from './brought-forward.ts';
import { lifeRules } from './life-rules.ts';
import { type Measure, measuresOf } from './measures.ts';
import type { Asking } from './of-one-month.ts';

/** People in work made ready: all that law in force says of their lives, so that a proposal's effects need no career any more. */
export interface Subjects {
	readonly size: number;
	/** The month that people are described for, and the month whose law they are asked by. */
	readonly on: Month;
	readonly month: Month;
	/** The law in force, brought forward. */
	readonly law: Law;
	readonly measures: readonly Measure[];
	readonly dimensions: readonly Dimension[];
	/** Whole persons that each record stands for. */
	readonly persons: Float64Array;
	readonly columns: Readonly<Record<string, Column>>;
	/** The cell of each record, and for each cell the place of its value in every dimension. */
	readonly cell: Uint32Array;
	readonly cells: readonly (readonly number[])[];
	/** Rules that were worked out from lives under the law in force; they stand among the columns. */
	readonly lives: readonly string[];
	readonly people: People;
	/** When and where law is asked of them. */
	readonly asking: Asking;
	/** The records of the people that they are: those in work. */
	readonly who: Uint32Array;
}

/** How people are made ready. */
export interface SubjectsOrder {
	/** The law in force, with the rules of effects. */
	readonly law: Law;
	readonly people: People;
	/** The month whose law they are asked by; that of the people where earlier. */
	readonly month: Month;
	/** What they are broken down by. */
	readonly by?: readonly string[];
	/** Seed of the chances by which people choose. */
	readonly seed?: number;
}

/** What effects are broken down by unless one asks for something else. */
export const usualBreakdown = [
	'place',
	'sex',
	'age',
	'hukou',
	'form',
	'effect.income_group',
	'effect.career.kind',
] as const;

/** Effects are told of people in work. */
const inWork = 'people.in_work';

/** Persons whose careers are held at a time. */
const block = 8192;

/** Makes people ready, or tells why the law cannot be asked of them. This is the slow step: it reads every career once. */
export function subjectsOf(order: SubjectsOrder): Outcome<Subjects> {
	const { people, month, by = usualBreakdown, seed = 1 } = order;
	const law = broughtForward(order.law, people.on, month);
	const measures = measuresOf(law);
	const dimensions = dimensionsOf(law, by);
	if (!dimensions.ok) return dimensions;
	const { on } = people;
	const facts = dimensions.value.map(({ fact }) => fact);
	const asked = [inWork, ...measures.map(({ rule }) => rule), ...facts, ...beforeRules(law)];
	try {
		const everybody = { ...people.columns, 'effect.chance': chancesOf(people.size, seed) };
		const lives = lifeRules(law, asked, new Set(Object.keys(everybody)));
		const works = answersOnce(law, everybody, people.size, [inWork])[0] ?? new Float64Array(0);
		const who = Uint32Array.from([...works.keys()].filter((person) => works[person] === 1));
		const columns: Record<string, Column> = picked(
			{ ...everybody, ...answersFromLives(law, people, everybody, lives) },
			who,
		);
		const size = who.length;
		for (const rule of inOrder(law, beforeRules(law)))
			columns[beforeName(rule)] = answersOnce(law, columns, size, [rule])[0] ?? Number.NaN;
		const worked = facts.filter((fact) => !(fact in columns));
		const answers = answersOnce(law, columns, size, worked);
		const factColumns = Object.fromEntries(worked.map((fact, at) => [fact, answers[at] ?? Number.NaN]));
		const { cell, cells } = cellsOf(dimensions.value, { ...columns, ...factColumns }, size);
		const persons = Float64Array.from(who, (person) => Math.round(people.weight[person] ?? 0));
		const subjects = { size, on, month, law, measures, dimensions: dimensions.value, persons, columns };
		return {
			ok: true,
			value: { ...subjects, cell, cells, lives, people, asking: askingOf(law, on, columns), who },
		};
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { ok: false, problems: [error.problem] };
	}
}

/** The columns of people with some of their lives worked out anew, as where a proposal changes what a life brings. */
export function withLivesAgain(
	{ people, who }: Subjects,
	columns: Subjects['columns'],
	law: Law,
	rules: readonly string[],
): Readonly<Record<string, Column>> {
	if (rules.length === 0) return columns;
	return { ...columns, ...picked(answersFromLives(law, people, people.columns, rules), who) };
}

/** Law is asked as of the people's month, at all places that any of their facts names. */
function askingOf(law: Law, on: Month, columns: Readonly<Record<string, Column>>): Asking {
	const { places } = codeOf(law);
	const found = new Set(['world']);
	for (const [name, column] of Object.entries(columns)) {
		const declared = law.variables[name] ?? law.rules[name];
		if (name !== 'place' && declared?.type.kind !== 'place') continue;
		const indices = typeof column === 'number' ? [column] : new Set(column);
		for (const index of indices) for (const place of placeChain(places[index] ?? '')) found.add(place);
	}
	return { start: firstDayOf(on), places: found };
}

/** Columns of some records only. */
function picked(columns: Readonly<Record<string, Column>>, who: Uint32Array): Record<string, Column> {
	return Object.fromEntries(
		Object.entries(columns).map(([name, column]) => [
			name,
			typeof column === 'number' ? column : Float64Array.from(who, (person) => column[person] ?? Number.NaN),
		]),
	);
}

function answersFromLives(
	law: Law,
	people: People,
	columns: Readonly<Record<string, Column>>,
	rules: readonly string[],
): Readonly<Record<string, Float64Array>> {
	const { fields } = careersOf(people, 0, Math.min(1, people.size));
	const { program } = programOf({
		law,
		ask: rules,
		columns: Object.keys(columns),
		fields: Object.keys(fields),
	});
	const kernel = webAssemblyKernel(compile(program, { kind: 'rows' }));
	const answers = rules.map(() => new Float64Array(people.size));
	const needed = new Set([...program.columns, 'on', 'place']);
	for (let start = 0; start < people.size; start += block) {
		const end = Math.min(start + block, people.size);
		const population = { ...partOf(columns, needed, start, end), career: careersOf(people, start, end) };
		kernel.run(
			population,
			answers.map((column) => column.subarray(start, end)),
			0,
			end - start,
		);
	}
	return Object.fromEntries(rules.map((rule, at) => [rule, answers[at] ?? new Float64Array(0)]));
}

function answersOnce(
	law: Law,
	columns: Readonly<Record<string, Column>>,
	size: number,
	rules: readonly string[],
): readonly Float64Array[] {
	if (rules.length === 0) return [];
	const { program } = programOf({ law, ask: rules, columns: Object.keys(columns), fields: [] });
	const kernel = webAssemblyKernel(compile(program, { kind: 'rows' }));
	const answers = rules.map(() => new Float64Array(size));
	kernel.run({ size, columns }, answers, 0, size);
	return answers;
}

/** Some of the people, with the columns that are needed. */
export function partOf(
	columns: Readonly<Record<string, Column>>,
	needed: ReadonlySet<string>,
	start: number,
	end: number,
): Population {
	const some = Object.entries(columns)
		.filter(([name]) => needed.has(name))
		.map(([name, column]) => [name, typeof column === 'number' ? column : column.subarray(start, end)]);
	return { size: end - start, columns: Object.fromEntries(some) };
}

/** Cells that have people, numbered as they are met. */
function cellsOf(
	dimensions: readonly Dimension[],
	columns: Readonly<Record<string, Column>>,
	size: number,
): Pick<Subjects, 'cell' | 'cells'> {
	const cell = new Uint32Array(size);
	const cells: (readonly number[])[] = [];
	const numbers = new Map<number, number>();
	const read = dimensions.map(({ fact, indexOf, values }) => {
		const column = columns[fact] ?? Number.NaN;
		const places = values.length + 1;
		const at = (person: number): number =>
			typeof column === 'number' ? column : (column[person] ?? Number.NaN);
		return { places, indexAt: (person: number) => indexOf(at(person)) };
	});
	for (let person = 0; person < size; person++) {
		let key = 0;
		for (const { places, indexAt } of read) key = key * places + indexAt(person);
		const known = numbers.get(key);
		if (known !== undefined) {
			cell[person] = known;
			continue;
		}
		numbers.set(key, cells.length);
		cell[person] = cells.length;
		cells.push(read.map(({ indexAt }) => indexAt(person)));
	}
	return { cell, cells };
}
