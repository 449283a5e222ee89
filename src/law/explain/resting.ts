import { firstDayOf } from '../date.ts';
import { everywhere } from '../in-force.ts';
import { boolean, sameType } from '../type.ts';
import type { Expression, Law, Rule, RuleVersion } from '../typed.ts';
import { namesIn, partsOf } from '../uses.ts';
import { affectedBy } from './affected.ts';

const never: Expression = { op: 'constant', value: false, type: boolean };
const always: Expression = { op: 'constant', value: true, type: boolean };

/**
 * Law that tells whose answers could be otherwise if some parameters and rules came to say something else, and the rule to
 * ask of it for each of the rules named that could be otherwise for anybody. Such a rule is true where working out an
 * answer comes by one of the names: what stands behind a condition that fails for somebody does not matter to that
 * person. It may be true of somebody whose answer stays the same, as where it is multiplied by 0, but never false, nor
 * unknown, of anybody whose answer would change. Where `other` is given, names come to say what they say there, or some of
 * them do: then a rule of the names also does not matter to those for whom both laws make the same of it.
 */
export function restingOn(
	law: Law,
	names: ReadonlySet<string>,
	asked: readonly string[],
	other?: Law,
): { readonly law: Law; readonly rests: ReadonlyMap<string, string> } {
	const merged = other ? withBoth(law, other, names) : law;
	const affected = affectedBy(merged, names);
	const mayChange = (name: string): boolean => names.has(name) || affected.has(name);
	const restsOn = (name: string): Expression => {
		if (names.has(name) && !merged.rules[otherOf(name)]) return always;
		return mayChange(name) ? truly(twinOf(name)) : never;
	};
	const rules = { ...merged.rules };
	for (const name of [...affected, ...names]) {
		const rule = merged.rules[name];
		const others = names.has(name) ? merged.rules[otherOf(name)] : undefined;
		if (!rule) continue;
		if (names.has(name) && !others) rules[twinOf(name)] = sure(rule);
		else if (!others) rules[twinOf(name)] = twin(merged, rule, restsOn, mayChange);
		else {
			const own = { ...twin(merged, rule, restsOn, mayChange), name: `${twinOf(name)} here` };
			const theirs = twin(merged, others, restsOn, mayChange);
			const different = some([truly(own.name), truly(theirs.name), unlike(rule, others)]);
			for (const each of [own, theirs, everywhereSo(rule, different)]) rules[each.name] = each;
		}
	}
	const rests = asked.filter(mayChange).map((name): [string, string] => [name, twinOf(name)]);
	return { law: { ...merged, rules }, rests: new Map(rests) };
}

const otherOf = (rule: string): string => `${rule} otherwise`;

/** Law with what other law makes of some rules beside its own, where both have them. */
function withBoth(law: Law, other: Law, names: ReadonlySet<string>): Law {
	const others = [...names].flatMap((name): readonly Rule[] => {
		const [mine, theirs] = [law.rules[name], other.rules[name]];
		const alike = mine && theirs?.period.kind === mine.period.kind && sameType(theirs.type, mine.type);
		return theirs && alike ? [{ ...theirs, name: otherOf(name) }] : [];
	});
	return { ...law, rules: { ...law.rules, ...Object.fromEntries(others.map((rule) => [rule.name, rule])) } };
}

/** Whether two rules come out differently, or one of them not at all. */
function unlike(one: Rule, two: Rule): Expression {
	const left: Expression = { op: 'rule', name: one.name, type: one.type };
	const right: Expression = { op: 'rule', name: two.name, type: two.type };
	const [has, hasToo] = [defined(left), defined(right)];
	const differ: Expression = { op: 'compare', how: '!=', left, right, type: boolean };
	return { op: 'if', test: every([has, hasToo]), yes: differ, no: some([has, hasToo]), type: boolean };
}

/** Where no law governs there is no answer, and none that could change. */
function truly(name: string): Expression {
	const rule: Expression = { op: 'rule', name, type: boolean };
	return every([defined(rule), rule]);
}

const twinOf = (rule: string): string => `${rule} rests`;

type RestsOn = (name: string) => Expression;

function twin(law: Law, rule: Rule, restsOn: RestsOn, mayChange: (name: string) => boolean): Rule {
	const event = rule.period.kind === 'event' ? law.events[rule.period.event] : undefined;
	if (event && [event.month, event.place ?? ''].some(mayChange)) return sure(rule);
	const places = Object.entries(rule.places).map(([place, versions]) => [
		place,
		versions.map((version) => restsVersion(version, restsOn)),
	]);
	return { ...rule, name: twinOf(rule.name), type: boolean, places: Object.fromEntries(places) };
}

function restsVersion({ unknown: _, ...version }: RuleVersion, restsOn: RestsOn): RuleVersion {
	return { ...version, formula: version.formula ? rests(version.formula, restsOn) : never };
}

/** True of everybody, whatever law governs. */
function sure(rule: Rule): Rule {
	const { period } = rule;
	return everywhereSo(period.kind === 'event' ? { ...rule, period: { kind: 'career' } } : rule, always);
}

/** Says of a rule's answer what a formula does, in all places and at all times. */
function everywhereSo({ name, ...rule }: Rule, formula: Expression): Rule {
	const version: RuleVersion = {
		from: firstDayOf(0),
		confidence: 'A',
		text: '',
		formula,
		file: '',
		line: 0,
	};
	return { ...rule, name: twinOf(name), type: boolean, places: { [everywhere]: [version] } };
}

/** Whether working out an expression comes by a name: yes or no for everybody, also where the expression is unknown. */
function rests(of: Expression, restsOn: RestsOn): Expression {
	const within = (part: Expression): Expression => rests(part, restsOn);
	switch (of.op) {
		case 'rule':
			return restsOn(of.name);
		case 'parameter':
			return restsOn(of.name) === always ? always : some(partsOf(of).map(within));
		case 'previous':
			return restsOn(of.name) === never ? never : always;
		case 'fold':
			return [...namesIn(of)].every((name) => restsOn(name) === never) ? never : always;
		case 'if': {
			const [test, yes, no] = [within(of.test), within(of.yes), within(of.no)];
			if (yes === never && no === never) return test;
			const taken: Expression = { op: 'if', test: of.test, yes, no, type: boolean };
			return some([test, every([defined(of.test), taken])]);
		}
		case 'and':
			return deciding(of.of, within, (part) => ({ op: 'not', of: part, type: boolean }));
		case 'or':
			return deciding(of.of, within, (part) => part);
		default:
			return some(partsOf(of).map(within));
	}
}

/** Several conditions together: one that decides the matter and rests on no name leaves the others without weight. */
function deciding(
	parts: readonly Expression[],
	within: (part: Expression) => Expression,
	decides: (part: Expression) => Expression,
): Expression {
	const any = some(parts.map(within));
	if (any === never) return never;
	const settled = parts.map((part) => every([not(within(part)), defined(part), decides(part)]));
	return every([any, not(some(settled))]);
}

function defined(of: Expression): Expression {
	return { op: 'is defined', of, type: boolean };
}

function some(parts: readonly Expression[]): Expression {
	const open = parts.filter((part) => part !== never);
	if (open.includes(always)) return always;
	const [only] = open;
	if (open.length < 2) return only ?? never;
	return { op: 'or', of: open, type: boolean };
}

function every(parts: readonly Expression[]): Expression {
	const open = parts.filter((part) => part !== always);
	if (open.includes(never)) return never;
	const [only] = open;
	if (open.length < 2) return only ?? always;
	return { op: 'and', of: open, type: boolean };
}

function not(part: Expression): Expression {
	if (part === never) return always;
	if (part === always) return never;
	return { op: 'not', of: part, type: boolean };
}
