import type { Law } from '../../law/index.ts';
import type { Outcome } from '../../study/index.ts';
import { changeBetween } from '../effects/change.ts';
import { type Effects, effectsFrom } from '../effects/effects.ts';
import type { Subjects } from '../effects/subjects.ts';
import { forSubjects, type Readied, readied, sumsOf } from '../effects/sums-under.ts';
import { type Assumed, assumedBy, withAssumed } from './assumptions.ts';

/** How far the change that a proposal makes moves with one assumption at either end of its range. */
export interface Swing {
	readonly assumed: Assumed;
	/** The change of the measure for everybody, with the assumption at its low and at its high end. */
	readonly atLow: number;
	readonly atHigh: number;
}

/** How far the changes of all measures move with one assumption, in the order of the measures. */
export interface Swings {
	readonly assumed: Assumed;
	readonly atLow: readonly number[];
	readonly atHigh: readonly number[];
}

/** Swings of the change that a proposal makes to one measure, the widest first: what a tornado chart shows. */
export function tornadoOf(subjects: Subjects, proposed: Law, rule: string): Outcome<readonly Swing[]> {
	const at = subjects.measures.findIndex((measure) => measure.rule === rule);
	const swings = swingsUnder(subjects, proposed, [rule]);
	return swings.ok ? { ok: true, value: swingsOfMeasure(swings.value, at) } : swings;
}

/** The swings of one measure by its place, the widest first. */
export function swingsOfMeasure(swings: readonly Swings[], at: number): readonly Swing[] {
	const reach = ({ atLow, atHigh }: Swing): number => Math.abs(atHigh - atLow);
	return swings
		.map(({ assumed, atLow, atHigh }) => ({ assumed, atLow: atLow[at] ?? 0, atHigh: atHigh[at] ?? 0 }))
		.sort((a, b) => reach(b) - reach(a));
}

/** What the law in force comes to with an assumption elsewhere: the same for every proposal. */
const knownInForce = new WeakMap<Subjects, Map<string, Effects>>();

/** Swings of the changes of all measures, with each assumption that some rules rest on. */
export function swingsUnder(
	subjects: Subjects,
	proposed: Law,
	rules: readonly string[] = subjects.measures.map(({ rule }) => rule),
): Outcome<readonly Swings[]> {
	const law = forSubjects(subjects, proposed);
	const ready = { before: readied(subjects, subjects.law), after: readied(subjects, law) };
	if (!ready.before.ok) return ready.before;
	if (!ready.after.ok) return ready.after;
	const [first, second] = [ready.before.value, ready.after.value];
	const inForce = knownInForce.get(subjects) ?? new Map<string, Effects>();
	knownInForce.set(subjects, inForce);
	const changesWith = (id: string, value: number): Outcome<readonly number[]> => {
		const effects = (of: Law, from: Readied): Outcome<Effects> => {
			const again = readied(subjects, withAssumed(of, { [id]: value }), from);
			return again.ok ? { ok: true, value: effectsFrom(subjects, sumsOf(subjects, again.value)) } : again;
		};
		const key = `${id} ${value}`;
		const known = inForce.get(key);
		const before = known ? { ok: true as const, value: known } : effects(subjects.law, first);
		if (!before.ok) return before;
		inForce.set(key, before.value);
		const after = effects(law, second);
		return after.ok ? { ok: true, value: changeBetween(before.value, after.value) } : after;
	};
	const swings: Swings[] = [];
	for (const assumed of assumedBy(law, rules)) {
		const atLow = changesWith(assumed.id, assumed.low);
		const atHigh = changesWith(assumed.id, assumed.high);
		if (!atLow.ok) return atLow;
		if (!atHigh.ok) return atHigh;
		swings.push({ assumed, atLow: atLow.value, atHigh: atHigh.value });
	}
	return { ok: true, value: swings };
}
