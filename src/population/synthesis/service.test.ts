import { beforeAll, expect, test } from 'vitest';
import { china } from './china.sample.ts';
import { type Synthesis, synthesise } from './synthesise.ts';

const months = 12;
let made: Synthesis;
let without: Synthesis;

beforeAll(async () => {
	const inputs = await china;
	const make = (assumptions: Readonly<Record<string, number>>): Synthesis => {
		const outcome = synthesise(inputs, { size: 20_000, seed: 1, assumptions });
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
		return outcome.value;
	};
	made = make({});
	without = make({ 'careers.state_units_share': 0.17 });
}, 60_000);

const column = ({ people }: Synthesis, name: string, person: number): number => {
	const values = people.columns[name];
	return typeof values === 'number' ? values : (values?.[person] ?? Number.NaN);
};
const bornIn = (of: Synthesis, person: number): number => Math.floor(column(of, 'born', person) / months);
const deemed = (of: Synthesis, person: number): number =>
	column(of, 'pension.employee.deemed_months', person);

/** Share of those born in some years who have deemed months. */
function shareWithService(of: Synthesis, from: number, to: number): number {
	let [all, some] = [0, 0];
	for (let person = 0; person < of.people.size; person++) {
		const born = bornIn(of, person);
		if (born < from || born > to) continue;
		const weight = of.people.weight[person] ?? 0;
		all += weight;
		if (deemed(of, person) > 0) some += weight;
	}
	return some / all;
}

test('has as many people with deemed service as worked for state and collective units', () => {
	expect(shareWithService(made, 1955, 1964)).toBeCloseTo(0.21, 1);
	expect(shareWithService(without, 1955, 1964)).toBeLessThan(shareWithService(made, 1955, 1964));
	expect(shareWithService(made, 1977, 2008)).toBe(0);
});

test('deems no month from before the age of 15 or after contributions began', () => {
	for (let person = 0; person < made.people.size; person++) {
		const most = (1992 - bornIn(made, person) - 15) * months;
		expect(deemed(made, person)).toBeLessThanOrEqual(Math.max(0, most));
	}
});

test('insures those in units in every year from the first contributions until units shrank', () => {
	const { people, insured } = made;
	const careers = people.lives?.rows(0, people.size);
	if (!careers) throw new Error('the people have no lives');
	const employee = column(made, 'status', insured.by.pension_employee?.indexOf(1) ?? 0);
	const { status } = careers.fields;
	const insuredYears = (person: number): number => {
		let rows = 0;
		for (let row = careers.starts[person] ?? 0; row < (careers.starts[person + 1] ?? 0); row++) {
			const { from } = careers;
			const year = Math.floor(((typeof from === 'number' ? from : from[row]) ?? 0) / months);
			const as = typeof status === 'number' ? status : status?.[row];
			if (year >= 1992 && year < 1998 && as === employee) rows++;
		}
		return rows;
	};
	for (let person = 0; person < people.size; person++)
		if (deemed(made, person) > 0) expect(insuredYears(person)).toBe(6);
});
