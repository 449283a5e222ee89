import type { CaseResult, Law, Step, Variable } from '../../../src/law/index.ts';
import type { Situation } from '../situation/situation.ts';

/** What the form asks next: a few facts of one scheme together, or the months of the career. */
export type Asking =
	| { readonly kind: 'facts'; readonly scheme: string; readonly names: readonly string[] }
	/** `names`: the facts of each month that are needed. */
	| { readonly kind: 'career'; readonly names: readonly string[] };

/** Facts that belong under one heading. */
export interface FactGroup {
	readonly scheme: string;
	readonly names: readonly string[];
}

/** More than this at once is a wall on a phone. */
const together = 6;

/** What `missing` calls the career as a whole. */
const career = 'career';

/**
 * The next step of the form, or nothing when the answers need no more: the first missing fact, with others of its scheme
 * beside it. Facts that the person does not know are not asked again.
 */
export function nextAsking(law: Law, situation: Situation, missing: readonly string[]): Asking | undefined {
	const open = openNames(law, situation, missing);
	const [first] = open;
	if (first === undefined) return undefined;
	const isMonthly = (name: string) => name === career || law.variables[name]?.period.kind === 'month';
	if (isMonthly(first))
		return { kind: 'career', names: open.filter((name) => name !== career && isMonthly(name)) };
	const scheme = schemeOf(law, first);
	const names = open.filter((name) => !isMonthly(name) && schemeOf(law, name) === scheme);
	return { kind: 'facts', scheme, names: names.slice(0, together) };
}

/** How many facts are still to be asked. */
export function stillOpen(law: Law, situation: Situation, missing: readonly string[]): number {
	return openNames(law, situation, missing).length;
}

/** How many facts and periods of a career were told. */
export function countTold({ facts, career }: Situation): number {
	return Object.keys(facts).length + career.length;
}

/** Facts given or not known so far, in the law's own order. */
export function toldSoFar(law: Law, situation: Situation): readonly FactGroup[] {
	const told = new Set([...Object.keys(situation.facts), ...situation.unsure]);
	const facts = Object.values(law.variables).filter(
		({ name, period }) => told.has(name) && period.kind !== 'month',
	);
	// a case file may also give what is otherwise worked out, such as a calculation base
	const others = [...told].filter((name) => law.rules[name] || law.parameters[name]);
	return grouped(law, [...facts.map(({ name }) => name), ...others]);
}

/**
 * Facts that the answers looked at and can do without, because the law says what holds when they are not told, and
 * reasons that nobody has told yet.
 */
export function optionalFacts(law: Law, situation: Situation, result: CaseResult): readonly FactGroup[] {
	const looked = new Set(result.weighed.flatMap(({ missing }) => missing.map(({ fact }) => fact)));
	const seen = new Set<Step>();
	const visit = (step: Step) => {
		if (seen.has(step)) return;
		seen.add(step);
		if (step.from === 'given' && !step.outcome.known) looked.add(step.name);
		step.steps.forEach(visit);
	};
	for (const { step } of result.answers) visit(step);
	const names = Object.values(law.variables)
		.filter(({ name, period }) => looked.has(name) && period.kind !== 'month')
		.map(({ name }) => name)
		.filter((name) => !result.missing.includes(name) && !situation.unsure.includes(name));
	return grouped(law, names);
}

/** Columns of the career editor: what is needed of a month and what was given; the usual three to begin with. */
export function careerColumns(
	law: Law,
	situation: Situation,
	missing: readonly string[],
): readonly Variable[] {
	const wanted = new Set(['form', 'status', 'wage', ...missing]);
	for (const stretch of situation.career) for (const name of Object.keys(stretch.facts)) wanted.add(name);
	return Object.values(law.variables).filter(
		({ name, period }) => period.kind === 'month' && wanted.has(name),
	);
}

/** The scheme a name belongs to: the longest heading it begins with; facts about the person have one of their own. */
function schemeOf(law: Law, name: string): string {
	const parts = name.split('.');
	for (let length = parts.length - 1; length > 0; length -= 1) {
		const scheme = parts.slice(0, length).join('.');
		if (law.schemes[scheme]) return scheme;
	}
	return 'person';
}

function openNames(law: Law, situation: Situation, missing: readonly string[]): readonly string[] {
	// told periods of which none counts make the career "missing" too, but there is nothing more to ask about them
	const askable = (name: string) =>
		name === career ? situation.career.length === 0 : law.variables[name] !== undefined;
	return missing.filter((name) => askable(name) && !situation.unsure.includes(name));
}

function grouped(law: Law, names: readonly string[]): readonly FactGroup[] {
	const groups = Map.groupBy(names, (name) => schemeOf(law, name));
	return [...groups].map(([scheme, names]) => ({ scheme, names }));
}
