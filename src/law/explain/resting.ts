import { firstDayOf } from '../date.ts';
import { everywhere } from '../in-force.ts';
import { boolean } from '../type.ts';
import type { Expression, Law, Rule, RuleVersion } from '../typed.ts';
import { namesIn, partsOf } from '../uses.ts';
import { affectedBy } from './affected.ts';

const never: Expression = { op: 'constant', value: false, type: boolean };
const always: Expression = { op: 'constant', value: true, type: boolean };

/**
 * Law that tells whose answers could be otherwise if some parameters and rules came to say something else, and the rule to
 * ask of it for each of the rules named that could be otherwise for anybody. Such a rule is true where working out an
 * answer comes by one of the names: what stands behind a condition that fails for somebody does not matter to that
 * person, nor does a switch (a parameter that is true or false) between two that come to the same. It may be true of
 * somebody whose answer stays the same, as where it is multiplied by 0, but never false, nor unknown, of anybody whose
 * answer would change.
 */
export function restingOn(
	law: Law,
	names: ReadonlySet<string>,
	asked: readonly string[],
): { readonly law: Law; readonly rests: ReadonlyMap<string, string> } {
	const affected = affectedBy(law, names);
	const mayChange = (name: string): boolean => names.has(name) || affected.has(name);
	const restsOn = (name: string): Expression => {
		if (names.has(name)) return always;
		return affected.has(name) ? truly(twinOf(name)) : never;
	};
	const rules = { ...law.rules };
	for (const name of [...affected, ...names]) {
		const rule = law.rules[name];
		if (rule) rules[twinOf(name)] = names.has(name) ? sure(rule) : twin(law, rule, restsOn, mayChange);
	}
	const rests = asked.filter(mayChange).map((name): [string, string] => [name, twinOf(name)]);
	return { law: { ...law, rules }, rests: new Map(rests) };
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
function sure({ name, period, ...rule }: Rule): Rule {
	const version: RuleVersion = {
		from: firstDayOf(0),
		confidence: 'A',
		text: 'true',
		formula: always,
		file: '',
		line: 0,
	};
	const timeless: Rule['period'] = period.kind === 'event' ? { kind: 'career' } : period;
	const places = { [everywhere]: [version] };
	return { ...rule, name: twinOf(name), type: boolean, period: timeless, places };
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
			if (test === always && of.test.op === 'parameter') return some([yes, no, unlike(of.yes, of.no)]);
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

/** Whether two expressions come out differently, or one of them not at all. */
function unlike(left: Expression, right: Expression): Expression {
	const [has, hasToo] = [defined(left), defined(right)];
	const differ: Expression = { op: 'compare', how: '!=', left, right, type: boolean };
	return { op: 'if', test: every([has, hasToo]), yes: differ, no: some([has, hasToo]), type: boolean };
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
