import type { Published, PublishedQuery } from '../published.ts';
import { type BySexAndAge, bySexAndAge, type Sex, summed } from './ages.ts';
import type { Assumed } from './assumed.ts';
import type { FundBase, World } from './fund.ts';
import type { FundTallies } from './fund-tallies.ts';
import { parted, prospectsFrom } from './prospects.ts';
import {
	type Expectation,
	firstPensionAge,
	type PayerTally,
	withThoseBefore,
	withThoseToCome,
} from './tally.ts';

/** How far what is collected falls short of what law would bring in from the same people, by scheme: 1 is all of it. */
export type Collected = Readonly<Record<string, number>>;

/** The pooled funds of a study: what projections start from, and what was found on the way. */
export interface Funds {
	readonly bases: readonly FundBase[];
	/** Worked out under the law in force, and kept for a proposal. */
	readonly collected: Collected;
}

/** What a payer pays relative to the year of the accounts, as part of those enrolled since are flexible workers. */
function dilutedBy(
	counted: Readonly<Record<number, number>>,
	assumed: Assumed,
): Readonly<Record<number, number>> {
	const before = counted[accounts] ?? Number.NaN;
	const short = assumed('payers.new_flexible_share') * (1 - assumed('payers.flexible_contribution'));
	return Object.fromEntries(
		Object.entries(counted).map(([year, all]) => [year, 1 - (short * Math.max(0, all - before)) / all]),
	);
}

/** The last year for which revenue, spending and reserve of each fund are all published. */
const accounts = 2021;
/** Ages of the first pension before 2025: men at 60, women at 50 or 55. */
const oldAges = { men: 60, women: 55, womenEarly: 50 };
const residentsAge = 60;

/** Everything that funds are made from. */
export interface FundInputs {
	readonly published: Published;
	readonly assumed: Assumed;
	readonly world: World;
	readonly tallies: FundTallies;
	/** Rates by which the employees' pension charges pay, workers and employers together. */
	readonly employeeRate: number;
	/** What was decided to add to each residents' pension from the year of the accounts on, CNY a year. */
	readonly residentsRaised: Readonly<Record<number, number>>;
	/** From the law in force, where the people are asked under a proposal. */
	readonly collected?: Collected;
}

/** The four pooled funds, from accounts, people and law. */
export function fundsOf(inputs: FundInputs): Funds {
	const made = [employees(inputs), residents(inputs), injury(inputs), orders(inputs)];
	return {
		bases: made.map(({ base }) => base),
		collected: Object.fromEntries(made.map(({ base, collected }) => [base.scheme, collected])),
	};
}

interface Made {
	readonly base: FundBase;
	readonly collected: number;
}

function employees(inputs: FundInputs): Made {
	const { tallies, assumed } = inputs;
	const scheme = 'pension.employee';
	const paidOn = parted(tallies.employeePensionsPaidOn, assumed('pensioners.pay_on'));
	const expectations = everybodys([...tallies.employeePensions, ...paidOn], inputs);
	const payers = tallies.employees;
	const until = firstPensionAge(expectations);
	const subsidy = assumed('subsidy.employee');
	const money = accountsOf(inputs, scheme);
	const counted = countedYears(inputs, { id: 'insured_persons', scheme, form: 'worker' });
	const drawing = spread(inputs, pensionersIn(inputs, scheme), (sex, age) => {
		const gradient = assumed('pensioners.cover_by_age') ** ((age - oldAges.men) / 10);
		const { men, women, womenEarly } = oldAges;
		if (sex === 'male') return age >= men ? gradient : 0;
		if (age >= women) return gradient;
		return age >= womenEarly ? gradient * assumed('pensioners.women_at_50') : 0;
	});
	const collected = collectedOf(inputs, scheme, payers, counted, money.revenue * (1 - subsidy));
	const wage = wagesSince(inputs);
	return {
		collected,
		base: {
			scheme,
			year: accounts,
			reserve: money.reserve,
			rate: inputs.employeeRate,
			subsidy: subsidy / (1 - subsidy),
			subsidyOfSpending: 0,
			payers: {
				...scaled(payers, collected / wage),
				counted,
				relative: dilutedBy(counted, assumed),
				until,
				described: tallies.year,
			},
			pensions: {
				drawing,
				amount: money.spending / summed(drawing),
				counted: countedYears(inputs, { id: 'insured_persons', scheme, form: 'retiree' }),
				prospects: prospectsFrom(inWagesOf(expectations, wage), {
					countedUntil: tallies.year,
					livesTellFrom: assumed('pensioners.lives_tell_from'),
					level: assumed('pensioners.first_pension'),
				}),
			},
		},
	};
}

function residents(inputs: FundInputs): Made {
	const { tallies, assumed, published } = inputs;
	const scheme = 'pension.resident';
	const payers = tallies.residents;
	const instead = parted(tallies.residentsPensionsInstead, 1 - assumed('pensioners.pay_on'));
	const expectations = everybodys([...tallies.residentsPensions, ...instead], inputs);
	const drawingIn = (year: string): number | undefined =>
		published.find({ id: 'beneficiaries', scheme, year })?.value;
	const members = countedYears(inputs, { id: 'insured_persons', scheme });
	const counted = Object.fromEntries(
		Object.entries(members).flatMap(([year, all]) => {
			const drawing = drawingIn(year);
			return drawing === undefined ? [] : [[Number(year), all - drawing] as const];
		}),
	);
	const money = accountsOf(inputs, scheme);
	const pensioners = drawingIn(String(accounts)) ?? Number.NaN;
	const drawing = spread(inputs, pensioners, (_, age) => (age >= residentsAge ? 1 : 0));
	const collected = collectedOf(
		inputs,
		scheme,
		payers,
		counted,
		money.revenue * assumed('residents.contributions'),
	);
	const wage = wagesSince(inputs);
	return {
		collected,
		base: {
			scheme,
			year: accounts,
			reserve: money.reserve,
			subsidy: 0,
			subsidyOfSpending: assumed('subsidy.resident'),
			payers: { ...scaled(payers, collected / wage), counted, described: tallies.year },
			pensions: {
				drawing,
				amount: money.spending / pensioners,
				counted: countedYears(inputs, { id: 'beneficiaries', scheme }),
				raised: inputs.residentsRaised,
				prospects: prospectsFrom(inWagesOf(expectations, wage), {
					countedUntil: tallies.year,
					livesTellFrom: assumed('pensioners.lives_tell_from'),
					level: 1,
				}),
			},
		},
	};
}

function injury(inputs: FundInputs): Made {
	const { tallies } = inputs;
	const scheme = 'injury';
	const payers = tallies.injury;
	const money = accountsOf(inputs, scheme);
	const counted = countedYears(inputs, { id: 'insured_persons', scheme });
	const collected = collectedOf(inputs, scheme, payers, counted, money.revenue);
	const perPayer = money.spending / (counted[accounts] ?? Number.NaN);
	return {
		collected,
		base: {
			scheme,
			year: accounts,
			reserve: money.reserve,
			subsidy: 0,
			subsidyOfSpending: 0,
			payers: { ...scaled(payers, collected / wagesSince(inputs)), counted, described: tallies.year },
			costs: bySexAndAge(() => perPayer),
		},
	};
}

/** Occupational injury protection publishes no accounts: it starts from nothing in the people's year, with what law charges. */
function orders(inputs: FundInputs): Made {
	const { tallies, assumed, collected } = inputs;
	const payers = tallies.orders;
	const scheme = 'injury.new_form';
	const level = collected?.[scheme] ?? 1;
	return {
		collected: level,
		base: {
			scheme,
			year: tallies.year,
			reserve: 0,
			subsidy: 0,
			subsidyOfSpending: 0,
			payers: { ...scaled(payers, level), counted: {}, described: tallies.year },
			costs: bySexAndAge(() => assumed('injury.cost_per_member')),
		},
	};
}

interface Accounts {
	readonly revenue: number;
	readonly spending: number;
	readonly reserve: number;
}

function accountsOf({ published }: FundInputs, scheme: string): Accounts {
	const of = (id: string): number => published.value({ id, scheme, year: String(accounts) });
	return { revenue: of('fund_revenue'), spending: of('fund_expenditure'), reserve: of('fund_balance') };
}

/** Published counts from the year of the accounts on, those of confidence C left out. */
function countedYears({ published }: FundInputs, query: PublishedQuery): Readonly<Record<number, number>> {
	const years = published.all({ ...query, year: '*' }).filter(({ confidence }) => confidence !== 'C');
	return Object.fromEntries(
		years.flatMap(({ year, value }) =>
			/^\d{4}$/.test(year) && Number(year) >= accounts ? [[Number(year), value] as const] : [],
		),
	);
}

function pensionersIn({ published }: FundInputs, scheme: string): number {
	return published.value({ id: 'insured_persons', scheme, form: 'retiree', year: String(accounts) });
}

/** A published number of persons spread over the people of the year of the accounts. */
function spread(
	{ world }: FundInputs,
	persons: number,
	part: (sex: Sex, age: number) => number,
): BySexAndAge {
	const people = world.peopled(accounts);
	const parts = bySexAndAge((sex, age) => (people[sex][age] ?? 0) * part(sex, age));
	const factor = persons / summed(parts);
	return bySexAndAge((sex, age) => (parts[sex][age] ?? 0) * factor);
}

/** What is collected of what law would bring in from as many people as are counted, in the year of the accounts. */
function collectedOf(
	{ collected, world, tallies }: FundInputs,
	scheme: string,
	payers: PayerTally,
	counted: Readonly<Record<number, number>>,
	contributions: number,
): number {
	const kept = collected?.[scheme];
	if (kept !== undefined) return kept;
	const there = world.peopled(accounts);
	const number = bySexAndAge((sex, age) => (there[sex][age] ?? 0) * (payers.share[sex][age] ?? 0));
	const money = bySexAndAge((sex, age) => (number[sex][age] ?? 0) * (payers.paid[sex][age] ?? 0));
	const level = (counted[accounts] ?? summed(number)) / summed(number);
	return contributions / ((summed(money) * level) / wagesSinceYear(tallies.year, world));
}

function wagesSince({ tallies, world }: FundInputs): number {
	return wagesSinceYear(tallies.year, world);
}

/** Wages of the people's year, those of the accounts being 1. */
function wagesSinceYear(year: number, { wageGrowth }: World): number {
	let wage = 1;
	for (let at = accounts + 1; at <= year; at++) wage *= 1 + wageGrowth(at);
	return wage;
}

/** Expectations of those who have begun to draw since the year of the accounts, of the people, and of those too young to be among them. */
function everybodys(
	expectations: readonly Expectation[],
	{ tallies, world }: FundInputs,
): readonly Expectation[] {
	const drawnSince = withThoseBefore(expectations, accounts, tallies.year);
	return withThoseToCome(drawnSince, world.last);
}

/** Expectations in wages of the year of the accounts. */
function inWagesOf(expectations: readonly Expectation[], wage: number): readonly Expectation[] {
	return expectations.map((each) => ({ ...each, amount: each.amount / wage }));
}

function scaled({ share: shares, paid }: PayerTally, factor: number): Pick<PayerTally, 'share' | 'paid'> {
	return { share: shares, paid: bySexAndAge((sex, age) => (paid[sex][age] ?? 0) * factor) };
}
