import { acquiredByAge, type FundPeople } from './fund-people.ts';
import { type Expectation, expectationsAmong, type PayerTally, payersAmong } from './tally.ts';

/**
 * What funds take from people under a law: who pays what and who may expect what pension, by sex and age. Small, and all that a page
 * needs to project funds again when an assumption moves. Amounts are in wages of the people's year.
 */
export interface FundTallies {
	/** Year of which the people are described. */
	readonly year: number;
	readonly employees: PayerTally;
	readonly employeePensions: readonly Expectation[];
	/**
	 * Of members who fall short of the months needed: what they draw if they pay on, or at once, until they have them. They are told
	 * in the year of the age: those who pay on beyond it stand for those of earlier years who did.
	 */
	readonly employeePensionsPaidOn: readonly Expectation[];
	readonly residents: PayerTally;
	readonly residentsPensions: readonly Expectation[];
	/** What those members draw from the residents' pension if they do not pay on. */
	readonly residentsPensionsInstead: readonly Expectation[];
	readonly injury: PayerTally;
	readonly orders: PayerTally;
}

/**
 * Counts people for each fund. `residentsTier` is what a payer of the residents' pension pays in a year, CNY; with `original` ages
 * people retire as they did before ages were raised in 2025.
 */
export function fundTalliesOf(
	people: FundPeople,
	residentsTier: number,
	ages: 'statutory' | 'original' = 'statutory',
): FundTallies {
	const { of } = people;
	const is = (question: Parameters<typeof of>[0]) => (person: number) => of(question, person) === 1;
	const inEmployeeScheme = (person: number): boolean =>
		people.inEmployeeScheme(person) || of('insured', person) === 1;
	const ageReached = (person: number): number =>
		of(ages === 'original' ? 'originalMonth' : 'statutoryMonth', person);
	const acquired = (person: number): number =>
		Math.min(1, (of('monthsPaid', person) + of('monthsDeemed', person)) / of('monthsInAll', person));
	const missing = (person: number): number =>
		inEmployeeScheme(person) && of('employeePension', person) <= 0 && of('monthsInAll', person) > 0
			? Math.max(0, of('monthsNeeded', person) - of('monthsInAll', person))
			: 0;
	const residents = {
		month: (person: number) => of('residentsMonth', person),
		acquired: (person: number) => acquiredByAge(people, person),
	};
	return {
		year: people.year,
		employees: payersAmong(
			people,
			is('insured'),
			(person) =>
				of('paidWorker', person) +
				of('paidEmployer', person) +
				of('paidPlatform', person) +
				of('paidPublic', person),
		),
		employeePensions: expectationsAmong(people, {
			month: ageReached,
			monthly: (person) => of('employeePension', person),
			acquired,
			member: inEmployeeScheme,
		}),
		employeePensionsPaidOn: expectationsAmong(people, {
			month: ageReached,
			monthly: (person) =>
				missing(person) > 0
					? (of('employeePensionInFull', person) * of('monthsNeeded', person)) / of('monthsInAll', person)
					: 0,
			acquired: (person) => (acquired(person) * of('monthsInAll', person)) / of('monthsNeeded', person),
			member: () => false,
		}),
		residents: payersAmong(
			people,
			(person) => people.contributesToResidents(person) && of('insured', person) !== 1,
			() => residentsTier / months,
		),
		residentsPensions: expectationsAmong(people, {
			...residents,
			monthly: (person) => (missing(person) > 0 ? 0 : of('residentsPension', person)),
			member: (person) => people.inResidentsScheme(person) && !inEmployeeScheme(person),
		}),
		residentsPensionsInstead: expectationsAmong(people, {
			...residents,
			monthly: (person) => (missing(person) > 0 ? of('residentsPension', person) : 0),
			member: () => false,
		}),
		injury: payersAmong(people, is('inInjuryInsurance'), (person) => of('injuryPaid', person)),
		orders: payersAmong(
			people,
			(person) => of('byOrders', person) === 1 || of('byProposal', person) === 1,
			(person) => of('ordersPaid', person),
		),
	};
}

const months = 12;
