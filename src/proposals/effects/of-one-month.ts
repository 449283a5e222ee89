import {
	firstDayOf,
	type InForce,
	type Law,
	type Month,
	namesIn,
	type Parameter,
	type Rule,
} from '../../law/index.ts';

/**
 * The law without the past, for rules that are asked as of one month: what governs then, and what comes later. Laying out
 * law takes time in proportion to the versions it has. What an event reads, which may have been long ago, keeps its past.
 * What is not needed is left as it is.
 */
export function ofOneMonth(law: Law, on: Month, ask: readonly string[], given: ReadonlySet<string>): Law {
	const start = firstDayOf(on);
	const { now, past } = needed(law, ask, given);
	const parameters = { ...law.parameters };
	const rules = { ...law.rules };
	for (const name of now) {
		if (past.has(name)) continue;
		const [parameter, rule] = [parameters[name], rules[name]];
		if (parameter) parameters[name] = withoutPast(parameter, start);
		else if (rule) rules[name] = withoutPast(rule, start);
	}
	return { ...law, parameters, rules };
}

interface Needed {
	readonly now: ReadonlySet<string>;
	/** Names that may be read for another month than the one asked. */
	readonly past: ReadonlySet<string>;
}

const neededBy = new WeakMap<Law['rules'], Map<string, Needed>>();

function needed(law: Law, ask: readonly string[], given: ReadonlySet<string>): Needed {
	const known = neededBy.get(law.rules) ?? new Map<string, Needed>();
	neededBy.set(law.rules, known);
	const key = `${ask.join(' ')}|${[...given].join(' ')}`;
	const found = known.get(key) ?? walked(law, ask, given);
	known.set(key, found);
	return found;
}

function walked(law: Law, ask: readonly string[], given: ReadonlySet<string>): Needed {
	const now = reached(law, ask, given);
	const elsewhen = [...now].filter((name) => readsElsewhen(law.rules[name]));
	return { now, past: reached(law, elsewhen, given) };
}

function reached(law: Law, names: readonly string[], given: ReadonlySet<string>): ReadonlySet<string> {
	const seen = new Set<string>();
	const open = [...names];
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		if (seen.has(name) || given.has(name)) continue;
		seen.add(name);
		const rule = law.rules[name];
		if (!rule) continue;
		for (const { formula } of Object.values(rule.places).flat()) if (formula) open.push(...namesIn(formula));
		const event = rule.period.kind === 'event' ? law.events[rule.period.event] : undefined;
		if (event) open.push(event.month, ...(event.place === undefined ? [] : [event.place]));
	}
	return seen;
}

function readsElsewhen(rule: Rule | undefined): boolean {
	if (!rule) return false;
	return rule.period.kind !== 'career' || JSON.stringify(rule.places).includes('"asOf"');
}

const trimmed = new WeakMap<object, Map<number, Parameter | Rule>>();

/** An entry without versions that ended before a day, the same object for the same entry. */
function withoutPast<T extends Parameter | Rule>(entry: T, start: number): T;
function withoutPast(entry: Parameter | Rule, start: number): Parameter | Rule {
	const known = trimmed.get(entry) ?? new Map<number, Parameter | Rule>();
	trimmed.set(entry, known);
	const made =
		known.get(start) ??
		('keys' in entry
			? { ...entry, places: cut(entry.places, start, entry.provisional) }
			: { ...entry, places: cut(entry.places, start, false) });
	known.set(start, made);
	return made;
}

function cut<T extends InForce>(
	places: Readonly<Record<string, readonly T[]>>,
	start: number,
	provisional: boolean,
): Readonly<Record<string, readonly T[]>> {
	return Object.fromEntries(
		Object.entries(places).map(([place, versions]) => {
			// an expired version stays, so that no other place's law steps in; so does all that may stand in provisionally
			const last = provisional ? 0 : versions.findLastIndex(({ from }) => from <= start);
			return [place, last > 0 ? versions.slice(last) : versions];
		}),
	);
}
