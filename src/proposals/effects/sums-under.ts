import {
	affectedBy,
	type Compiled,
	compile,
	type Law,
	programOf,
	Refusal,
	webAssemblyKernel,
} from '../../law/index.ts';
import type { Outcome } from '../../study/index.ts';
import { broughtForward } from './brought-forward.ts';
import { type Columns, given, partOf, picked } from './columns.ts';
import { lifeRules } from './life-rules.ts';
import { answersFromLives } from './lives.ts';
import { ofOneMonth } from './of-one-month.ts';
import type { Subjects } from './subjects.ts';
import { addTo, type Counted, noSums, type Sums } from './sums.ts';

/** A law made ready to be asked of subjects. */
export interface Readied {
	readonly law: Law;
	readonly compiled: Compiled;
	readonly columns: Columns;
	readonly needed: ReadonlySet<string>;
	/** Rules among the columns that stay as they are until law changes them. */
	readonly settled: ReadonlySet<string>;
}

/** Persons worked out at a time: their answers stay in the processor's memory. */
const block = 4096;

/**
 * Makes a law ready for subjects: code for all that effects are told by, and those parts of lives worked out anew that the
 * law changes. `previous` is another law made ready before, such as the same proposal with a parameter elsewhere: what does
 * not differ from it is used again.
 */
export function readied(subjects: Subjects, law: Law, previous?: Readied): Outcome<Readied> {
	const { measures, lives, asking } = subjects;
	const from = previous ?? subjects;
	const changed = changedNames(from.law, law);
	const affected = new Set([
		...changed,
		...affectedBy(from.law.rules === law.rules ? from.law : law, changed),
	]);
	const ask = measures.map(({ rule }) => rule);
	try {
		const again = [
			...lives.filter((rule) => affected.has(rule)),
			...lifeRules(law, ask, new Set(Object.keys(from.columns))),
		];
		const columns = withLivesAgain(subjects, from.columns, law, again);
		const settled = new Set([...[...from.settled].filter((rule) => !affected.has(rule)), ...again]);
		const lean = ofOneMonth(law, asking, ask, settled);
		const { program } = programOf({ law: lean, ask, ...given(columns, settled) });
		const compiled = compile(program, { kind: 'none' }, previous?.compiled);
		const needed = new Set([...program.columns, 'on', 'place']);
		return { ok: true, value: { law, compiled, columns, needed, settled } };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { ok: false, problems: [error.problem] };
	}
}

/** The law of a proposal as subjects are asked by it: brought forward as theirs is. */
export function forSubjects({ on, month }: Pick<Subjects, 'on' | 'month'>, law: Law): Law {
	return broughtForward(law, on, month);
}

/** Sums of all that effects are told by, for the people from `start` to before `end`; a thread needs no more of them. */
export function sumsOf(
	people: Counted,
	{ compiled, columns, needed }: Pick<Readied, 'compiled' | 'columns' | 'needed'>,
	start = 0,
	end = people.size,
): Sums {
	const { measures, groups } = people;
	const kernel = webAssemblyKernel(compiled);
	const sums = noSums(groups.length, measures.length);
	const answers = measures.map(() => new Float64Array(block));
	for (let from = start; from < end; from += block) {
		const to = Math.min(from + block, end);
		kernel.run(partOf(columns, needed, from, to), answers, 0, to - from);
		addTo(sums, people, answers, from, to);
	}
	return sums;
}

/** The columns of people with some of their lives worked out anew, as where a proposal changes what a life brings. */
function withLivesAgain(
	{ people, who }: Subjects,
	columns: Columns,
	law: Law,
	rules: readonly string[],
): Columns {
	if (rules.length === 0) return columns;
	return { ...columns, ...picked(answersFromLives(law, people, people.columns, rules), who) };
}

/** Names of parameters and rules that say something else in another law, or nothing. */
export function changedNames(law: Law, other: Law): readonly string[] {
	const names = [...Object.keys(other.parameters), ...Object.keys(other.rules)];
	return names.filter((name) => changed(law, other, name));
}

function changed(law: Law, other: Law, name: string): boolean {
	const [mine, theirs] = [
		law.parameters[name] ?? law.rules[name],
		other.parameters[name] ?? other.rules[name],
	];
	if (mine === theirs || !mine || !theirs) return mine !== theirs;
	return bare(mine.places) !== bare(theirs.places);
}

const texts = new WeakMap<object, string>();

/** What versions say and when, without where they are written. */
function bare(places: Law['parameters'][string]['places'] | Law['rules'][string]['places']): string {
	const known = texts.get(places);
	if (known !== undefined) return known;
	const text = JSON.stringify(places, (key, value) => (key === 'file' || key === 'line' ? undefined : value));
	texts.set(places, text);
	return text;
}
