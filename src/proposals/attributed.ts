import { attribution, type Law, turned, withSwitches } from '../law/index.ts';
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
	const { laws, names } = lawsOfSets(subjects, proposal, proposed);
	const [whole] = laws.slice(-1);
	const first = readied(subjects, whole ?? subjects.law);
	if (!first.ok) return first;
	const reach = reachOf(subjects, first.value, sumsOf(subjects, first.value), names);
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

/**
 * Laws with every set of a package's provisions enacted, by the number whose bits are the set, and the names of all
 * parameters in which these laws differ. Provisions may only name what the package sets.
 */
export function lawsOfSets(
	subjects: Subjects,
	{ provisions }: Proposal,
	proposed: Law,
): { readonly laws: readonly Law[]; readonly names: ReadonlySet<string> } {
	const inForce = subjects.law;
	const switches = Object.fromEntries(provisions.map(({ id, names }) => [`provision ${id}`, names]));
	const law = withSwitches(forSubjects(subjects, proposed), inForce, switches);
	const parameters = provisions.flatMap(({ names }) => names.filter((name) => inForce.parameters[name]));
	const laws = Array.from({ length: 2 ** provisions.length }, (_, set) => {
		const isOn = (at: number): boolean => ((set >> at) & 1) === 1;
		const out = provisions.filter((_, at) => !isOn(at)).flatMap(({ names }) => names);
		const positions = provisions.map(({ id }, at): [string, boolean] => [`provision ${id}`, isOn(at)]);
		return turned(withParametersOf(law, inForce, out), Object.fromEntries(positions));
	});
	return { laws, names: new Set([...parameters, ...Object.keys(switches)]) };
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

/** A law with some parameters as in force, where there are such. */
function withParametersOf(law: Law, inForce: Law, names: readonly string[]): Law {
	const found = names.flatMap((name) => {
		const parameter = inForce.parameters[name];
		return parameter ? [[name, parameter] as const] : [];
	});
	return { ...law, parameters: { ...law.parameters, ...Object.fromEntries(found) } };
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
