import type { Assumed } from './assumption.ts';
import type { Coding } from './coding.ts';
import type { Insured } from './enrolment.ts';
import { activities, ages } from './frame.ts';
import type { Persons } from './persons.ts';
import { purposes } from './purposes.ts';
import type { Philox } from './random.ts';

/** What service before contributions is worked out from. */
export interface Serving {
	readonly weight: Float64Array;
	readonly insured: Insured;
	readonly assumed: Assumed;
	readonly random: Philox;
	readonly coding: Coding;
}

/** Where people worked before most could be insured. */
export interface Service {
	/** Age at which working life begins. */
	readonly entry: Uint8Array;
	/** Who worked for a state or collective unit until these shrank. */
	readonly inUnit: Uint8Array;
	/** Whose employer has always counted as insuring: such a unit, or a public body. */
	readonly always: Uint8Array;
	/** Recognised months of work before anybody paid contributions, which count as if paid. */
	readonly deemed: Uint16Array;
}

/** Ages at which people of the levels of education begin to work. */
const entryAges = {
	primary: 16,
	junior_secondary: 16,
	senior_secondary: 19,
	junior_college: 21,
	bachelor_or_more: 22,
};

const months = 12;
/** The first year in which workers pay contributions themselves; work in units before it is recognised. */
const firstPaid = 1992;

/**
 * Draws who worked for a state or collective unit: in each age group as many of those who were at work in the year of the count as
 * then worked for one, all among people of urban registration who are, or were until they drew, in the employees' pension.
 */
export function serviceOf(persons: Persons, serving: Serving): Service {
	const { weight, insured, assumed, random } = serving;
	const size = weight.length;
	const entry = entryOf(persons, serving.coding);
	const inUnit = new Uint8Array(size);
	const share = assumed('careers.state_units_share');
	const counted = assumed('careers.state_units_until');
	const began = (person: number): number =>
		Math.floor((persons.born[person] ?? 0) / months) + (entry[person] ?? 0);
	const could = (person: number): boolean =>
		began(person) < counted && persons.rural[person] === 0 && isMember(insured, person);
	const groups = ages.map(() => ({ working: 0, eligible: 0 }));
	for (let person = 0; person < size; person++) {
		const group = groups[persons.age[person] ?? 0];
		if (!group || began(person) >= counted) continue;
		group.working += weight[person] ?? 0;
		if (could(person)) group.eligible += weight[person] ?? 0;
	}
	for (let person = 0; person < size; person++) {
		const { working, eligible } = groups[persons.age[person] ?? 0] ?? { working: 0, eligible: 0 };
		if (eligible === 0 || !could(person)) continue;
		const chance = (share * working) / eligible;
		inUnit[person] = random.uniform(person, purposes.service) < chance ? 1 : 0;
	}
	return {
		entry,
		inUnit,
		always: inUnit.map((yes, person) => (yes === 1 || isPublic(persons, insured, person) ? 1 : 0)),
		deemed: Uint16Array.from(inUnit, (yes, person) =>
			yes === 1 ? Math.max(0, firstPaid - began(person)) * months : 0,
		),
	};
}

function entryOf(persons: Persons, coding: Coding): Uint8Array {
	const entries = new Map(
		Object.entries(entryAges).map(([level, age]) => [coding.choice('education_level', level), age]),
	);
	const education = persons.columns['people.education'];
	return Uint8Array.from(persons.born, (_, person) => entries.get(education?.[person] ?? 0) ?? 16);
}

function isMember({ by }: Insured, person: number): boolean {
	return ['draws_pension', 'pension_employee', 'pension_flexible'].some(
		(scheme) => by[scheme]?.[person] === 1,
	);
}

/** Staff of public bodies: their service before October 2014 counts as if paid, whoever paid then. */
function isPublic({ activity }: Persons, { by }: Insured, person: number): boolean {
	const { form, group } = activities[activity[person] ?? 0] ?? { form: 'none', group: 'none' };
	return form === 'employee' && group === 'public' && by.pension_employee?.[person] === 1;
}
