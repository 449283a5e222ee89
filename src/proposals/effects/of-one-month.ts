import { type Day, type InForce, type Law, namesIn, type Parameter, type Rule } from '../../law/index.ts';

/** When and where a law is asked: nothing else of it is needed. */
export interface Asking {
	/** First day of the month that rules are asked as of. */
	readonly start: Day;
	/** Places that any fact of the people names, and the places above them. */
	readonly places: ReadonlySet<string>;
}

/**
 * The law of some places without the past, for rules that are asked as of one month: what governs then, and what comes later.
 * Laying out law takes time in proportion to the versions and places it has. What an event reads, which may have been long
 * ago, keeps its past. What is not needed is left as it is.
 */
export function ofOneMonth(
	law: Law,
	asking: Asking,
	ask: readonly string[],
	given: ReadonlySet<string>,
): Law {
	const { now, past } = needed(law, ask, given);
	const parameters = { ...law.parameters };
	const rules = { ...law.rules };
	for (const name of now) {
		const [parameter, rule] = [parameters[name], rules[name]];
		if (parameter) parameters[name] = trimmed(parameter, asking, past.has(name));
		else if (rule) rules[name] = trimmed(rule, asking, past.has(name));
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
	const now = reachedFrom(law, ask, given);
	const elsewhen = [...now].filter((name) => readsElsewhen(law.rules[name]));
	return { now, past: reachedFrom(law, elsewhen, given) };
}

/** All names that some rest on, and they themselves; what is given rests on nothing. */
export function reachedFrom(
	law: Law,
	names: readonly string[],
	given: ReadonlySet<string>,
): ReadonlySet<string> {
	const seen = new Set<string>();
	const open = [...names];
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		if (seen.has(name)) continue;
		seen.add(name);
		const rule = law.rules[name];
		if (!rule || given.has(name)) continue;
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

type Entry = Parameter | Rule;

type Trimmed = WeakMap<Entry, Entry>;

const trimmedFor = new WeakMap<Asking, { readonly now: Trimmed; readonly past: Trimmed }>();

/** An entry of the places and, unless it is asked for the past, of the time that are needed: the same object for the same entry. */
function trimmed<T extends Entry>(entry: T, asking: Asking, past: boolean): T;
function trimmed(entry: Entry, asking: Asking, past: boolean): Entry {
	const both = trimmedFor.get(asking) ?? { now: new WeakMap(), past: new WeakMap() };
	trimmedFor.set(asking, both);
	const made = past ? both.past : both.now;
	const known = made.get(entry);
	if (known) return known;
	const fresh =
		'keys' in entry
			? { ...entry, places: cut(entry.places, asking, past || entry.provisional) }
			: { ...entry, places: cut(entry.places, asking, past) };
	made.set(entry, fresh);
	return fresh;
}

function cut<T extends InForce>(
	law: Readonly<Record<string, readonly T[]>>,
	{ start, places }: Asking,
	whole: boolean,
): Readonly<Record<string, readonly T[]>> {
	const here = Object.entries(law).filter(([place]) => places.has(place));
	return Object.fromEntries(
		here.map(([place, versions]) => {
			// an expired version stays, so that no other place's law steps in; so does all that may stand in provisionally
			const last = whole ? 0 : versions.findLastIndex(({ from }) => from <= start);
			return [place, last > 0 ? versions.slice(last) : versions];
		}),
	);
}
