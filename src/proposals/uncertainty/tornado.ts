import type { Law } from '../../law/index.ts';
import type { Outcome } from '../../study/index.ts';
import { effectsFrom } from '../effects/effects.ts';
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

/** Swings of the change that a proposal makes to one measure, the widest first: what a tornado chart shows. */
export function tornadoOf(subjects: Subjects, proposed: Law, rule: string): Outcome<readonly Swing[]> {
	const at = subjects.measures.findIndex((measure) => measure.rule === rule);
	const law = forSubjects(subjects, proposed);
	const ready = { before: readied(subjects, subjects.law), after: readied(subjects, law) };
	if (!ready.before.ok) return ready.before;
	if (!ready.after.ok) return ready.after;
	const [first, second] = [ready.before.value, ready.after.value];
	const changeWith = (id: string, value: number): Outcome<number> => {
		const amount = (of: Law, from: Readied): Outcome<number> => {
			const again = readied(subjects, withAssumed(of, { [id]: value }), from);
			if (!again.ok) return again;
			const everybody = effectsFrom(subjects, sumsOf(subjects, again.value)).groups[0];
			return { ok: true, value: everybody?.amounts[at]?.value ?? 0 };
		};
		const before = amount(subjects.law, first);
		if (!before.ok) return before;
		const after = amount(law, second);
		return after.ok ? { ok: true, value: after.value - before.value } : after;
	};
	const swings: Swing[] = [];
	for (const assumed of assumedBy(law, [rule])) {
		const atLow = changeWith(assumed.id, assumed.low);
		const atHigh = changeWith(assumed.id, assumed.high);
		if (!atLow.ok) return atLow;
		if (!atHigh.ok) return atHigh;
		swings.push({ assumed, atLow: atLow.value, atHigh: atHigh.value });
	}
	const reach = ({ atLow, atHigh }: Swing): number => Math.abs(atHigh - atLow);
	return { ok: true, value: swings.sort((a, b) => reach(b) - reach(a)) };
}
