import { has, outcomes, reaches } from './outcome.ts';
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

/** Reads a cascade off counts of persons by outcome, in the order of `outcomes`; `persons` tells how many a count stands for. */
export function cascadeOf(counts: ArrayLike<number>, persons = (count: number): number => count): Cascade {
	const sum = (holds: (outcome: (typeof outcomes)[number]) => boolean): number =>
		persons(
			outcomes.reduce((total, outcome, place) => (holds(outcome) ? total + (counts[place] ?? 0) : total), 0),
		);
	const losses = steps.flatMap((step) =>
		reasons.map((reason) => ({
			step,
			reason,
			persons: sum(({ lost }) => lost?.step === step && lost.reason === reason),
		})),
	);
	const reaching = (step: Step): number => sum((outcome) => reaches(outcome, step));
	return {
		reached: {
			in_work: reaching('in_work'),
			covered: reaching('covered'),
			open_here: reaching('open_here'),
			enrolled: reaching('enrolled'),
			contributing: reaching('contributing'),
			on_track: reaching('on_track'),
			adequate: reaching('adequate'),
		},
		losses: losses.filter(({ persons }) => persons > 0),
		covered: {
			mandatory: sum(({ cover }) => cover === 'mandatory'),
			voluntary: sum(({ cover }) => cover === 'voluntary'),
		},
		inAll: {
			enrolled: sum((outcome) => has(outcome, 'enrolled')),
			contributing: sum((outcome) => has(outcome, 'contributing')),
		},
	};
}
