import {
	affectedBy,
	compile,
	type Law,
	namesIn,
	programOf,
	Refusal,
	restingOn,
	webAssemblyKernel,
} from '../../law/index.ts';
import type { Outcome } from '../../study/index.ts';
import { answersOnce, type Columns, given, partOf, picked, pickedFrom } from './columns.ts';
import { groupingOf } from './groups.ts';
import { ofOneMonth, reachedFrom } from './of-one-month.ts';
import type { Subjects } from './subjects.ts';
import { noSums, type Sums } from './sums.ts';
import { changedNames, type Readied, readied, sumsOf } from './sums-under.ts';

/**
 * How far a change of some parameters and rules goes: the people whom it may touch at all, the measures it may move, and
 * what there is without them. A step of a slider asks nobody else, and adds what it finds to the rest.
 */
export interface Reach {
	readonly names: ReadonlySet<string>;
	/** The law that may say something else under these names. */
	readonly law: Law;
	/** Those reached, with only the measures that may move, and with all worked out that comes before them. */
	readonly subjects: Subjects;
	/** The places of these measures among all. */
	readonly measures: readonly number[];
	/** What people come to apart from those reached and what may move of them. */
	readonly rest: Sums;
}

/** Persons whose answers are looked at, at a time. */
const block = 4096;

/** The reach of a change of some names in a law made ready for subjects, given what they all come to under it. */
export function reachOf(
	subjects: Subjects,
	ready: Readied,
	all: Sums,
	names: ReadonlySet<string>,
): Outcome<Reach> {
	const { law } = ready;
	try {
		const affected = new Set([...names, ...affectedBy(law, names)]);
		const lives = subjects.lives.filter((rule) => affected.has(rule));
		const moving = subjects.measures.filter(({ rule }) => affected.has(rule));
		const who = reached(subjects, ready, new Set([...names, ...lives]));
		const few = withFewer(subjects, ready, who, moving, { names, affected });
		const within = readied(few, law);
		if (!within.ok) return within;
		const measures = moving.map((measure) => subjects.measures.indexOf(measure));
		const rest = { ...all, sum: all.sum.slice(), known: all.known.slice() };
		addWithin(rest, sumsOf(few, within.value), measures, -1);
		return { ok: true, value: { names, law, subjects: few, measures, rest } };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { ok: false, problems: [error.problem] };
	}
}

/** Whether a law differs from that of a reach in nothing but its names. */
export function covers({ names, law }: Reach, other: Law): boolean {
	return changedNames(law, other).every((name) => names.has(name));
}

/** What everybody comes to, from what those reached come to. */
export function withRest({ rest, measures }: Reach, found: Sums): Sums {
	const all = noSums(rest.groups, rest.measures);
	all.sum.set(rest.sum);
	all.known.set(rest.known);
	addWithin(all, found, measures, 1);
	return all;
}

function addWithin(all: Sums, some: Sums, measures: readonly number[], times: 1 | -1): void {
	for (let group = 0; group < some.groups; group++)
		measures.forEach((measure, at) => {
			const [to, from] = [group * all.measures + measure, group * some.measures + at];
			all.sum[to] = (all.sum[to] ?? 0) + times * (some.sum[from] ?? 0);
			all.known[to] = (all.known[to] ?? 0) + times * (some.known[from] ?? 0);
		});
}

/** Those of the subjects of whom any measure rests on a name. */
function reached(
	{ measures, asking, size }: Subjects,
	{ law, columns, settled }: Readied,
	names: ReadonlySet<string>,
): Uint32Array {
	const open = new Set([...settled].filter((rule) => !names.has(rule)));
	const asked = measures.map(({ rule }) => rule);
	const lean = ofOneMonth(law, asking, asked, open);
	const { law: resting, rests } = restingOn(lean, names, asked);
	const ask = [...rests.values()];
	const { program } = programOf({ law: resting, ask, ...given(columns, open) });
	const needed = new Set([...program.columns, 'on', 'place']);
	const kernel = webAssemblyKernel(compile(program, { kind: 'none' }));
	const answers = ask.map(() => new Float64Array(block));
	const who = new Uint32Array(size);
	let found = 0;
	for (let from = 0; from < size; from += block) {
		const to = Math.min(from + block, size);
		kernel.run(partOf(columns, needed, from, to), answers, 0, to - from);
		for (let person = from; person < to; person++)
			if (answers.some((column) => column[person - from] === 1)) who[found++] = person;
	}
	return who.slice(0, found);
}

/** Some of the subjects, of whom only some measures are asked, with the columns that these need. */
function withFewer(
	subjects: Subjects,
	{ law, columns, settled }: Readied,
	who: Uint32Array,
	measures: Subjects['measures'],
	{ names, affected }: Record<'names' | 'affected', ReadonlySet<string>>,
): Subjects {
	const ask = measures.map(({ rule }) => rule);
	const lean = ofOneMonth(law, subjects.asking, ask, settled);
	const kept = new Set([...settled].filter((rule) => !affected.has(rule)));
	const before = rulesBefore(lean, ask, affected, kept);
	const now = new Set([...kept, ...before]);
	// a rule that says something else may need what none needs now
	const any = [...names].some((name) => law.rules[name]);
	const own = picked(any ? columns : only(columns, reachedFrom(lean, ask, settled)), who);
	const all = { ...own, ...answersOnce(lean, own, who.length, before, settled) };
	return {
		...subjects,
		...groupingOf(subjects, who),
		law,
		measures,
		size: who.length,
		who: who.map((at) => subjects.who[at] ?? 0),
		persons: pickedFrom(subjects.persons, who),
		columns: any ? all : only(all, reachedFrom(lean, ask, now)),
		settled: now,
	};
}

/** Of all that some rules rest on, the rules nearest to them that a change leaves alone. */
function rulesBefore(
	law: Law,
	ask: readonly string[],
	affected: ReadonlySet<string>,
	settled: ReadonlySet<string>,
): readonly string[] {
	const before = new Set<string>();
	const seen = new Set<string>();
	const open = [...ask];
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		const rule = law.rules[name];
		if (!rule || seen.has(name) || settled.has(name)) continue;
		seen.add(name);
		if (!affected.has(name) && rule.period.kind !== 'year') before.add(name);
		else
			for (const { formula } of Object.values(rule.places).flat())
				if (formula) open.push(...namesIn(formula));
	}
	return [...before];
}

function only(columns: Columns, names: ReadonlySet<string>): Columns {
	const needed = Object.entries(columns).filter(([name]) => names.has(name) || atAll.has(name));
	return Object.fromEntries(needed);
}

/** When and where law is asked. */
const atAll = new Set(['on', 'place']);
