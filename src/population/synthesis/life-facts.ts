import type { WageIndex } from './area-wages.ts';
import type { Assumed } from './assumption.ts';
import type { Coding } from './coding.ts';
import type { Insured } from './enrolment.ts';
import { activities } from './frame.ts';
import type { LifeFacts } from './lives.ts';
import type { Persons } from './persons.ts';
import type { Service } from './service.ts';
import { leavingOf, movesOf, states } from './states.ts';

/** What the facts of working lives are made from. */
export interface Living {
	readonly persons: Persons;
	readonly weight: Float64Array;
	readonly insured: Insured;
	readonly service: Service;
	readonly wage: Float64Array;
	readonly retirement: Float64Array;
	readonly index: WageIndex;
	readonly assumed: Assumed;
	readonly coding: Coding;
	readonly seed: number;
	readonly on: number;
}

/** Today's states, the moves that keep them, and all else that working lives are drawn from. */
export function lifeFacts(living: Living): LifeFacts {
	const { persons, insured, service, assumed, coding, retirement, on } = living;
	const { place = [], hukou_place: home = [], form = [] } = persons.columns;
	const state = todaysStates(living);
	const group = Uint8Array.from(persons.rural, (rural, person) => rural * 2 + (persons.woman[person] ?? 0));
	return {
		seed: living.seed,
		on,
		born: persons.born,
		retirement,
		entry: service.entry,
		inUnit: service.inUnit,
		always: service.always,
		unitsUntil: assumed('careers.state_units_until'),
		state,
		group,
		moves: movesOfGroups(state, group, living),
		draws: insured.by.draws_pension ?? [],
		place,
		home,
		form,
		wage: living.wage,
		index: living.index,
		profile: assumed('careers.age_profile'),
		enrolmentPast: assumed('careers.enrolment_past'),
		awayShare: assumed('careers.return_year_share'),
		platformSince: assumed('careers.platform_since'),
		residentsSince: assumed('careers.residents_since'),
		codes: {
			status: ['employee', 'flexible', 'residents', 'none', 'none'].map((word) =>
				coding.choice('insured_as', word),
			),
			platform: activities
				.filter(({ form }) => form.startsWith('platform_'))
				.map(({ form }) => coding.choice('form_of_work', form)),
			flexible: coding.choice('form_of_work', 'self_employed'),
			employee: coding.choice('form_of_work', 'employee'),
		},
	};
}

/** How everybody stands today; those who draw a pension as they stood before, insured by an employer. */
function todaysStates({ persons, insured: { by } }: Living): Uint8Array {
	const at = (name: (typeof states)[number]): number => states.indexOf(name);
	const is = (scheme: string, person: number): boolean => by[scheme]?.[person] === 1;
	return Uint8Array.from(persons.activity, (activity, person) => {
		const idle = activities[activity]?.form === 'none';
		if (is('draws_pension', person)) return at('employee');
		if (is('pension_flexible', person)) return at('flexible');
		if (is('pension_employee', person)) return idle ? at('out') : at('employee');
		if (idle) return at('out');
		return is('pension_resident', person) ? at('residents') : at('uninsured');
	});
}

/** Moves by registration and sex, from the shares of states among those who have not reached the retirement age. */
function movesOfGroups(state: Uint8Array, group: Uint8Array, { weight, retirement, on, assumed }: Living) {
	const leave = leavingOf(assumed);
	const today = Array.from({ length: 4 }, () => states.map(() => 0));
	for (let person = 0; person < state.length; person++) {
		if (on >= (retirement[person] ?? 0)) continue;
		const shares = today[group[person] ?? 0];
		const at = state[person] ?? 0;
		if (shares) shares[at] = (shares[at] ?? 0) + (weight[person] ?? 0);
	}
	return today.map((shares) => movesOf(shares, leave));
}
