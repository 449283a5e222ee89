import {
	type Answers,
	answersOf,
	type Case,
	compile,
	formOf,
	javaScriptKernel,
	type Law,
	type Population,
	programOf,
	webAssemblyKernel,
} from '../../src/law/index.ts';
import { byMonth, explained, populationOf } from '../../src/law/kernel/compare-with-explain.sample.ts';
import { randomCases } from '../../src/law/random-persons.sample.ts';
import { caseText, valueText } from './case-text.ts';
import { duckdbSide } from './duckdb.ts';

/** What can be compared with explain. */
export const engines = ['wasm', 'js', 'duckdb'] as const;
export type Engine = (typeof engines)[number];

/** Persons of a batch: the same for the same seed and number, whatever they are compared in. */
export interface Batch {
	readonly seed: number;
	readonly number: number;
	readonly persons: number;
}

/** A rule whose answers are not the same in every bit, with the first case that shows it. */
export interface Difference {
	readonly engine: Engine;
	readonly rule: string;
	/** Index within the batch. */
	readonly person: number;
	readonly answer: string;
	readonly explained: string;
	/** A case file that asks for the rule. */
	readonly caseText: string;
}

/** What was found in a batch. */
export interface Compared {
	readonly batch: Batch;
	/** Answers of explain that are known, of all. */
	readonly known: number;
	readonly answers: number;
	readonly differences: readonly Difference[];
}

/** An engine ready for batches; undefined stands for a rule that it refuses. */
export type Side = (
	cases: readonly Case[],
	population: Population,
) => Promise<readonly (Float64Array | undefined)[]>;

/** Makes engines ready and gives what compares them with explain, over every rule of a law, batch by batch. */
export function comparison(law: Law, compared: readonly Engine[]): (batch: Batch) => Promise<Compared> {
	const rules = Object.keys(law.rules);
	const sides = compared.map((engine) => [engine, sideOf(engine, law, rules)] as const);
	return async (batch) => {
		// seeds and batches each have sequences of their own
		const cases = byMonth(randomCases(law, batch.seed * 1_000_000 + batch.number, batch.persons));
		const population = withEveryFact(law, populationOf(law, cases));
		const wanted = explained(law, cases, rules);
		const differences: Difference[] = [];
		for (const [engine, side] of sides) {
			const found = await side(cases, population);
			differences.push(
				...differencesIn(law, rules, cases, wanted, found).map((each) => ({ engine, ...each })),
			);
		}
		const answers = rules.length * cases.length;
		const unknown = wanted.reduce((sum, column) => sum + column.filter(Number.isNaN).length, 0);
		return { batch, answers, known: answers - unknown, differences };
	};
}

/** The rules whose answers differ from explain's by a bit, each with the first person of whom that is so. */
export function differencesIn(
	law: Law,
	rules: readonly string[],
	cases: readonly Case[],
	wanted: Answers,
	found: readonly (Float64Array | undefined)[],
): readonly Omit<Difference, 'engine'>[] {
	return rules.flatMap((rule, index) => {
		const [want, have] = [wanted[index], found[index]];
		const person = want && have ? want.findIndex((value, at) => !Object.is(value, have[at])) : -1;
		const one = cases[person];
		if (!one) return [];
		return [
			{
				rule,
				person,
				answer: valueText(law, rule, have?.[person]),
				explained: valueText(law, rule, want?.[person]),
				caseText: caseText(law, one, rule),
			},
		];
	});
}

function sideOf(engine: Engine, law: Law, rules: readonly string[]): Side {
	if (engine === 'duckdb') return duckdbSide(law, rules);
	const nobody = withEveryFact(law, populationOf(law, []));
	const { program } = programOf({
		law,
		ask: rules,
		columns: Object.keys(nobody.columns),
		fields: monthlyFacts(law),
	});
	const kernel =
		engine === 'js' ? javaScriptKernel(program) : webAssemblyKernel(compile(program, formOf(nobody)));
	return async (_, population): Promise<Answers> => answersOf(kernel, population, rules.length);
}

/** A population with a column for each fact: of facts that nobody tells, an unknown one. */
function withEveryFact(law: Law, population: Population): Population {
	const { size, columns, career } = population;
	const unknown = (names: readonly string[], rows: number): Readonly<Record<string, Float64Array>> =>
		Object.fromEntries(names.map((name) => [name, new Float64Array(rows).fill(Number.NaN)]));
	const every = { ...unknown(Object.keys(law.variables), size), ...columns };
	if (!career || !('fields' in career)) return { size, columns: every };
	const fields = { ...unknown(monthlyFacts(law), career.starts.at(-1) ?? 0), ...career.fields };
	return { size, columns: every, career: { ...career, fields } };
}

function monthlyFacts(law: Law): readonly string[] {
	return Object.values(law.variables)
		.filter(({ period }) => period.kind === 'month')
		.map(({ name }) => name);
}
