import { type Law, type Month, monthOf } from '../law/index.ts';
import { levelPay, type People, type SynthesisInputs, synthesise } from '../population/index.ts';
import type { Outcome } from '../study/index.ts';
import { type Attributed, attributed } from './attributed.ts';
import { checkedLaw } from './check-proposal.ts';
import { changeBetween } from './effects/change.ts';
import { type Effects, effectsFrom } from './effects/effects.ts';
import { type Subjects, subjectsOf } from './effects/subjects.ts';
import { forSubjects, readied, sumsOf } from './effects/sums-under.ts';
import type { Ground } from './ground.ts';
import type { Proposal } from './proposal.ts';
import { type Assumed, allAssumed, assumedBy, withAssumed } from './uncertainty/assumptions.ts';
import { type Draw, drawsOf, type Spread, spreadOf } from './uncertainty/draws.ts';

/** How the proposals of a study are worked out. */
export interface StudyProposalsOrder {
	readonly size: number;
	readonly seed: number;
	/** Draws of all assumptions together, each with people made anew, and how many of them. */
	readonly draws: number;
	readonly drawnSize: number;
	readonly progress?: (done: number, of: number) => void;
}

/** One proposal, and what it comes to beside the law in force of the same month. */
export interface ProposalOutcome {
	readonly proposal: Proposal;
	readonly before: Effects;
	readonly after: Effects;
	/** Intervals of the change of each measure for everybody, from the draws. */
	readonly spreads: readonly (Spread | undefined)[];
	readonly attributed: Attributed | undefined;
}

/** What all proposals of a study come to, and what that rests on. */
export interface StudyProposals {
	readonly outcomes: readonly ProposalOutcome[];
	readonly assumed: readonly Assumed[];
	readonly draws: number;
}

/** People as proposals are worked out for: with pay held at today's level, as the law's amounts are. */
export function peopleFor(
	inputs: SynthesisInputs,
	{ size, seed }: Pick<StudyProposalsOrder, 'size' | 'seed'>,
	varied: Draw['people'] = {},
): Outcome<People> {
	const made = synthesise(inputs, { size, seed, assumptions: { ...varied, ...levelPay } });
	return made.ok ? { ok: true, value: made.value.people } : made;
}

/** Works out every proposal of a study for synthetic people, or tells what is wrong with any of them. */
export function studyProposals(
	ground: Ground,
	inputs: SynthesisInputs,
	order: StudyProposalsOrder,
): Outcome<StudyProposals> {
	const people = peopleFor(inputs, order);
	if (!people.ok) return people;
	const laws = lawsOf(ground);
	if (!laws.ok) return laws;
	const outcomes: ProposalOutcome[] = [];
	const changes = drawnChanges(ground, inputs, laws.value, order);
	if (!changes.ok) return changes;
	const subjects = subjectsByMonth(ground.law, people.value);
	for (const [at, { proposal, law }] of laws.value.entries()) {
		const asked = subjects(monthOf(proposal.full) ?? 0);
		if (!asked.ok) return asked;
		const [before, after] = [inForce(asked.value), effectsUnder(asked.value, law)];
		if (!before.ok) return before;
		if (!after.ok) return after;
		const shared = proposal.provisions.length > 1 ? attributed(asked.value, proposal, law) : undefined;
		if (shared && !shared.ok) return shared;
		const change = changeBetween(before.value, after.value);
		const spreads = change.map((value, measure) =>
			spreadOf(
				value,
				changes.value.map((drawn) => drawn[at]?.[measure] ?? 0),
			),
		);
		outcomes.push({
			proposal,
			before: before.value,
			after: after.value,
			spreads,
			attributed: shared?.value,
		});
	}
	const assumed = allAssumed(ground.law, inputs.assumptions);
	return { ok: true, value: { outcomes, assumed, draws: order.draws } };
}

interface Laid {
	readonly proposal: Proposal;
	readonly law: Law;
}

function lawsOf(ground: Ground): Outcome<readonly Laid[]> {
	const laid: Laid[] = [];
	for (const proposal of ground.proposals) {
		const law = checkedLaw(ground, proposal);
		if (!law.ok) return law;
		laid.push({ proposal, law: law.value });
	}
	return { ok: true, value: laid };
}

/** Subjects by the month whose law they are asked by, made ready once each. */
function subjectsByMonth(law: Law, people: People): (month: Month) => Outcome<Subjects> {
	const made = new Map<Month, Outcome<Subjects>>();
	return (month) => {
		const known = made.get(month) ?? subjectsOf({ law, people, month });
		made.set(month, known);
		return known;
	};
}

function effectsUnder(subjects: Subjects, law: Law): Outcome<Effects> {
	const ready = readied(subjects, law === subjects.law ? law : forSubjects(subjects, law));
	return ready.ok ? { ok: true, value: effectsFrom(subjects, sumsOf(subjects, ready.value)) } : ready;
}

const effectsInForce = new WeakMap<Subjects, Outcome<Effects>>();

/** What the law in force comes to for subjects, worked out once. */
function inForce(subjects: Subjects): Outcome<Effects> {
	const known = effectsInForce.get(subjects) ?? effectsUnder(subjects, subjects.law);
	effectsInForce.set(subjects, known);
	return known;
}

/** For each draw, and each proposal, the changes it makes: everything assumed is drawn anew, and people are made again. */
function drawnChanges(
	ground: Ground,
	inputs: SynthesisInputs,
	laws: readonly Laid[],
	{ draws, drawnSize, seed, progress }: StudyProposalsOrder,
): Outcome<readonly (readonly (readonly number[])[])[]> {
	const asked = Object.values(ground.law.questions)
		.filter(({ id }) => id.startsWith('effect_'))
		.flatMap(({ ask }) => ask);
	const ofPeople = allAssumed(ground.law, inputs.assumptions).filter(
		({ id, of }) => of === 'people' && !(id in levelPay),
	);
	const assumed = [...assumedBy(ground.law, asked), ...ofPeople].filter(({ low, high }) => low < high);
	const changes: (readonly (readonly number[])[])[] = [];
	for (const draw of drawsOf(assumed, draws, seed)) {
		progress?.(changes.length, draws);
		const people = peopleFor(inputs, { size: drawnSize, seed }, draw.people);
		// some values of margins allow no people together: such a draw tells nothing
		if (!people.ok) continue;
		const law = withAssumed(ground.law, draw.law);
		const subjects = subjectsByMonth(law, people.value);
		const drawn: (readonly number[])[] = [];
		for (const { proposal, law: proposed } of laws) {
			const ready = subjects(monthOf(proposal.full) ?? 0);
			if (!ready.ok) return ready;
			const before = inForce(ready.value);
			if (!before.ok) return before;
			const after = effectsUnder(ready.value, withAssumed(proposed, draw.law));
			if (!after.ok) return after;
			drawn.push(changeBetween(before.value, after.value));
		}
		changes.push(drawn);
	}
	progress?.(draws, draws);
	return { ok: true, value: changes };
}
