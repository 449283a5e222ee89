import { attribution, type Law } from '../law/index.ts';
import type { Outcome, Problem } from '../study/index.ts';
import { effectsFrom } from './effects/effects.ts';
import type { Measure } from './effects/measures.ts';
import type { Subjects } from './effects/subjects.ts';
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
	const { provisions } = proposal;
	const law = forSubjects(subjects, proposed);
	const totals: (readonly number[])[] = [];
	let last: Readied | undefined;
	for (let set = 0; set < 2 ** provisions.length; set++) {
		const out = provisions.filter((_, at) => ((set >> at) & 1) === 0).flatMap(({ names }) => names);
		const ready = readied(subjects, without(law, subjects.law, out), last);
		if (!ready.ok) return ready;
		last = ready.value;
		const [everybody] = effectsFrom(subjects, sumsOf(subjects, ready.value)).groups;
		totals[set] = everybody?.amounts.map(({ value }) => value ?? 0) ?? [];
	}
	const setOf = (enacted: readonly number[]): number => enacted.reduce((set, each) => set | (1 << each), 0);
	const shares = subjects.measures.map((_, measure) =>
		attribution(provisions.length, (enacted) => totals[setOf(enacted)]?.[measure] ?? 0),
	);
	return {
		ok: true,
		value: {
			measures: subjects.measures,
			provisions: provisions.map((provision, at) => ({
				provision,
				shares: shares.map((each) => each[at] ?? 0),
			})),
		},
	};
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
