import { firstDayOf } from '../date.ts';
import { everywhere } from '../in-force.ts';
import { boolean } from '../type.ts';
import type { Expression, Law, Parameter, Rule } from '../typed.ts';
import { type Amendment, amended } from './amended.ts';

/**
 * A law whose rules say what another law does as soon as a switch is turned off: each switch, a parameter of its own, turns
 * some of the rules. So all mixtures of two laws are one law with other parameters, and need no code of their own.
 */
export function withSwitches(
	law: Law,
	other: Law,
	switches: Readonly<Record<string, readonly string[]>>,
): Law {
	const rules = { ...law.rules };
	const parameters = { ...law.parameters };
	for (const [name, turned] of Object.entries(switches)) {
		parameters[name] = switchOf(name);
		for (const rule of turned) {
			const [on, off] = [law.rules[rule], other.rules[rule]];
			if (!on || !off) continue;
			const [ifOn, ifOff] = [`${rule} on`, `${rule} off`];
			rules[ifOn] = { ...on, name: ifOn };
			rules[ifOff] = { ...off, name: ifOff };
			rules[rule] = turning(on, name, ifOn, ifOff);
		}
	}
	return { ...law, rules, parameters };
}

/** The same law with switches turned. */
export function turned(law: Law, switches: Readonly<Record<string, boolean>>): Law {
	return amended(
		law,
		Object.entries(switches).map(
			([name, worth]): Amendment => ({ name, place: everywhere, from: always, worth }),
		),
	);
}

const always = firstDayOf(0);

function switchOf(name: string): Parameter {
	const version = { from: always, confidence: 'A' as const, file: '', line: 0 };
	return {
		name,
		label: { en: name, zh: name },
		type: boolean,
		keys: [],
		provisional: false,
		places: { [everywhere]: [{ ...version, worth: { kind: 'value', value: true } }] },
	};
}

function turning(rule: Rule, name: string, ifOn: string, ifOff: string): Rule {
	const { type } = rule;
	const formula: Expression = {
		op: 'if',
		test: { op: 'parameter', name, keys: [], type: boolean },
		yes: { op: 'rule', name: ifOn, type },
		no: { op: 'rule', name: ifOff, type },
		type,
	};
	const version = { from: always, confidence: 'A' as const, text: '', formula, file: '', line: 0 };
	return { ...rule, places: { [everywhere]: [version] } };
}
