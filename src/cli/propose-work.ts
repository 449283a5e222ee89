import { type Law, monthOf } from '../law/index.ts';
import type { People } from '../population/index.ts';
import {
	type Attributed,
	attributed,
	checkedLaw,
	type Effects,
	effectsOf,
	forSubjects,
	type Ground,
	impossible,
	type Moved,
	movedLaw,
	type Proposal,
	readied,
	recordsOf,
	type Subjects,
	type Swing,
	subjectsOf,
	tornadoOf,
	unknownProposal,
	usualBreakdown,
	within,
} from '../proposals/index.ts';
import { type Outcome, unknownName } from '../study/index.ts';
import { currentMonth } from './today.ts';

/** What is asked of a proposal. */
export interface Asked {
	/** Id of the proposal that it is compared with, or `current`. */
	readonly against: string;
	readonly place?: string;
	/** Names of dimensions. */
	readonly by: readonly string[];
	readonly moved: Moved;
	readonly attribution: boolean;
	/** The rule whose change assumptions move. */
	readonly tornado?: string;
	/** Fewest records that a group is told of. */
	readonly fewest: number;
}

/** What a proposal comes to. */
export interface Worked {
	readonly before: Effects;
	readonly after: Effects;
	/** Groups that too few records stand behind to be told of. */
	readonly keptBack: number;
	readonly attributed?: Attributed;
	readonly swings?: readonly Swing[];
}

/** What the law in force is called on the command line. */
export const current = 'current';

/** Works out what a proposal does to people, beside the law in force or another proposal, or tells what is wrong with it. */
export function workedOut(ground: Ground, people: People, proposal: Proposal, asked: Asked): Outcome<Worked> {
	const law = checkedLaw(ground, proposal, currentMonth());
	if (!law.ok) return law;
	const against = lawAgainst(ground, asked.against);
	if (!against.ok) return against;
	const subjects = subjectsFor(ground, people, proposal, asked);
	if (!subjects.ok) return subjects;
	const moved = movedLaw(law.value, proposal, asked.moved, monthOf(proposal.from) ?? 0);
	if (!moved.ok) return moved;
	const ready = readied(subjects.value, forSubjects(subjects.value, moved.value));
	if (!ready.ok) return ready;
	const broken = impossible(subjects.value, ready.value);
	if (broken.length > 0) return { ok: false, problems: broken };
	const before = effectsOf(subjects.value, against.value ?? subjects.value.law);
	const after = effectsOf(subjects.value, moved.value);
	if (!before.ok) return before;
	if (!after.ok) return after;
	const shared = asked.attribution ? attributed(subjects.value, proposal, moved.value) : undefined;
	if (shared && !shared.ok) return shared;
	const swings =
		asked.tornado === undefined ? undefined : tornado(subjects.value, moved.value, asked.tornado);
	if (swings && !swings.ok) return swings;
	const few = fewRecords(subjects.value, asked.fewest);
	return {
		ok: true,
		value: {
			before: withoutFew(before.value, few),
			after: withoutFew(after.value, few),
			keptBack: few.size,
			...(shared ? { attributed: shared.value } : {}),
			...(swings ? { swings: swings.value } : {}),
		},
	};
}

function subjectsFor(
	ground: Ground,
	people: People,
	proposal: Proposal,
	{ by, place }: Asked,
): Outcome<Subjects> {
	const all = place === undefined || by.includes('place') ? by : ['place', ...by];
	const month = monthOf(proposal.full) ?? 0;
	const subjects = subjectsOf({ law: ground.law, people, month, by: all });
	if (!subjects.ok || place === undefined) return subjects;
	const there = within(subjects.value, 'place', place);
	if (there) return { ok: true, value: there };
	const known = subjects.value.groups.flatMap(({ dimension, value }) =>
		dimension === 'place' ? [value] : [],
	);
	return { ok: false, problems: [unknownName(undefined, { en: 'place', zh: '地区' }, place, known)] };
}

/** Short names of breakdowns that are rules of effects. */
const shortNames: Readonly<Record<string, string>> = {
	income: 'effect.income_group',
	career: 'effect.career.kind',
};

/** Dimensions as a list on the command line has them; the usual ones without a list. */
export function breakdownOf(list: string | undefined): readonly string[] {
	if (list === undefined) return usualBreakdown;
	return list.split(',').map((name) => shortNames[name.trim()] ?? name.trim());
}

function lawAgainst(ground: Ground, id: string): Outcome<Law | undefined> {
	if (id === current) return { ok: true, value: undefined };
	const other = ground.proposals.find((each) => each.id === id);
	if (other) return checkedLaw(ground, other);
	const ids = ground.proposals.map((each) => each.id);
	return { ok: false, problems: [unknownProposal(id, [current, ...ids])] };
}

function tornado(subjects: Subjects, law: Law, rule: string): Outcome<readonly Swing[]> {
	const rules = subjects.measures.map((measure) => measure.rule);
	if (rules.includes(rule)) return tornadoOf(subjects, law, rule);
	return { ok: false, problems: [unknownName(undefined, { en: 'measure', zh: '指标' }, rule, rules)] };
}

/** Places, among the groups, of those with fewer records than may be told of. */
function fewRecords(subjects: Subjects, fewest: number): ReadonlySet<number> {
	const records = recordsOf(subjects);
	return new Set([...records.keys()].filter((at) => (records[at] ?? 0) < fewest && fewest > 1));
}

function withoutFew(effects: Effects, few: ReadonlySet<number>): Effects {
	return few.size === 0 ? effects : { ...effects, groups: effects.groups.filter((_, at) => !few.has(at)) };
}
