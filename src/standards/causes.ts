import type { Step } from '../law/index.ts';
import { ruleOf } from './criterion.ts';
import type { Cause } from './outcome.ts';
import type { Answers } from './settle.ts';

/** The facets that a criterion's answers went through, and the law that each was worked out from. */
export function causesOf(criterion: string, answers: Answers): readonly Cause[] {
	const causes = new Map<string, Cause>();
	const seen = new Set<Step>();
	const visit = (step: Step): void => {
		if (seen.has(step)) return;
		seen.add(step);
		if (isFacet(step)) causes.set(step.name, causeOf(step));
		else for (const below of step.steps) visit(below);
	};
	for (const part of ['applies', 'met', 'partly', 'figure'] as const) {
		const step = answers.get(ruleOf(criterion, part))?.step;
		if (step) visit(step);
	}
	return [...causes.values()];
}

/** What a reader would call law: rules and parameters, not the facts of the case. */
function isLaw({ from }: Step): boolean {
	return from === 'rule' || from === 'parameter' || from === 'assumption';
}

function isFacet({ name }: Step): boolean {
	return name.startsWith('facet.');
}

function causeOf(step: Step): Cause {
	const { name, place, outcome, citation } = step;
	// below a rule of law the reader looks in the law itself
	const below = isFacet(step) ? step.steps.filter(isLaw) : [];
	return {
		name,
		place,
		...(outcome.known ? { value: outcome.value } : {}),
		...(citation?.source === undefined ? {} : { source: citation.source }),
		...(citation?.article === undefined ? {} : { article: citation.article }),
		law: [...new Map(below.map((each) => [each.name, causeOf(each)])).values()],
	};
}
