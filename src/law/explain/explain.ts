import { type Confidence, type Outcome, type Problem, weaker } from '../../study/index.ts';
import type { Answer, CaseResult, Step, Weighed } from '../answer.ts';
import { isoDay } from '../date.ts';
import { unitText } from '../type.ts';
import type { Law, RawCase, Scalar } from '../typed.ts';
import { type Case, checkCase } from './case.ts';
import { outcomeOf, Unknown } from './unknown.ts';
import { Walk } from './walk.ts';
import { weigh } from './weigh.ts';

/** Up to this many assumptions are varied in all combinations; more are varied one at a time. */
const mostCombined = 2;

/**
 * Answers what a case asks, each with the steps down to the article, the interval that assumptions leave, and what is
 * missing. Refuses a case that contradicts itself.
 */
export function explain(law: Law, person: Case): Outcome<CaseResult> {
	const walk = new Walk(law, person, true);
	const refusals = contradictions(law, walk);
	if (refusals.length > 0) return { ok: false, problems: refusals };
	const plain = person.ask.map((name) => answerTo(walk, name));
	const bounds = boundsOf(law, walk, plain);
	const answers = plain.map((answer) => ({ ...answer, ...bounds.get(answer.name) }));
	return {
		ok: true,
		value: {
			place: person.place,
			on: isoDay(person.on),
			...(person.known === undefined ? {} : { known: isoDay(person.known) }),
			answers,
			weighed: weighedFor(law, walk, answers),
			missing: missingOf(answers),
		},
	};
}

/** Checks and answers a case as written, for forms and programs; the command line also knows its lines. */
export function explainRaw(law: Law, raw: RawCase): Outcome<CaseResult> {
	const person = checkCase(law, raw);
	return person.ok ? explain(law, person.value) : person;
}

function contradictions(law: Law, walk: Walk): readonly Problem[] {
	return law.constraints.flatMap(({ id, that, says }) => {
		const { value } = walk.collect(() => walk.evaluate(that, walk.home));
		return value === false ? [{ code: `contradiction-${id}`, says }] : [];
	});
}

function answerTo(walk: Walk, name: string): Answer {
	const { value, step } = walk.ask(name);
	if (!step) throw new RangeError(`${name} left no step`);
	const used = usedIn(step, walk);
	return {
		name,
		label: step.label,
		type: step.type,
		unit: unitText(step.type),
		kind: 'computed',
		outcome: outcomeOf(value),
		...used,
		step,
	};
}

/** What the steps of an answer rest on. */
function usedIn(
	root: Step,
	walk: Walk,
): Pick<Answer, 'confidence' | 'sources' | 'assumptions' | 'provisional'> {
	const seen = new Set<Step>();
	const sources = new Set<string>();
	const assumptions = new Set<string>();
	const provisional = new Set<string>();
	let confidence: Confidence = 'A';
	const visit = (step: Step): void => {
		if (seen.has(step)) return;
		seen.add(step);
		if (step.citation?.source !== undefined) sources.add(step.citation.source);
		if (step.from === 'assumption') assumptions.add(step.name);
		// what leans on an assumption is no better than a weak fact
		if (step.from === 'assumption') confidence = 'C';
		else if (step.citation) confidence = weaker(confidence, step.citation.confidence);
		if (step.provisional) provisional.add(step.name);
		for (const below of step.steps) visit(below);
		for (const other of walk.behind.get(step) ?? []) visit(other);
	};
	visit(root);
	return { confidence, sources: [...sources], assumptions: [...assumptions], provisional: [...provisional] };
}

/** Lowest and highest answer while the assumptions used move over their ranges. */
function boundsOf(
	law: Law,
	walk: Walk,
	answers: readonly Answer[],
): ReadonlyMap<string, { low: number; high: number }> {
	const bounds = new Map<string, { low: number; high: number }>();
	const leaning = answers.filter(
		({ assumptions, outcome }) =>
			assumptions.length > 0 && outcome.known && typeof outcome.value === 'number',
	);
	const names = [...new Set(leaning.flatMap(({ assumptions }) => assumptions))];
	for (const assumed of corners(law, names)) {
		const again = walk.supposing(assumed);
		for (const { name, outcome } of leaning) {
			const { value } = again.ask(name);
			if (value instanceof Unknown || typeof value !== 'number' || !outcome.known) continue;
			const { low, high } = bounds.get(name) ?? { low: Number(outcome.value), high: Number(outcome.value) };
			bounds.set(name, { low: Math.min(low, value), high: Math.max(high, value) });
		}
	}
	return bounds;
}

function corners(law: Law, names: readonly string[]): readonly ReadonlyMap<string, Scalar>[] {
	const ends = (name: string): readonly [string, Scalar][] =>
		(law.parameters[name]?.assumption?.range ?? []).map((end) => [name, end]);
	if (names.length > mostCombined) return names.flatMap((name) => ends(name).map((end) => new Map([end])));
	let all: readonly (readonly [string, Scalar][])[] = [[]];
	for (const name of names) all = all.flatMap((before) => ends(name).map((end) => [...before, end]));
	return names.length === 0 ? [] : all.map((each) => new Map(each));
}

/** Weighings of every rule that the answers went through. */
function weighedFor(law: Law, walk: Walk, answers: readonly Answer[]): readonly Weighed[] {
	const names = new Set<string>();
	const visit = (step: Step): void => {
		names.add(step.name);
		for (const below of step.steps) visit(below);
	};
	for (const { step } of answers) visit(step);
	return Object.values(law.weighings)
		.filter(({ rule }) => names.has(rule))
		.map((weighing) => weigh(law, walk, weighing));
}

function missingOf(answers: readonly Answer[]): readonly string[] {
	const reasons = answers.flatMap(({ outcome }) => (outcome.known ? [] : outcome.reasons));
	const needed = reasons.filter(({ code }) => code === 'fact-missing' || code === 'no-career');
	return [...new Set(needed.map(({ name }) => name))];
}
