import { has, type Outcome, outcomes, reaches } from './outcome.ts';
import { type Cover, type Reason, reasons, type Step, steps } from './steps.ts';

/** How many persons a step loses for one reason. */
export interface Loss {
	readonly step: Step;
	readonly reason: Reason;
	readonly persons: number;
}

/** The cascade of one scheme for one group of people, in persons. */
export interface Cascade {
	/** Persons who reach each step; each is the one before less the losses at it. */
	readonly reached: Readonly<Record<Step, number>>;
	readonly losses: readonly Loss[];
	/** Those whom law covers, by how. */
	readonly covered: Readonly<Record<Cover, number>>;
	/** All who are enrolled or contributing, those whom law does not cover or let join here among them. */
	readonly inAll: { readonly enrolled: number; readonly contributing: number };
}

/** Where outcomes of one kind stand in the counts. */
function placesOf(holds: (outcome: Outcome) => boolean): readonly number[] {
	return outcomes.flatMap((outcome, place) => (holds(outcome) ? [place] : []));
}

// Cascades are read by the hundred thousand, so that what belongs to which number is looked up once.
const reaching = Object.fromEntries(
	steps.map((step) => [step, placesOf((outcome) => reaches(outcome, step))]),
);
const losing = steps.flatMap((step) =>
	reasons.flatMap((reason) => {
		const places = placesOf(({ lost }) => lost?.step === step && lost.reason === reason);
		return places.length > 0 ? [{ step, reason, places }] : [];
	}),
);
const covering = {
	mandatory: placesOf(({ cover }) => cover === 'mandatory'),
	voluntary: placesOf(({ cover }) => cover === 'voluntary'),
};
const having = {
	enrolled: placesOf((outcome) => has(outcome, 'enrolled')),
	contributing: placesOf((outcome) => has(outcome, 'contributing')),
};

/** Reads a cascade off counts of outcomes, in the order of `outcomes`; `persons` tells how many a count stands for. */
export function cascadeOf(
	counts: ArrayLike<number>,
	persons: (count: number) => number = (count) => count,
): Cascade {
	const sum = (places: readonly number[] = []): number => {
		let total = 0;
		for (const place of places) total += counts[place] ?? 0;
		return persons(total);
	};
	return {
		reached: {
			in_work: sum(reaching.in_work),
			covered: sum(reaching.covered),
			open_here: sum(reaching.open_here),
			enrolled: sum(reaching.enrolled),
			contributing: sum(reaching.contributing),
			on_track: sum(reaching.on_track),
			adequate: sum(reaching.adequate),
		},
		losses: losing.flatMap(({ step, reason, places }) => {
			const lost = sum(places);
			return lost > 0 ? [{ step, reason, persons: lost }] : [];
		}),
		covered: { mandatory: sum(covering.mandatory), voluntary: sum(covering.voluntary) },
		inAll: { enrolled: sum(having.enrolled), contributing: sum(having.contributing) },
	};
}
