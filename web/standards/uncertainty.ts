import {
	type Difference,
	type LegalUncertainty,
	legalUncertainty,
	type Verdict,
} from '../../src/standards/index.ts';
import type { Gaps } from './gaps.ts';

/** Forms of work that one criterion treats alike: the same answers in the same places, for the same reasons. */
export interface Uncertain {
	readonly criterion: string;
	readonly forms: readonly string[];
	readonly answers: readonly { readonly verdict: Verdict; readonly places: readonly string[] }[];
	readonly why: readonly Difference[];
}

/** Where places give different settled answers, in the order of the instruments; forms with the same answers together. */
export function uncertainties(gaps: Gaps, places: readonly string[]): readonly Uncertain[] {
	const found = legalUncertainty(gaps.outcomes, places);
	const alike = Map.groupBy(found, (each) => JSON.stringify([each.criterion, each.answers, each.why]));
	const order = [...gaps.criteria.keys()];
	return [...alike.values()]
		.flatMap((each) => together(each))
		.sort((a, b) => order.indexOf(a.criterion) - order.indexOf(b.criterion));
}

function together(alike: readonly LegalUncertainty[]): readonly Uncertain[] {
	const [first] = alike;
	if (!first) return [];
	const { criterion, answers, why } = first;
	return [{ criterion, answers, why, forms: alike.map(({ form }) => form) }];
}
