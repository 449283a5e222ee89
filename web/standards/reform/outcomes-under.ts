import type { Law, Scalar } from '../../../src/law/index.ts';
import { dayOf } from '../../../src/law/index.ts';
import { type GapChange, gapsChanged, outcomesOf, reformed } from '../../../src/standards/index.ts';
import type { Finding } from '../../../src/study/index.ts';
import type { Gaps } from '../gaps.ts';

/** One parameter set to another value at one place, from the day on that the matrix is for. */
export interface Change {
	readonly name: string;
	readonly place: string;
	readonly value: Scalar;
}

/** What a change of law does to the gaps of its place: every criterion asked again, for every form of work. */
export function changesUnder(
	{ name, place, value }: Change,
	gaps: Gaps,
	law: Law,
	findings: readonly Finding[],
): readonly GapChange[] {
	const { standards, outcomes } = gaps;
	const from = dayOf(standards.scope.on);
	if (from === undefined) throw new RangeError(`${standards.scope.on} is no day`);
	const after = reformed(law, [{ name, place, from, worth: value }]);
	const before = outcomes.filter((outcome) => outcome.place === place);
	return gapsChanged(before, outcomesOf(after, standards, findings, { ...standards.scope, places: [place] }));
}
