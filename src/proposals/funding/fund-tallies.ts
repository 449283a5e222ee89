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
	readonly residents: PayerTally;
	readonly residentsPensions: readonly Expectation[];
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
			month: (person) => of(ages === 'original' ? 'originalMonth' : 'statutoryMonth', person),
			monthly: (person) => of('employeePension', person),
			acquired: (person) => Math.min(1, of('monthsPaid', person) / of('monthsInAll', person)),
			member: inEmployeeScheme,
		}),
		residents: payersAmong(
			people,
			(person) => people.contributesToResidents(person) && of('insured', person) !== 1,
			() => residentsTier / months,
		),
		residentsPensions: expectationsAmong(people, {
			month: (person) => of('residentsMonth', person),
			monthly: (person) => of('residentsPension', person),
			acquired: (person) => acquiredByAge(people, person),
			member: (person) => people.inResidentsScheme(person) && !inEmployeeScheme(person),
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
