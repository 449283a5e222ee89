import {
	type Answers,
	type Careers,
	type Column,
	type Law,
	type Population,
	type Program,
	programOf,
	Refusal,
} from '../../law/index.ts';
import { careersOf, type People } from '../../population/index.ts';
import type { Outcome } from '../../study/index.ts';
import type { Block } from './block.ts';

/** Something that answers a program's questions for some people at a time: a kernel, or a crew of threads. */
export interface Answering {
	/** Persons it likes to get at once. */
	readonly persons: number;
	/** Answers, which stand only until it is asked again. */
	answer(population: Population): Promise<Outcome<Answers>>;
}

/** What is asked of people: rules of the people's law, put in order for the facts that these people give. */
export interface Asked {
	readonly program: Program;
	/** Rules that are answered, in the program's order. */
	readonly rules: readonly string[];
}

/** Puts rules and facts in order for some people; facts that they give need no answer. */
export function askedOf(law: Law, people: People, names: readonly string[]): Outcome<Asked> {
	const rules = [...new Set(names)].filter((name) => law.rules[name] && !(name in people.columns));
	const { fields } = careersOf(people, 0, Math.min(1, people.size));
	try {
		const columns = Object.keys(people.columns);
		const { program } = programOf({ law, ask: rules, columns, fields: Object.keys(fields) });
		return { ok: true, value: { program, rules } };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { ok: false, problems: [error.problem] };
	}
}

/**
 * Asks all people, block after block, with the careers of each made just before: memory does not grow with their number.
 * Each block is handed to `take`; while one is worked out, the careers of the next are made.
 */
export async function askPeople(
	people: People,
	{ program, rules }: Asked,
	answering: Answering,
	take: (block: Block, start: number) => void,
	progress: (done: number) => void = () => {},
): Promise<Outcome<undefined>> {
	const { size } = people;
	const blockAt = (start: number) => ({ start, end: Math.min(start + answering.persons, size) });
	let next = { ...blockAt(0), careers: careersOf(people, 0, blockAt(0).end) };
	progress(0);
	while (next.start < size) {
		const { start, end, careers } = next;
		const working = answering.answer(populationOf(people, program, careers, start, end));
		const following = blockAt(end);
		next = { ...following, careers: careersOf(people, following.start, following.end) };
		const outcome = await working;
		if (!outcome.ok) return outcome;
		take(answeredBlock(people, rules, outcome.value, start, end), start);
		progress(end);
	}
	return { ok: true, value: undefined };
}

function populationOf(
	{ columns }: People,
	program: Program,
	career: Careers,
	start: number,
	end: number,
): Population {
	const needed = new Set([...program.columns, 'on', 'place']);
	const parts = Object.entries(columns)
		.filter(([name]) => needed.has(name))
		.map(([name, column]) => [name, part(column, start, end)]);
	return { size: end - start, columns: Object.fromEntries(parts), career };
}

function answeredBlock(
	{ weight, columns }: People,
	rules: readonly string[],
	answers: Answers,
	start: number,
	end: number,
): Block {
	const at = new Map(rules.map((rule, index) => [rule, index]));
	return {
		size: end - start,
		weight: weight.subarray(start, end),
		column(name) {
			const given = columns[name];
			if (given !== undefined) return part(given, start, end);
			return answers[at.get(name) ?? -1] ?? Number.NaN;
		},
	};
}

function part(column: Column, start: number, end: number): Column {
	return typeof column === 'number' ? column : column.subarray(start, end);
}
