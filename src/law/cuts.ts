import { firstDayOf, monthOfDay } from './date.ts';
import type { Day, Expression, Fold, Law, Month } from './typed.ts';
import { partsOf } from './uses.ts';

/**
 * Where a fold over months cuts careers: at the months in which law that it reads changes anywhere. Together with a
 * career's own rows and the turn of each year this fixes the stretches that a sum is made of, so that every engine adds
 * the same numbers in the same order.
 */
export interface Cuts {
	/** The law read, as one text: folds that read the same law cut careers alike. */
	readonly key: string;
	/** Months at whose start it changes. */
	readonly months: ReadonlySet<Month>;
}

const known = new WeakMap<Law, { readonly folds: WeakMap<Fold, Cuts>; readonly keys: Map<string, Cuts> }>();

/** The cuts of a fold; one object for all folds that read the same law. */
export function cutsOf(law: Law, fold: Fold): Cuts {
	const cache = known.get(law) ?? { folds: new WeakMap<Fold, Cuts>(), keys: new Map<string, Cuts>() };
	known.set(law, cache);
	const found = cache.folds.get(fold);
	if (found) return found;
	const names = monthlyNames(law, fold);
	const key = [...names].sort().join(' ');
	const cuts = cache.keys.get(key) ?? { key, months: changes(law, names) };
	cache.keys.set(key, cuts);
	cache.folds.set(fold, cuts);
	return cuts;
}

function changes(law: Law, names: ReadonlySet<string>): ReadonlySet<Month> {
	const months = new Set<Month>();
	for (const name of names) {
		const places = law.parameters[name]?.places ?? law.rules[name]?.places ?? {};
		for (const { from, to } of Object.values(places).flat()) {
			months.add(monthStarting(from));
			if (to !== undefined) months.add(monthStarting(to + 1));
		}
	}
	return months;
}

/** Parameters and month rules that a fold's parts read month by month, through month rules all the way down. */
function monthlyNames(law: Law, fold: Fold): ReadonlySet<string> {
	const names = new Set<string>();
	const visit = (part: Expression): void => {
		// what is read as of a fixed month does not change from month to month
		if (part.op === 'parameter' && !part.asOf) names.add(part.name);
		const rule = part.op === 'rule' ? law.rules[part.name] : undefined;
		if (rule?.period.kind === 'month' && !names.has(rule.name)) {
			names.add(rule.name);
			for (const { formula } of Object.values(rule.places).flat()) if (formula) visit(formula);
		}
		for (const inner of partsOf(part)) visit(inner);
	};
	visit(fold);
	return names;
}

/** Law that starts within a month governs from the next, since a month is read as of its first day. */
function monthStarting(day: Day): Month {
	const month = monthOfDay(day);
	return firstDayOf(month) === day ? month : month + 1;
}
