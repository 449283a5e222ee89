import { type Law, programOf } from '../../law/index.ts';

/** A fact whose name begins so is filled with the answer of the rule of the same name, under the law in force. */
const prefix = 'effect.before.';

/** Rules whose answers under the law in force are facts for a proposal: `effect.before.x` is that of `effect.x`. */
export function beforeRules(law: Law): readonly string[] {
	return Object.keys(law.variables).filter(isBefore).map(ruleOf);
}

/** The fact that a rule's answer under the law in force becomes. */
export function beforeName(rule: string): string {
	return `${prefix}${rule.slice('effect.'.length)}`;
}

/** Such rules in an order in which each finds the facts it needs worked out already. */
export function inOrder(law: Law, rules: readonly string[]): readonly string[] {
	const needs = new Map(rules.map((rule) => [rule, needed(law, rule)]));
	const ordered: string[] = [];
	while (ordered.length < rules.length) {
		const next = rules.find(
			(rule) => !ordered.includes(rule) && (needs.get(rule) ?? []).every((each) => ordered.includes(each)),
		);
		if (next === undefined) throw new RangeError('facts before a proposal rest on one another');
		ordered.push(next);
	}
	return ordered;
}

function needed(law: Law, rule: string): readonly string[] {
	const order = { law, ask: [rule], columns: Object.keys(law.variables), fields: [] };
	return programOf(order).program.columns.filter(isBefore).map(ruleOf);
}

const isBefore = (name: string): boolean => name.startsWith(prefix);

const ruleOf = (name: string): string => `effect.${name.slice(prefix.length)}`;
