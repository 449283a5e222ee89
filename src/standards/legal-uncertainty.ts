import type { Scalar } from '../law/index.ts';
import type { Cause, Outcome, Verdict } from './outcome.ts';

/** A form of work that one criterion treats otherwise in one place than in another, under the same national law. */
export interface LegalUncertainty {
	readonly criterion: string;
	readonly form: string;
	/** Which places give which answer. */
	readonly answers: readonly { readonly verdict: Verdict; readonly places: readonly string[] }[];
	/** Facets, rules and parameters that are worth different things there; those nearest the law. */
	readonly why: readonly Difference[];
}

/** One rule, parameter or facet by place; a place is missing where it is unknown. */
export interface Difference {
	readonly name: string;
	readonly values: Readonly<Record<string, Scalar>>;
}

/** Where the answer depends on the place: criteria and forms of work with different settled verdicts, and why. */
export function legalUncertainty(
	outcomes: readonly Outcome[],
	places: readonly string[],
): readonly LegalUncertainty[] {
	const here = outcomes.filter(({ place }) => places.includes(place));
	const rows = Map.groupBy(here, ({ criterion, form }) => `${criterion} ${form}`);
	return [...rows.values()].flatMap((row): readonly LegalUncertainty[] => {
		const byVerdict = Map.groupBy(row, ({ verdict }) => verdict);
		const settled = [...byVerdict.keys()].filter((verdict) => verdict !== 'unknown');
		const [first] = row;
		if (!first || settled.length < 2) return [];
		const answers = [...byVerdict].map(([verdict, each]) => ({
			verdict,
			places: each.map(({ place }) => place),
		}));
		return [{ criterion: first.criterion, form: first.form, answers, why: differencesOf(row) }];
	});
}

function differencesOf(row: readonly Outcome[]): readonly Difference[] {
	const values = new Map<string, Record<string, Scalar>>();
	const within = new Map<string, readonly string[]>();
	const note = (place: string, { name, value, law }: Cause): void => {
		const known = values.get(name) ?? {};
		values.set(name, known);
		if (value !== undefined) known[place] = value;
		within.set(name, [...(within.get(name) ?? []), ...law.map((below) => below.name)]);
		for (const below of law) note(place, below);
	};
	for (const { place, because } of row) for (const cause of because) note(place, cause);
	const places = row.map(({ place }) => place);
	const differing = [...values].filter(([, known]) => new Set(places.map((place) => known[place])).size > 1);
	const names = new Set(differing.map(([name]) => name));
	// a facet differs because of what it was worked out from: that is the reason to tell
	return differing
		.filter(([name]) => !(within.get(name) ?? []).some((below) => names.has(below)))
		.map(([name, known]) => ({ name, values: known }));
}
