import { codeOf, firstDayOf, type Law, type Month, placeChain, Refusal } from '../../law/index.ts';
import { chancesOf, type Dimension, dimensionsOf, type People } from '../../population/index.ts';
import type { Outcome } from '../../study/index.ts';
import { beforeName, beforeRules, inOrder } from './before.ts';
import { broughtForward } from './brought-forward.ts';
import { answersOnce, type Columns, picked, pickedFrom, valueIn } from './columns.ts';
import { type Grouping, groupedBy } from './groups.ts';
import { lifeRules } from './life-rules.ts';
import { answersFromLives } from './lives.ts';
import { type Measure, measuresOf } from './measures.ts';
import type { Asking } from './of-one-month.ts';

/** People in work made ready: all that law in force says of their lives, so that a proposal's effects need no career any more. */
export interface Subjects extends Grouping {
	readonly size: number;
	/** The month that people are described for, and the month whose law they are asked by. */
	readonly on: Month;
	readonly month: Month;
	/** The law in force, brought forward. */
	readonly law: Law;
	readonly measures: readonly Measure[];
	/** Whole persons that each record stands for. */
	readonly persons: Float64Array;
	readonly columns: Columns;
	/** Rules that were worked out from lives under the law in force; they stand among the columns. */
	readonly lives: readonly string[];
	/** Rules among the columns that stay as they are unless law changes them: lives, and what else was worked out before. */
	readonly settled: ReadonlySet<string>;
	readonly people: People;
	/** When and where law is asked of them. */
	readonly asking: Asking;
	/** The records of the people that they are, in their order: those in work. */
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

/** Makes people ready, or tells why the law cannot be asked of them. This is the slow step: it reads every career once. */
export function subjectsOf(order: SubjectsOrder): Outcome<Subjects> {
	const { people, month, by = usualBreakdown, seed = 1 } = order;
	const law = broughtForward(order.law, people.on, month);
	const measures = measuresOf(law);
	const dimensions = dimensionsOf(law, by);
	if (!dimensions.ok) return dimensions;
	const { on } = people;
	const facts = dimensions.value.map(({ fact }) => fact);
	const needed = [inWork, ...measures.map(({ rule }) => rule), ...facts, ...beforeRules(law)];
	try {
		const given = { ...people.columns, 'effect.chance': chancesOf(people.size, seed) };
		const lives = lifeRules(law, needed, new Set(Object.keys(given)));
		const settled = new Set(lives);
		const everybody = { ...given, ...answersFromLives(law, people, given, lives) };
		const worked = [inWork, ...facts.filter((fact) => !(fact in everybody))];
		const told = { ...everybody, ...answersOnce(law, everybody, people.size, worked, settled) };
		const { who, ...grouping } = workers(dimensions.value, told, people);
		const columns = picked(everybody, who);
		for (const rule of inOrder(law, beforeRules(law)))
			columns[beforeName(rule)] = answersOnce(law, columns, who.length, [rule], settled)[rule] ?? Number.NaN;
		const asked = { on, month, law, asking: askingOf(law, on, columns), measures, lives, settled };
		return { ok: true, value: { size: who.length, who, ...grouping, ...asked, columns, people } };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { ok: false, problems: [error.problem] };
	}
}

/** Those in work, in the order of their cells, and the whole persons that each stands for. */
function workers(
	dimensions: readonly Dimension[],
	told: Columns,
	{ weight, size }: People,
): Grouping & Pick<Subjects, 'who' | 'persons'> {
	const works = told[inWork] ?? 0;
	const records = Uint32Array.from(Array(size).keys()).filter((record) => valueIn(works, record) === 1);
	const weights = Float64Array.from(records, (record) => Math.round(weight[record] ?? 0));
	const facts = dimensions.map(({ fact }) => [fact, told[fact] ?? Number.NaN]);
	const described = picked(Object.fromEntries(facts), records);
	const { order, ...grouping } = groupedBy(dimensions, described, weights);
	return { ...grouping, who: order.map((at) => records[at] ?? 0), persons: pickedFrom(weights, order) };
}

/** Law is asked as of the people's month, at all places that any of their facts names. */
function askingOf(law: Law, on: Month, columns: Columns): Asking {
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
