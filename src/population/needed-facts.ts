import { type Law, namesIn } from '../law/index.ts';

/**
 * Facts that rules lean on, directly or through other rules: what a table should tell. What is given is not looked
 * behind: a table that tells a rule's own value need not tell what the rule is made of.
 */
export function neededFacts(law: Law, ask: readonly string[], given: ReadonlySet<string>): readonly string[] {
	const facts = new Set<string>();
	const seen = new Set<string>();
	const visit = (name: string): void => {
		if (seen.has(name)) return;
		seen.add(name);
		if (law.variables[name]) facts.add(name);
		const rule = law.rules[name];
		if (!rule || given.has(name)) return;
		for (const { formula } of Object.values(rule.places).flat()) {
			for (const inner of formula ? namesIn(formula) : []) visit(inner);
		}
		const event = rule.period.kind === 'event' ? law.events[rule.period.event] : undefined;
		if (event) visit(event.month);
		if (event?.place) visit(event.place);
	};
	for (const name of ask) visit(name);
	return [...facts];
}
