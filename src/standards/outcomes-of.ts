import type { Law } from '../law/index.ts';

import type { Finding } from '../study/index.ts';
import { askFor } from './ask-law.ts';
import { causesOf } from './causes.ts';
import type { Criterion } from './criterion.ts';
import { type FindingsById, findingsById, measure } from './measure-facts.ts';
import { type MeasuredFigure, type Outcome, type Verdict, wholeOrder, worse } from './outcome.ts';
import { caseOf, type Persona } from './persona.ts';
import { settle } from './settle.ts';
import type { Scope, Standards } from './standards.ts';

// A criterion is a handful of rules in the law language, asked like any other question: for a person, at a place, on a
// day. So whatever the law can express it can be tested for, an answer comes with its steps down to the article, and a
// reform is tested by asking the same questions of a changed law. Criteria that share a person share one walk through
// the law; that and nothing else keeps thousands of cells quick.

/** How places stand to every criterion, for each form of work. A pure function of a law: give it a changed one to see what a reform would do. */
export function outcomesOf(
	law: Law,
	standards: Standards,
	findings: readonly Finding[],
	scope: Scope = standards.scope,
): readonly Outcome[] {
	const byId = findingsById(findings);
	const tested = Map.groupBy(standards.criteria, (criterion) => criterion.test.by === 'rules');
	const order = new Map(standards.criteria.map(({ id }, index) => [id, index]));
	return scope.places.flatMap((place) =>
		[
			...(tested.get(false) ?? []).flatMap((criterion) => untested(criterion, place, scope)),
			...testedAt(law, standards, tested.get(true) ?? [], byId, place, scope),
		].sort((a, b) => (order.get(a.criterion) ?? 0) - (order.get(b.criterion) ?? 0)),
	);
}

/** Outcomes of criteria that somebody judges, or whose text nobody has read. */
function untested(criterion: Criterion, place: string, scope: Scope): readonly Outcome[] {
	return formsOf(criterion, scope).map((form): Outcome => {
		const empty = { ...blank(criterion, place, form), confidence: criterion.confidence };
		const { test } = criterion;
		if (test.by === 'nobody') return { ...empty, unread: test.unread };
		if (test.by === 'rules') throw new RangeError(`${criterion.id} has rules`);
		const parts = place.split('-');
		const judged = parts
			.map((_, index) => test.judgements[parts.slice(0, parts.length - index).join('-')])
			.find((judgement) => judgement !== undefined);
		if (!judged) return empty;
		return { ...empty, verdict: judged.verdict, judgement: judged, sources: judged.sources };
	});
}

function testedAt(
	law: Law,
	standards: Standards,
	criteria: readonly Criterion[],
	findings: FindingsById,
	place: string,
	scope: Scope,
): readonly Outcome[] {
	const measured = new Map(
		criteria.map((criterion) => [criterion.id, measuredFor(criterion, findings, place, scope.on)]),
	);
	const facts = Object.fromEntries([...measured.values()].flat().map(({ fact, value }) => [fact, value]));
	const wanted = criteria.flatMap((criterion) =>
		formsOf(criterion, scope).flatMap((form) =>
			personasFor(criterion, standards, form, scope).map((persona) => ({ criterion, form, persona })),
		),
	);
	const walks = Map.groupBy(wanted, ({ form, persona }) => `${form} ${persona.id}`);
	const found = [...walks.values()].flatMap((together) => {
		const [first] = together;
		if (!first) return [];
		const form = first.form === wholeOrder ? scope.standardForm : first.form;
		const ask = askFor(law, caseOf(first.persona, { place, form, on: scope.on }, facts));
		const answers = ask(new Set(together.map(({ criterion }) => criterion.id)));
		return together.map(({ criterion, form: asked, persona }) => {
			const own = measured.get(criterion.id) ?? [];
			const settled = settle(law, criterion, answers, (given) => ask([criterion.id], given), own);
			const outcome: Outcome = { ...blank(criterion, place, asked), ...settled, measured: own };
			return { persona, outcome, answers };
		});
	});
	const cells = Map.groupBy(found, ({ outcome: { criterion, form } }) => `${criterion} ${form}`);
	return [...cells.values()].map((persons) => {
		const weakest = persons.reduce((a, b) =>
			worse(a.outcome.verdict, b.outcome.verdict) === a.outcome.verdict ? a : b,
		);
		const better = persons
			.filter(({ outcome }) => outcome.verdict !== weakest.outcome.verdict)
			.map(({ persona, outcome }) => ({ persona: persona.id, verdict: outcome.verdict }));
		const because = causesOf(weakest.outcome.criterion, weakest.answers);
		return { ...weakest.outcome, better, because };
	});
}

function blank({ id }: Criterion, place: string, form: string): Outcome {
	const verdict: Verdict = 'unknown';
	return {
		criterion: id,
		place,
		form,
		verdict,
		confidence: 'A',
		because: [],
		assumptions: [],
		sources: [],
		measured: [],
		reasons: [],
		better: [],
	};
}

function formsOf({ forms }: Criterion, scope: Scope): readonly string[] {
	if (forms === 'whole') return [wholeOrder];
	return forms === 'all' ? scope.forms : forms.filter((form) => scope.forms.includes(form));
}

function personasFor(
	{ role }: Criterion,
	{ personas }: Standards,
	form: string,
	scope: Scope,
): readonly Persona[] {
	const asked = form === wholeOrder ? scope.standardForm : form;
	return personas.filter((persona) => persona.role === role && persona.forms.includes(asked));
}

function measuredFor(
	{ test }: Criterion,
	findings: FindingsById,
	place: string,
	on: string,
): readonly MeasuredFigure[] {
	if (test.by !== 'rules') return [];
	return test.measures.flatMap((each) => measure(each, findings, place, on) ?? []);
}
