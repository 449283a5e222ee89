import type { Reason } from '../../answer.ts';
import { firstDayOf } from '../../date.ts';
import { Unknown } from '../../explain/unknown.ts';
import { worthOf } from '../../explain/worth.ts';
import { everywhere, lawChain, versionAt } from '../../in-force.ts';
import { plain } from '../../type.ts';
import type {
	Day,
	Expression,
	InForce,
	Law,
	Parameter,
	ParameterVersion,
	Rule,
	RuleVersion,
} from '../../typed.ts';
import { firstMonth } from '../table.ts';
import { ReasonCodes } from './reason-codes.ts';
import { type Whys, whyOf } from './why.ts';

/** A law whose rules `names` say, as codes, why asked rules of another are unknown. */
export interface ReasonLaw {
	readonly law: Law;
	readonly names: readonly string[];
	readonly codes: ReasonCodes;
}

/** Words that no law uses in a name. */
const nameOf = (name: string): string => `why ${name}`;

/**
 * Why an answer is unknown follows from facts and law just as the answer does, so it is given as law: beside each rule that
 * the asked ones rest on stands one that gives the code of the first reason, and beside each parameter one whose values
 * are the reasons why it has none. Kernels then work reasons out as fast as answers.
 */
export function reasonLaw(law: Law, ask: readonly string[], known?: Day): ReasonLaw {
	const codes = new ReasonCodes();
	const rules: Record<string, Rule> = { ...law.rules };
	const parameters: Record<string, Parameter> = { ...law.parameters };
	const waiting: Rule[] = [];
	const whys: Whys = {
		law,
		codes,
		ofRule(name) {
			const rule = law.rules[name];
			const why = nameOf(name);
			if (rule && !rules[why]) {
				// stands for itself until its formulas are written
				rules[why] = rule;
				waiting.push(rule);
			}
			return why;
		},
		ofParameter(name) {
			const parameter = law.parameters[name];
			const why = nameOf(name);
			if (parameter) parameters[why] ??= whyParameter(parameter, codes, known);
			return why;
		},
	};
	const names = ask.map((name) => {
		const here = whyHere(name, whys);
		rules[here.name] = here;
		return here.name;
	});
	for (let rule = waiting.pop(); rule; rule = waiting.pop())
		rules[nameOf(rule.name)] = whyRule(rule, whys, known);
	return { law: { ...law, rules, parameters }, names, codes };
}

/** A rule that gives the code of why anything is unknown, asked from the case itself. */
function whyHere(name: string, whys: Whys): Rule {
	const { rules, variables, parameters } = whys.law;
	const declared = rules[name] ?? variables[name] ?? parameters[name];
	if (!declared) throw new RangeError(`${name} is not declared`);
	const { label, type } = declared;
	const period = { kind: 'career' } as const;
	const part: Expression = rules[name]
		? { op: 'rule', name, type }
		: variables[name]
			? { op: 'fact', name, type }
			: { op: 'parameter', name, keys: [], type };
	const formula = whyOf(part, period, whys);
	const version: RuleVersion = { ...stated, from: earliest, text: '', formula };
	return {
		name: `${nameOf(name)} here`,
		label,
		type: plain,
		period,
		initial: 0,
		places: { [everywhere]: [version] },
	};
}

/** A rule that gives, wherever and whenever another is read, the code of why it is unknown there. */
function whyRule(rule: Rule, whys: Whys, known: Day | undefined): Rule {
	const formulas = new Map<RuleVersion, Expression>();
	const constants = new Map<string, Expression>();
	const formulaOf = (version: RuleVersion): Expression => {
		const { formula } = version;
		if (!formula) return codeOf('value-unknown');
		const why = formulas.get(version) ?? whyOf(formula, rule.period, whys);
		formulas.set(version, why);
		return why;
	};
	const codeOf = (code: Reason['code']): Expression => {
		const value = whys.codes.code(code, rule.name);
		const constant: Expression = constants.get(code) ?? { op: 'constant', value, type: plain };
		constants.set(code, constant);
		return constant;
	};
	const places = everywhereIn(rule.places, (place) =>
		spansOf(rule.places, place, (day): Expression => {
			const governing = versionAt(rule.places, place, day, known);
			return governing.found ? formulaOf(governing.version) : codeOf(governing.why);
		}).map(({ from, value: formula }): RuleVersion => ({ ...stated, from, text: '', formula })),
	);
	return { ...rule, name: nameOf(rule.name), type: plain, initial: 0, places };
}

/** A parameter without keys that gives, wherever and whenever another is read, the code of why it is unknown there. */
function whyParameter(parameter: Parameter, codes: ReasonCodes, known: Day | undefined): Parameter {
	const { name, places } = parameter;
	const codeAt = (place: string, day: Day): number => {
		// without its keys a table has no value; whether it has for those asked, the formula finds out
		const { value } = worthOf(parameter, [], day, place, known);
		const [reason] = value instanceof Unknown ? value.reasons : [];
		return reason ? codes.code(reason.code, name) : 0;
	};
	return {
		...parameter,
		name: nameOf(name),
		type: plain,
		keys: [],
		provisional: false,
		places: everywhereIn(places, (place) =>
			spansOf(places, place, (day) => codeAt(place, day)).map(
				({ from, value }): ParameterVersion => ({ ...stated, from, worth: { kind: 'value', value } }),
			),
		),
	};
}

/** Tables answer for no day before. */
const earliest = firstDayOf(firstMonth);

/** What every version about reasons is: no law, but what follows from it. */
const stated = { confidence: 'A', file: '', line: 0 } as const;

/** Versions for each place that has law of its own, and for all others. */
function everywhereIn<T>(
	places: Readonly<Record<string, unknown>>,
	versionsOf: (place: string) => readonly T[],
): Readonly<Record<string, readonly T[]>> {
	const names = new Set([...Object.keys(places), everywhere]);
	return Object.fromEntries([...names].map((place) => [place, versionsOf(place)]));
}

/** Since when a place's law, its own or that of the places above it, says what; neighbours that say the same are one. */
function spansOf<T>(
	places: Readonly<Record<string, readonly InForce[]>>,
	place: string,
	sayAt: (day: Day) => T,
): readonly { readonly from: Day; readonly value: T }[] {
	const versions = lawChain(place).flatMap((at) => places[at] ?? []);
	const days = versions.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to + 1]));
	const starts = [earliest, ...new Set(days.filter((day) => day > earliest))].sort((a, b) => a - b);
	const spans = starts.map((from) => ({ from, value: sayAt(from) }));
	return spans.filter(({ value }, index) => index === 0 || value !== spans[index - 1]?.value);
}
