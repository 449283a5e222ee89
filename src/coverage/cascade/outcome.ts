import { type Cover, covers, type Reason, type Step, steps } from './steps.ts';

/** Where one person stands with one scheme. */
export interface Outcome {
	/** How law covers the person; undefined where it does not, or where that is not known. */
	readonly cover?: Cover;
	/** The first step that is not reached, and why; undefined where all are. */
	readonly lost?: { readonly step: Step; readonly reason: Reason };
	/** What is true of the insurance although law does not reach the person: enrolled, or contributing as well. */
	readonly beyond?: 'enrolled' | 'contributing';
}

const beyonds = [undefined, 'enrolled', 'contributing'] as const;

/** Every outcome there can be. Tallies keep one count for each, at its place in this list. */
export const outcomes: readonly Outcome[] = [
	...beyonds.flatMap((beyond) =>
		(['excluded_by_status', 'excluded_by_age', 'unknown'] as const).map((reason) =>
			lost(undefined, 'covered', reason, beyond),
		),
	),
	...covers.flatMap((cover) => [
		...beyonds.flatMap((beyond) =>
			(['excluded_by_place', 'unknown'] as const).map((reason) => lost(cover, 'open_here', reason, beyond)),
		),
		...(cover === 'mandatory'
			? [lost(cover, 'enrolled', 'employer_does_not_enrol')]
			: [lost(cover, 'enrolled', 'not_taken_up'), lost(cover, 'enrolled', 'cannot_afford')]),
		lost(cover, 'enrolled', 'unknown'),
		lost(cover, 'contributing', 'interrupted'),
		lost(cover, 'contributing', 'unknown'),
		lost(cover, 'on_track', 'will_not_reach_the_years'),
		lost(cover, 'on_track', 'unknown'),
		lost(cover, 'adequate', 'benefit_too_low'),
		lost(cover, 'adequate', 'unknown'),
		{ cover },
	]),
];

function lost(
	cover: Cover | undefined,
	step: Step,
	reason: Reason,
	beyond?: 'enrolled' | 'contributing',
): Outcome {
	return { ...(cover ? { cover } : {}), lost: { step, reason }, ...(beyond ? { beyond } : {}) };
}

/** Answers of one scheme's questions for one person, as kernels give them: NaN where unknown. */
export interface Answered {
	/** Place in the law's `coverage_cover`: mandatory, voluntary, excluded by status, excluded by age. */
	readonly cover: number;
	readonly open_here: number;
	readonly enrolled: number;
	readonly can_afford: number;
	readonly contributing: number;
	readonly on_track: number;
	readonly adequate: number;
}

const key = ({ cover, lost, beyond }: Outcome): string =>
	`${cover ?? ''} ${lost ? `${lost.step} ${lost.reason}` : ''} ${beyond ?? ''}`;
const places = new Map(outcomes.map((outcome, index) => [key(outcome), index]));

/** Where an outcome stands in `outcomes`. */
function placeOf(outcome: Outcome): number {
	const place = places.get(key(outcome));
	if (place === undefined) throw new RangeError(`no such outcome: ${key(outcome)}`);
	return place;
}

// A person is worked out some millions of times, so that places are looked up once, by what was answered.
const notCovered = beyonds.map((beyond) =>
	(['unknown', 'excluded_by_status', 'excluded_by_age'] as const).map((reason) =>
		placeOf(lost(undefined, 'covered', reason, beyond)),
	),
);
const notOpen = covers.map((cover) =>
	beyonds.map((beyond) =>
		(['excluded_by_place', 'unknown'] as const).map((reason) =>
			placeOf(lost(cover, 'open_here', reason, beyond)),
		),
	),
);
const notEnrolled = covers.map((cover) =>
	cover === 'mandatory'
		? [placeOf(lost(cover, 'enrolled', 'employer_does_not_enrol'))]
		: [placeOf(lost(cover, 'enrolled', 'cannot_afford')), placeOf(lost(cover, 'enrolled', 'not_taken_up'))],
);
const later = covers.map((cover) => ({
	enrolledUnknown: placeOf(lost(cover, 'enrolled', 'unknown')),
	contributing: [
		placeOf(lost(cover, 'contributing', 'interrupted')),
		placeOf(lost(cover, 'contributing', 'unknown')),
	],
	onTrack: [
		placeOf(lost(cover, 'on_track', 'will_not_reach_the_years')),
		placeOf(lost(cover, 'on_track', 'unknown')),
	],
	adequate: [
		placeOf(lost(cover, 'adequate', 'benefit_too_low')),
		placeOf(lost(cover, 'adequate', 'unknown')),
	],
	through: placeOf({ cover }),
}));

/**
 * The outcome of one person with one scheme, as a place in `outcomes`: the first step that is not known to be reached, with
 * the reason. An answer that is not known loses a person as `unknown`, never as a no.
 */
export function outcomeOf(answered: Answered): number {
	const { cover } = answered;
	const beyond = answered.enrolled === 1 ? (answered.contributing === 1 ? 2 : 1) : 0;
	const none = notCovered[beyond] ?? [];
	if (cover !== 0 && cover !== 1) return at(none, Number.isNaN(cover) ? 0 : cover - 1);
	if (answered.open_here !== 1) return at(notOpen[cover]?.[beyond], Number.isNaN(answered.open_here) ? 1 : 0);
	const to = later[cover];
	if (!to) throw new RangeError('there are two ways of being covered');
	if (answered.enrolled !== 1) {
		if (Number.isNaN(answered.enrolled)) return to.enrolledUnknown;
		if (cover === 0) return at(notEnrolled[0], 0);
		return Number.isNaN(answered.can_afford) ? to.enrolledUnknown : at(notEnrolled[1], answered.can_afford);
	}
	if (answered.contributing !== 1) return at(to.contributing, Number.isNaN(answered.contributing) ? 1 : 0);
	if (answered.on_track !== 1) return at(to.onTrack, Number.isNaN(answered.on_track) ? 1 : 0);
	if (answered.adequate !== 1) return at(to.adequate, Number.isNaN(answered.adequate) ? 1 : 0);
	return to.through;
}

function at(list: readonly number[] | undefined, index: number): number {
	const place = list?.[index];
	if (place === undefined) throw new RangeError(`no outcome at ${index}`);
	return place;
}

/** Whether somebody with an outcome has reached a step. */
export function reaches({ lost }: Outcome, step: Step): boolean {
	return lost === undefined || steps.indexOf(step) < steps.indexOf(lost.step);
}

/** Whether somebody with an outcome is enrolled, or contributing, be it within the cover of the law or beyond. */
export function has(outcome: Outcome, what: 'enrolled' | 'contributing'): boolean {
	return reaches(outcome, what) || outcome.beyond === 'contributing' || outcome.beyond === what;
}
