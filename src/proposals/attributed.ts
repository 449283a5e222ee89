import { attribution, type Law } from '../law/index.ts';
import type { Outcome, Problem } from '../study/index.ts';
import { amountsOf } from './effects/effects.ts';
import type { Measure } from './effects/measures.ts';
import { reachOf, withRest } from './effects/reach.ts';
import type { Subjects } from './effects/subjects.ts';
import type { Sums } from './effects/sums.ts';
import { forSubjects, type Readied, readied, sumsOf } from './effects/sums-under.ts';
import type { Proposal, Provision } from './proposal.ts';

/** What each provision of a package contributes to the change of each measure, for everybody. */
export interface Attributed {
	readonly measures: readonly Measure[];
	readonly provisions: readonly { readonly provision: Provision; readonly shares: readonly number[] }[];
}

/**
 * Shares the change that a package makes out among its provisions (Shapley): the shares of a measure add up to its change.
 * The law is worked out with every set of provisions enacted and the rest as in force; a mean is shared out as a mean.
 */
export function attributed(subjects: Subjects, proposal: Proposal, proposed: Law): Outcome<Attributed> {
	const laws = lawsOfSets(subjects, proposal, proposed);
	const [whole] = laws.slice(-1);
	const first = readied(subjects, whole ?? subjects.law);
	if (!first.ok) return first;
	const reach = reachOf(subjects, first.value, sumsOf(subjects, first.value), namesOf(proposal));
	if (!reach.ok) return reach;
	const reached = reach.value.subjects;
	const found: Sums[] = [];
	let last: Readied | undefined;
	for (const law of laws) {
		const ready = readied(reached, law, last);
		if (!ready.ok) return ready;
		last = ready.value;
		found.push(withRest(reach.value, sumsOf(reached, last)));
	}
	return { ok: true, value: sharedOut(subjects, proposal, found) };
}

/** Laws with every set of a package's provisions enacted, by the number whose bits are the set. */
export function lawsOfSets(subjects: Subjects, { provisions }: Proposal, proposed: Law): readonly Law[] {
	const law = forSubjects(subjects, proposed);
	return Array.from({ length: 2 ** provisions.length }, (_, set) => {
		const out = provisions.filter((_, at) => ((set >> at) & 1) === 0).flatMap(({ names }) => names);
		return without(law, subjects.law, out);
	});
}

/** Shares from what everybody comes to under the law of each set. */
export function sharedOut(
	{ measures }: Subjects,
	{ provisions }: Proposal,
	sums: readonly Sums[],
): Attributed {
	const totals = sums.map((each) => amountsOf(measures, each, 0).map(({ value }) => value ?? 0));
	const setOf = (enacted: readonly number[]): number => enacted.reduce((set, each) => set | (1 << each), 0);
	const shares = measures.map((_, measure) =>
		attribution(provisions.length, (enacted) => totals[setOf(enacted)]?.[measure] ?? 0),
	);
	return {
		measures,
		provisions: provisions.map((provision, at) => ({
			provision,
			shares: shares.map((each) => each[at] ?? 0),
		})),
	};
}

/** All that a package's provisions set. */
export function namesOf({ provisions }: Proposal): ReadonlySet<string> {
	return new Set(provisions.flatMap(({ names }) => names));
}

/** A package's law without some of its provisions: what these set is as in force, or as the package has it where law has no such thing. */
function without(law: Law, inForce: Law, names: readonly string[]): Law {
	const parameters = { ...law.parameters };
	const rules = { ...law.rules };
	for (const name of names) {
		const [parameter, rule] = [inForce.parameters[name], inForce.rules[name]];
		if (parameter) parameters[name] = parameter;
		if (rule) rules[name] = rule;
	}
	return { ...law, parameters, rules };
}

/** Provisions that name what the package does not set. */
export function provisionProblems({ provisions, file }: Proposal, law: Law): readonly Problem[] {
	return provisions.flatMap(({ id, names }) =>
		names
			.filter((name) => !law.parameters[name] && !law.rules[name])
			.map((name) => ({
				code: 'unknown-name',
				spot: { file },
				says: {
					en: `The provision "${id}" names ${name}, which is neither a parameter nor a rule.`,
					zh: `条款“${id}”所列的 ${name} 既不是参数也不是规则。`,
				},
				fix: { en: 'Correct the name.', zh: '请改正名称。' },
			})),
	);
}
