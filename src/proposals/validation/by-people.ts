import { codeOf, type Scalar } from '../../law/index.ts';
import type { Computation, Model } from './model.ts';

/** Whether a fact of a person has one of the law's values; unknown facts have none. */
function has({ law, people }: Model, name: string, value: Scalar): (person: number) => boolean {
	const type = (law.variables[name] ?? law.rules[name])?.type;
	const column = people.columns[name];
	const code = type ? codeOf(law).number(type, value) : Number.NaN;
	return (person) => (typeof column === 'number' ? column : column?.[person]) === code;
}

const monthsPerYear = 12;

/** Share of some people of whom something is true, in per cent, by their weights; undefined where there are none. */
function shareOf(
	{ people }: Model,
	some: (person: number) => boolean,
	isTrue: (person: number) => boolean,
): number | undefined {
	let [all, part] = [0, 0];
	for (let person = 0; person < people.size; person++) {
		if (!some(person)) continue;
		const weight = people.weight[person] ?? 0;
		all += weight;
		if (isTrue(person)) part += weight;
	}
	return all === 0 ? undefined : (part / all) * 100;
}

/** Of people who deliver for a platform, the share with days worked in the year from `from` to below `to`. */
const riderDays: Computation = (model, given) => {
	const days = model.people.columns['people.platform_days'];
	const at = (person: number): number => (typeof days === 'number' ? days : (days?.[person] ?? Number.NaN));
	const [from, to] = [given.number('from'), given.number('to')];
	const rides = has(model, 'people.platform_trade', 'delivery');
	return shareOf(model, rides, (person) => at(person) >= from && at(person) < to);
};

/** Of members of the employees' pension who do not draw yet, the share who are not paying. */
const stoppedPaying: Computation = (model) => {
	const member = has(model, 'people.insured.pension_employee', true);
	const pays = has(model, 'people.contributing.pension_employee', true);
	return shareOf(model, member, (person) => !pays(person));
};

/** Of rural migrant workers, the share in a scheme. */
const migrantsInsured: Computation = (model, given) => {
	const migrant = has(model, 'people.rural_migrant', true);
	return shareOf(model, migrant, has(model, `people.insured.${given.word('scheme')}`, true));
};

/** Of people whose main work is to ride for a platform, the share of pay that they would accept at today's personal share. */
const ridersAcceptance: Computation = (model) => {
	const rides = has(model, 'form', 'platform_delivery');
	const { acceptance } = model.fundPeople;
	let [all, sum] = [0, 0];
	for (let person = 0; person < model.people.size; person++) {
		const value = typeof acceptance === 'number' ? acceptance : acceptance[person];
		if (!rides(person) || value === undefined || Number.isNaN(value)) continue;
		const weight = model.people.weight[person] ?? 0;
		all += weight;
		sum += weight * value;
	}
	return all === 0 ? undefined : (sum / all) * 100;
};

/** Mean first pension of employees who reach the age from one year to another, over the calculation base, in per cent. */
const firstPension: Computation = ({ fundPeople: people }, given) => {
	const [from, to] = [given.number('from'), given.number('to')];
	let [money, bases] = [0, 0];
	for (let person = 0; person < people.size; person++) {
		const year = Math.floor(people.of('statutoryMonth', person) / monthsPerYear);
		const pension = people.of('employeePension', person);
		if (year < from || year > to || pension <= 0) continue;
		const weight = people.weight[person] ?? 0;
		money += weight * pension;
		bases += weight * people.of('calculationBase', person);
	}
	return bases === 0 ? undefined : (money / bases) * 100;
};

/** Mean employees' pension in prospect of women over that of men, in per cent, of those who get one. */
const womensPension: Computation = ({ fundPeople: people }) => {
	const sums = { male: { money: 0, persons: 0 }, female: { money: 0, persons: 0 } };
	for (let person = 0; person < people.size; person++) {
		const pension = people.of('employeePension', person);
		if (pension <= 0) continue;
		const sum = sums[people.sexOf(person)];
		const weight = people.weight[person] ?? 0;
		sum.money += weight * pension;
		sum.persons += weight;
	}
	const mean = ({ money, persons }: { money: number; persons: number }): number => money / persons;
	const ratio = (mean(sums.female) / mean(sums.male)) * 100;
	return Number.isFinite(ratio) ? ratio : undefined;
};

/** People in a scheme. */
const membersOf: Computation = (model, given) => {
	const member = has(model, `people.insured.${given.word('scheme')}`, true);
	let persons = 0;
	for (let person = 0; person < model.people.size; person++)
		if (member(person)) persons += model.people.weight[person] ?? 0;
	return persons;
};

export const byPeople = {
	rider_days: riderDays,
	stopped_paying: stoppedPaying,
	migrants_insured: migrantsInsured,
	riders_acceptance: ridersAcceptance,
	womens_pension: womensPension,
	first_pension: firstPension,
	members: membersOf,
} as const;
