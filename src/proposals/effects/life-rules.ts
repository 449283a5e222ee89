import { type Expression, type Law, namesIn, type Rule } from '../../law/index.ts';

/**
 * Of all that some names rest on, the rules nearest to them that look into a working life: those with folds, and those that
 * read a month's facts which are not `given` for the person. Everything else follows from these and from what is given.
 */
export function lifeRules(law: Law, names: readonly string[], given: ReadonlySet<string>): readonly string[] {
	const found = new Set<string>();
	const seen = new Set<string>();
	const open = [...names];
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		if (seen.has(name) || given.has(name)) continue;
		seen.add(name);
		const rule = law.rules[name];
		if (!rule) continue;
		if (looksIntoLife(law, rule, given)) found.add(name);
		else open.push(...namesOf(law, rule));
	}
	return [...found].sort();
}

function looksIntoLife(law: Law, rule: Rule, given: ReadonlySet<string>): boolean {
	const formulas = formulasOf(rule);
	return (
		formulas.some(hasFold) ||
		formulas.some((formula) => [...namesIn(formula)].some((name) => isOfMonths(law, name, given)))
	);
}

function isOfMonths(law: Law, name: string, given: ReadonlySet<string>): boolean {
	if (given.has(name)) return false;
	const kind = law.rules[name]?.period.kind;
	if (kind === 'month' || kind === 'year') return true;
	return law.variables[name]?.period.kind === 'month';
}

function namesOf(law: Law, rule: Rule): readonly string[] {
	const event = rule.period.kind === 'event' ? law.events[rule.period.event] : undefined;
	return [
		...formulasOf(rule).flatMap((formula) => [...namesIn(formula)]),
		...(event ? [event.month, ...(event.place === undefined ? [] : [event.place])] : []),
	];
}

function formulasOf(rule: Rule): readonly Expression[] {
	return Object.values(rule.places).flatMap((versions) =>
		versions.flatMap(({ formula }) => (formula ? [formula] : [])),
	);
}

const folds = new WeakMap<Expression, boolean>();

function hasFold(formula: Expression): boolean {
	const known = folds.get(formula);
	if (known !== undefined) return known;
	const found = JSON.stringify(formula).includes('"op":"fold"');
	folds.set(formula, found);
	return found;
}
