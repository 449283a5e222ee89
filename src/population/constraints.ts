import type { Constraint, Law, Rule } from '../law/index.ts';

/** A law in which every constraint is also a rule that columns can ask: whether it holds. */
export interface ConstrainedLaw {
	readonly law: Law;
	/** Names of those rules, in the order of the law's constraints. */
	readonly holds: readonly string[];
}

/** Puts constraints among the rules, so that kernels tell whose facts contradict each other. */
export function constrained(law: Law): ConstrainedLaw {
	const rules = law.constraints.map(ruleOf);
	return {
		law: { ...law, rules: { ...law.rules, ...Object.fromEntries(rules.map((rule) => [rule.name, rule])) } },
		holds: rules.map(({ name }) => name),
	};

	function ruleOf({ id, that, says }: Constraint): Rule {
		const [root = ''] = Object.keys(law.places);
		return {
			name: `constraint ${id}`,
			label: says,
			type: { kind: 'boolean' },
			period: { kind: 'career' },
			initial: 0,
			places: {
				[root.split('-')[0] ?? root]: [
					{ from: Number.NEGATIVE_INFINITY, confidence: 'A', text: id, formula: that, file: id, line: 1 },
				],
			},
		};
	}
}
