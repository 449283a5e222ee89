import type { Cause, Outcome } from './outcome.ts';

/**
 * Outcomes as a build writes them. Most cells say what others say too (the same form of words for many places and forms
 * of work), so what they say is written once and cells refer to it.
 */
export interface PackedOutcomes {
	readonly criteria: readonly string[];
	readonly places: readonly string[];
	readonly forms: readonly string[];
	readonly causes: readonly Cause[];
	readonly results: readonly PackedResult[];
	/** Four numbers a cell: criterion, place, form, result. */
	readonly cells: readonly number[];
}

/** What a cell says, its causes by number. */
export type PackedResult = Omit<Outcome, 'criterion' | 'place' | 'form' | 'because'> & {
	readonly because: readonly number[];
};

export function packOutcomes(outcomes: readonly Outcome[]): PackedOutcomes {
	const [criteria, places, forms] = [book<string>(), book<string>(), book<string>()];
	const [causes, results] = [book<Cause>(), book<PackedResult>()];
	const cells = outcomes.flatMap(({ criterion, place, form, because, ...rest }) => [
		criteria.number(criterion),
		places.number(place),
		forms.number(form),
		results.number({ ...rest, because: because.map(causes.number) }),
	]);
	return {
		criteria: criteria.entries,
		places: places.entries,
		forms: forms.entries,
		causes: causes.entries,
		results: results.entries,
		cells,
	};
}

export function unpackOutcomes(packed: PackedOutcomes): readonly Outcome[] {
	const { criteria, places, forms, causes, results, cells } = packed;
	const outcomes: Outcome[] = [];
	for (let at = 0; at < cells.length; at += 4) {
		const [criterion, place, form, number] = cells.slice(at, at + 4);
		const { because, ...result } = entry(results, number);
		outcomes.push({
			...result,
			criterion: entry(criteria, criterion),
			place: entry(places, place),
			form: entry(forms, form),
			because: because.map((each) => entry(causes, each)),
		});
	}
	return outcomes;
}

function entry<T>(list: readonly T[], index: number | undefined): T {
	const found = index === undefined ? undefined : list[index];
	if (found === undefined) throw new RangeError(`the packed outcomes have no entry ${index}`);
	return found;
}

/** Numbers things that are equal as JSON alike. */
function book<T>() {
	const numbers = new Map<string, number>();
	const entries: T[] = [];
	return {
		entries,
		number(thing: T): number {
			const key = JSON.stringify(thing);
			const known = numbers.get(key);
			if (known !== undefined) return known;
			numbers.set(key, entries.length);
			return entries.push(thing) - 1;
		},
	};
}
