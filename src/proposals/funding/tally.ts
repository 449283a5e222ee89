import { type BySexAndAge, bySexAndAge, oldest, type Sex } from './ages.ts';
import type { FundPeople } from './fund-people.ts';

/** Payers and their payments among people, by sex and age. */
export interface PayerTally {
	/** Payers of each 1 person of the people. */
	readonly share: BySexAndAge;
	/** What one of them pays in a year, CNY, in wages of the people's year. */
	readonly paid: BySexAndAge;
	readonly persons: number;
}

const months = 12;

/** Counts who pays, and what, with all people of a sex and age as the whole. */
export function payersAmong(
	people: FundPeople,
	pays: (person: number) => boolean,
	monthly: (person: number) => number,
): PayerTally {
	const [all, payers, money] = [bySexAndAge(() => 0), bySexAndAge(() => 0), bySexAndAge(() => 0)];
	let persons = 0;
	for (let person = 0; person < people.size; person++) {
		const sex = people.sexOf(person);
		const age = ageOf(people, person);
		const weight = people.weight[person] ?? 0;
		add(all, sex, age, weight);
		if (!pays(person)) continue;
		persons += weight;
		add(payers, sex, age, weight);
		add(money, sex, age, weight * monthly(person) * months);
	}
	return {
		share: bySexAndAge((sex, age) => ratio(payers[sex][age], all[sex][age])),
		paid: bySexAndAge((sex, age) => ratio(money[sex][age], payers[sex][age])),
		persons,
	};
}

/** What people of one sex and year of birth, who may begin to draw in one year, may expect. */
export interface Expectation {
	readonly sex: Sex;
	readonly born: number;
	readonly year: number;
	/** Share of that sex and year of birth whose working life, as it is known, brings a pension. */
	readonly drawing: number;
	/** Their mean pension a year, CNY, and the part of it that months already paid have earned. */
	readonly amount: number;
	readonly acquired: number;
	/** Share who are members of the scheme today. */
	readonly members: number;
}

/** How expectations are read off a person. */
export interface Expecting {
	readonly month: (person: number) => number;
	/** Pension a month; nothing for whoever gets none. */
	readonly monthly: (person: number) => number;
	readonly acquired: (person: number) => number;
	readonly member: (person: number) => boolean;
}

/** Expectations by sex, year of birth and year of the first pension. */
export function expectationsAmong(people: FundPeople, expecting: Expecting): readonly Expectation[] {
	const { month, monthly, acquired, member } = expecting;
	const born = new Map<string, number>();
	const groups = new Map<string, Group>();
	for (let person = 0; person < people.size; person++) {
		const [sex, bornIn, weight] = [people.sexOf(person), people.born(person), people.weight[person] ?? 0];
		const cohort = `${sex} ${bornIn}`;
		born.set(cohort, (born.get(cohort) ?? 0) + weight);
		const pension = monthly(person) * months;
		if (pension <= 0 && !member(person)) continue;
		const year = Math.floor(month(person) / months);
		const key = `${cohort} ${year}`;
		const group = groups.get(key) ?? { ...nobody, sex, born: bornIn, year };
		groups.set(key, group);
		if (member(person)) group.members += weight;
		if (pension <= 0) continue;
		group.persons += weight;
		group.money += weight * pension;
		group.earned += weight * pension * acquired(person);
	}
	return [...groups.values()].map(({ sex, born: bornIn, year, ...sums }) => {
		const all = born.get(`${sex} ${bornIn}`);
		return {
			...{ sex, born: bornIn, year },
			drawing: ratio(sums.persons, all),
			amount: ratio(sums.money, sums.persons),
			acquired: ratio(sums.earned, sums.money),
			members: ratio(sums.members, all),
		};
	});
}

interface Group {
	readonly sex: Sex;
	readonly born: number;
	readonly year: number;
	persons: number;
	money: number;
	earned: number;
	members: number;
}

const nobody = { persons: 0, money: 0, earned: 0, members: 0 };

/** Years of birth whose prospects stand for those of everybody born after them. */
const latestBirths = 8;

/**
 * Prospects of people who are too young to be among them: those of the last years of birth that are, one year later for each year
 * born later, with nothing acquired.
 */
export function withThoseToCome(prospects: readonly Expectation[], last: number): readonly Expectation[] {
	if (prospects.length === 0) return prospects;
	const youngest = Math.max(...prospects.map(({ born }) => born));
	const pattern = prospects.filter(({ born }) => born > youngest - latestBirths);
	const later: Expectation[] = [];
	for (let born = youngest + 1; born <= last; born++)
		for (const each of pattern) {
			const years = born - each.born;
			const [drawing, members] = [each.drawing / latestBirths, each.members / latestBirths];
			const year = each.year + years;
			if (year <= last) later.push({ ...each, born, year, drawing, members, acquired: 0 });
		}
	return [...prospects, ...later];
}

/** Years after that of the people whose expectations stand for those of people who have just begun to draw. */
const nextYears = 3;

/**
 * Expectations of those who began to draw after `from` and up to the people's year, and are members no longer: those of the years
 * that follow, that much earlier.
 */
export function withThoseBefore(
	expectations: readonly Expectation[],
	from: number,
	people: number,
): readonly Expectation[] {
	const kept = expectations.filter(({ year }) => year > people);
	const pattern = kept.filter(({ year }) => year <= people + nextYears);
	const before = Array.from({ length: people - from }, (_, index) => from + 1 + index).flatMap((year) =>
		pattern.map((each) => ({
			...each,
			year,
			born: each.born - (each.year - year),
			drawing: each.drawing / nextYears,
			members: each.members / nextYears,
		})),
	);
	return [...before, ...kept];
}

/** Width of the window over which mean ages of the first pension are taken, in years to each side. */
const window = 2;

/** Mean age at the first pension by sex and year; before the first year and after the last that has any, theirs. */
export function firstPensionAge(prospects: readonly Expectation[]): (sex: Sex, year: number) => number {
	const years = prospects.map(({ year }) => year);
	const [first, last] = [Math.min(...years) + window, Math.max(...years) - window];
	const known = new Map<string, number>();
	return (sex, year) => {
		const at = Math.max(first, Math.min(last, year));
		const key = `${sex} ${at}`;
		const mean = known.get(key) ?? meanAge(sex, at);
		known.set(key, mean);
		return mean;
	};

	function meanAge(sex: Sex, at: number): number {
		let [persons, ages] = [0, 0];
		for (const each of prospects) {
			if (each.sex !== sex || Math.abs(each.year - at) > window) continue;
			persons += each.members + each.drawing;
			ages += (each.members + each.drawing) * (each.year - each.born);
		}
		return ratio(ages, persons);
	}
}

function ageOf({ year, born }: FundPeople, person: number): number {
	return Math.min(oldest, Math.max(0, year - born(person)));
}

function add(to: BySexAndAge, sex: Sex, age: number, amount: number): void {
	to[sex][age] = (to[sex][age] ?? 0) + amount;
}

function ratio(part: number | undefined, whole: number | undefined): number {
	return part && whole ? part / whole : 0;
}
