import type { Assumed } from './assumption.ts';
import type { Coding } from './coding.ts';
import { enrol } from './enrol.ts';
import { activities, places } from './frame.ts';
import type { Target } from './margin.ts';
import type { Persons } from './persons.ts';
import type { Prior } from './prior.ts';
import { purposes } from './purposes.ts';
import type { Philox } from './random.ts';
import type { Reach } from './reach.ts';
import type { Records } from './records.ts';
import { codes } from './who.ts';

/** What enrolling people needs. */
export interface Enrolling {
	readonly prior: Prior;
	readonly assumed: Assumed;
	readonly coding: Coding;
	readonly random: Philox;
	/** Targets of margins with `insured`. */
	readonly targets: readonly Target[];
	readonly on: number;
	readonly retirement: Float64Array;
	readonly reach: Reach;
	/** Whether the law has each person within occupational injury protection. */
	readonly within: Float64Array;
}

/** Enrolled persons by scheme, what they came to, and the columns that tell of them. */
export interface Insured {
	readonly by: Readonly<Record<string, Uint8Array>>;
	readonly factors: Readonly<Record<string, number>>;
	readonly columns: Record<string, Uint8Array>;
}

/**
 * Draws who is enrolled in what, scheme after scheme, each to its published total: pensions first, since nobody is in two
 * of them, then what employers insure together with the pension, among those whom the law reaches, then what people join by
 * themselves.
 */
export function enrolmentOf(
	persons: Persons,
	{ cell, weight }: Records,
	{ prior, assumed, coding, random, targets, on, retirement, reach, within }: Enrolling,
): Insured {
	const size = weight.length;
	const compliance = assumed('cover.compliance');
	const rural = assumed('cover.rural');
	const women = assumed('cover.women');
	const beyond = assumed('cover.beyond_reach');
	const placeOdds = places.map((place) => (place === 'CN' ? 1 : assumed(`cover.place.${place}`)));
	const by: Record<string, Uint8Array> = {};
	const factors: Record<string, number> = {};
	const form = (person: number): string => activities[persons.activity[person] ?? 0]?.form ?? 'none';
	const works = (person: number): boolean => form(person) !== 'none';
	const owns = (person: number): boolean => ['self_employed', 'employer'].includes(form(person));
	const has = (scheme: string, person: number): boolean => by[scheme]?.[person] === 1;
	const formOdds = (scheme: string) => {
		const known = activities.map(({ form }) => (prior.cover[scheme]?.[form] ?? 0) ** compliance);
		return (person: number): number => known[persons.activity[person] ?? 0] ?? 0;
	};
	const employer = formOdds('pension_employee');
	const byEmployer = (person: number): number =>
		employer(person) *
		(placeOdds[codes.place[cell[person] ?? 0] ?? 0] ?? 1) *
		(persons.rural[person] === 1 ? rural : 1) *
		(persons.woman[person] === 1 ? women : 1);
	const aged = (person: number): boolean => on >= (retirement[person] ?? 0);
	const odds = new Float64Array(size);
	const targetOf = (margin: string): number | undefined =>
		targets.find((target) => target.margin.id === margin)?.value;
	/** Enrols some people to the target of a margin, less those whom another margin of the scheme has enrolled before. */
	const fill = (scheme: string, margin: string, of: (person: number) => number, before = 0): void => {
		const target = targetOf(margin);
		if (target === undefined) return;
		for (let person = 0; person < size; person++) odds[person] = of(person);
		const purpose = purposes.enrolment + Object.keys(factors).length;
		const drawn = enrol({ weight, odds, target: target - before, random, purpose });
		factors[margin] = drawn.factor;
		const already = by[scheme];
		by[scheme] = already ? drawn.enrolled.map((yes, person) => yes | (already[person] ?? 0)) : drawn.enrolled;
	};
	/** Migrants to their own total, and others to what it leaves of the scheme's. */
	const fillApart = (scheme: string, of: (person: number) => number): void => {
		const isMigrant = (person: number): boolean => persons.migrant[person] === 1;
		const ofMigrants = `insured.${scheme}_rural_migrants`;
		fill(scheme, ofMigrants, (person) => (isMigrant(person) ? of(person) : 0));
		fill(scheme, `insured.${scheme}`, (person) => (isMigrant(person) ? 0 : of(person)), targetOf(ofMigrants));
	};
	const joins = (scheme: string) => {
		const mine = formOdds(scheme);
		return (person: number): number =>
			mine(person) * (persons.rural[person] === 1 ? (prior.rural_joins[scheme] ?? 1) : 1);
	};
	const flexible = joins('pension_flexible');
	const resident = joins('pension_resident');
	const inPension = (person: number): boolean =>
		has('draws_pension', person) || has('pension_employee', person) || has('pension_flexible', person);

	fill('draws_pension', 'insured.draws_pension', (person) =>
		aged(person) ? (persons.rural[person] === 1 ? rural ** 2 : 1) : 0,
	);
	fillApart('pension_employee', (person) => (aged(person) ? 0 : byEmployer(person)));
	fill('pension_flexible', 'insured.pension_flexible', (person) =>
		aged(person) || inPension(person) ? 0 : flexible(person),
	);
	fill('pension_resident', 'insured.pension_resident', (person) =>
		inPension(person) || (persons.age[person] ?? 0) > lastContributing ? 0 : resident(person),
	);

	const together =
		(scheme: string, reached = reach.employed) =>
		(person: number): number => {
			if (!works(person) || has('draws_pension', person)) return 0;
			const here = reached[person] === 1 ? 1 : owns(person) && !aged(person) ? beyond : 0;
			return (
				here * byEmployer(person) * (has('pension_employee', person) ? (prior.together[scheme] ?? 1) : 1)
			);
		};
	fillApart('injury', together('injury', reach.injury));
	fillApart('unemployment', together('unemployment'));
	fill('medical_by_employer', 'insured.medical_by_employer', together('medical_by_employer'));
	fill('medical_flexible', 'insured.medical_flexible', (person) =>
		has('medical_by_employer', person) || aged(person)
			? 0
			: flexible(person) * (has('pension_flexible', person) ? (prior.together.medical_flexible ?? 1) : 1),
	);
	fill('medical_retiree', 'insured.medical_retiree', (person) => (has('draws_pension', person) ? 1 : 0));
	const medical = (person: number): boolean =>
		has('medical_by_employer', person) || has('medical_flexible', person) || has('medical_retiree', person);
	fill('medical_resident', 'insured.medical_resident', (person) => (medical(person) ? 0 : 1));
	fill('maternity', 'insured.maternity', (person) =>
		has('medical_by_employer', person) ? (prior.together.maternity ?? 1) : together('maternity')(person),
	);
	fill('injury_new_form', 'insured.injury_new_form', (person) => (within[person] === 1 ? 1 : 0));
	return {
		by,
		factors,
		columns: { ...columnsOf(by, size, coding), ...contributing(by, size, assumed, random) },
	};
}

/** Band of the table after which nobody pays to the residents' pension: its age of 60 begins the next one. */
const lastContributing = 8;

function columnsOf(
	by: Readonly<Record<string, Uint8Array>>,
	size: number,
	coding: Coding,
): Record<string, Uint8Array> {
	const none = new Uint8Array(size);
	const of = (scheme: string): Uint8Array => by[scheme] ?? none;
	const either = (...schemes: readonly string[]): Uint8Array =>
		Uint8Array.from({ length: size }, (_, person) =>
			schemes.some((scheme) => by[scheme]?.[person] === 1) ? 1 : 0,
		);
	const insuredAs = ['employee', 'flexible', 'residents', 'none'].map((word) =>
		coding.choice('insured_as', word),
	);
	const status = Uint8Array.from({ length: size }, (_, person) => {
		const as = ['pension_employee', 'pension_flexible', 'pension_resident'].findIndex(
			(scheme) => by[scheme]?.[person] === 1,
		);
		return insuredAs[as < 0 ? 3 : as] ?? 0;
	});
	return {
		status,
		'status.fact.draws_pension': of('draws_pension'),
		'people.insured.pension_employee': either('pension_employee', 'pension_flexible'),
		'people.insured.pension_resident': of('pension_resident'),
		'people.insured.injury': of('injury'),
		'people.insured.injury_new_form': of('injury_new_form'),
		'people.insured.unemployment': of('unemployment'),
		'people.insured.medical_employee': either('medical_by_employer', 'medical_flexible', 'medical_retiree'),
		'people.insured.medical_resident': of('medical_resident'),
		'people.insured.maternity': of('maternity'),
	};
}

/** Of those enrolled, who is paying: shares by how people are insured for a pension; what employers insure goes with it. */
function contributing(
	by: Readonly<Record<string, Uint8Array>>,
	size: number,
	assumed: Assumed,
	random: Philox,
): Record<string, Uint8Array> {
	const made = () => new Uint8Array(size);
	const [employee, resident] = [made(), made()];
	const shares = {
		employee: assumed('contributing.employee'),
		flexible: assumed('contributing.flexible'),
		resident: assumed('contributing.resident'),
	};
	for (let person = 0; person < size; person++) {
		const uniform = random.uniform(person, purposes.contributing);
		const byEmployer = by.pension_employee?.[person] === 1 && uniform < shares.employee;
		const alone = by.pension_flexible?.[person] === 1 && uniform < shares.flexible;
		employee[person] = byEmployer || alone ? 1 : 0;
		resident[person] = by.pension_resident?.[person] === 1 && uniform < shares.resident ? 1 : 0;
	}
	return {
		'people.contributing.pension_employee': employee,
		'people.contributing.pension_resident': resident,
	};
}
