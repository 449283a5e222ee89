import { type Law, monthOf } from '../law/index.ts';
import { dimensionsOf, type People } from '../population/index.ts';
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
	type Subjects,
	type Swing,
	subjectsOf,
	tornadoOf,
	unknownProposal,
	usualBreakdown,
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
			keptBack: after.value.groups.filter((group) => few.has(keyOf(group))).length,
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
	const places = dimensionsOf(ground.law, ['place']);
	const known = places.ok ? (places.value[0]?.values.map(({ name }) => name) ?? []) : [];
	if (known.includes(place)) return { ok: true, value: within(subjects.value, place) };
	return { ok: false, problems: [unknownName(undefined, { en: 'place', zh: '地区' }, place, known)] };
}

/** Dimensions as a list on the command line has them; the usual ones without a list. */
export function breakdownOf(list: string | undefined): readonly string[] {
	return list === undefined ? usualBreakdown : list.split(',').map((name) => name.trim());
}

/** Subjects of one place: the others count as nobody. */
function within(subjects: Subjects, place: string): Subjects {
	const at = subjects.dimensions.findIndex(({ name }) => name === 'place');
	const index = subjects.dimensions[at]?.values.findIndex(({ name }) => name === place) ?? -1;
	const persons = subjects.persons.map((weight, person) =>
		subjects.cells[subjects.cell[person] ?? 0]?.[at] === index ? weight : 0,
	);
	return { ...subjects, persons };
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

const keyOf = ({ dimension, value }: { readonly dimension: string; readonly value: string }): string =>
	`${dimension} ${value}`;

/** Groups with fewer records than may be told of. */
function fewRecords({ dimensions, cell, cells, persons }: Subjects, fewest: number): ReadonlySet<string> {
	if (fewest <= 1) return new Set();
	const records = new Map<string, number>();
	for (let person = 0; person < cell.length; person++) {
		if ((persons[person] ?? 0) === 0) continue;
		const at = cells[cell[person] ?? 0] ?? [];
		dimensions.forEach(({ name, values }, index) => {
			const value = values[at[index] ?? values.length]?.name ?? 'unknown';
			const key = keyOf({ dimension: name, value });
			records.set(key, (records.get(key) ?? 0) + 1);
		});
	}
	return new Set([...records].flatMap(([key, count]) => (count < fewest ? [key] : [])));
}

function withoutFew(effects: Effects, few: ReadonlySet<string>): Effects {
	return few.size === 0
		? effects
		: { ...effects, groups: effects.groups.filter((group) => !few.has(keyOf(group))) };
}
