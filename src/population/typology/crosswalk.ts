import type { Law, Scalar } from '../../law/index.ts';
import { Judge, type Judged, type Moment, Wanted } from './judge.ts';

/** One value of a classification together with one of another, and facts under which the two hold at once. */
export interface Meeting {
	/** A value, `true` or `false`, or `unknown` where the law does not say or numbers decide. */
	readonly from: string;
	readonly to: string;
	/** The first such facts found, by full name: those that matter, no others. */
	readonly example: Readonly<Record<string, Scalar>>;
}

/** Which values of two classifications of the same people can meet. */
export interface Crosswalk {
	readonly from: string;
	readonly to: string;
	/** In the order in which the classifications declare their values. */
	readonly meetings: readonly Meeting[];
	/** False where the search was cut short, so that a pair may be missing. */
	readonly complete: boolean;
	/** Combinations of facts that were told apart. */
	readonly situations: number;
}

/** More combinations than this are not looked through. */
const mostSituations = 2_000_000;

/**
 * Works out which values of two rules can hold for the same person, from the rules themselves: by going through every
 * combination of the facts that matter, at a month and place. Facts in `given` are held fixed. What the law's constraints
 * refuse does not count.
 */
export function crosswalk(
	law: Law,
	from: string,
	to: string,
	moment: Moment,
	given: Readonly<Record<string, Scalar>> = {},
): Crosswalk {
	const facts = new Map(Object.entries(given));
	const judge = new Judge(law, moment, facts);
	const found = new Map<string, Meeting>();
	let situations = 0;
	const look = (): void => {
		if (situations >= mostSituations || judge.refused()) return;
		const pair = both(judge, from, to);
		if (typeof pair === 'string') {
			for (const value of valuesOf(law, pair)) {
				facts.set(pair, value);
				look();
			}
			facts.delete(pair);
			return;
		}
		situations++;
		const [left, right] = pair.map((value) => (value === undefined ? 'unknown' : String(value)));
		const key = `${left}\u0000${right}`;
		if (left === undefined || right === undefined || found.has(key)) return;
		found.set(key, { from: left, to: right, example: Object.fromEntries(facts) });
	};
	look();
	const order = [namedValues(law, from), namedValues(law, to)] as const;
	const rank = (list: readonly string[], value: string) =>
		list.includes(value) ? list.indexOf(value) : list.length;
	const meetings = [...found.values()].sort(
		(a, b) => rank(order[0], a.from) - rank(order[0], b.from) || rank(order[1], a.to) - rank(order[1], b.to),
	);
	return { from, to, meetings, complete: situations < mostSituations, situations };
}

/** Both values, or the name of a fact that is wanted first. */
function both(judge: Judge, from: string, to: string): readonly [Judged, Judged] | string {
	try {
		return [judge.worth(from), judge.worth(to)];
	} catch (thrown) {
		if (thrown instanceof Wanted) return thrown.fact;
		throw thrown;
	}
}

/** The values that a rule or fact of yes, no or a choice can have. */
function valuesOf(law: Law, name: string): readonly Scalar[] {
	const type = (law.rules[name] ?? law.variables[name])?.type;
	if (type?.kind === 'choice') return Object.keys(law.enumerations[type.of]?.values ?? {});
	return type?.kind === 'boolean' ? [true, false] : [];
}

function namedValues(law: Law, name: string): readonly string[] {
	return valuesOf(law, name).map(String);
}
