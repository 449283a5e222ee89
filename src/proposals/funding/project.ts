import { type BySexAndAge, bySexAndAge, oldest, type Sex, summed } from './ages.ts';
import type { FundBase, Payers, Pensions, World } from './fund.ts';

/** A year of a fund: money in CNY, persons at its end. */
export interface FundYear {
	readonly year: number;
	readonly payers: number;
	readonly pensioners: number;
	readonly contributions: number;
	readonly subsidy: number;
	readonly interest: number;
	readonly revenue: number;
	readonly spending: number;
	/** Revenue less spending. */
	readonly balance: number;
	/** At the end of the year; what is below zero had to be borrowed or added. */
	readonly reserve: number;
	/** Contributions and spending by sex and age, which add up to those above. */
	readonly paid: BySexAndAge;
	readonly spent: BySexAndAge;
}

export interface Projection {
	readonly scheme: string;
	readonly base: FundBase;
	readonly years: readonly FundYear[];
}

/** Age from which paying moves with the age of retirement; before it, people pay as they did at their age. */
const fixedUntil = 45;

/** Flows of a fund from the year after its accounts to the last of the world. */
export function project(base: FundBase, world: World): Projection {
	const years: FundYear[] = [];
	const level = payersLevel(base, world);
	let stock = base.pensions && startOf(base.pensions);
	let reserve = base.reserve;
	let wage = 1;
	for (let year = base.year + 1; year <= world.last; year++) {
		wage *= 1 + world.wageGrowth(year);
		const payers = payersOf(base.payers, world, year, level(year) * world.paying(year));
		const paid = bySexAndAge(
			(sex, age) => (payers[sex][age] ?? 0) * (base.payers.paid[sex][age] ?? 0) * wage,
		);
		if (stock && base.pensions) stock = aYearOn(stock, base.pensions, world, year, wage);
		const drawn = stock?.drawn;
		const costs = base.costs;
		const spent = bySexAndAge((sex, age) => {
			const forPayers = costs ? (payers[sex][age] ?? 0) * (costs[sex][age] ?? 0) * wage : 0;
			return forPayers + (drawn?.[sex][age] ?? 0);
		});
		const contributions = summed(paid);
		const subsidy = contributions * base.subsidy;
		const interest = reserve * world.interest(year);
		const revenue = contributions + subsidy + interest;
		const spending = summed(spent);
		const balance = revenue - spending;
		reserve += balance;
		years.push({
			year,
			payers: summed(payers),
			pensioners: stock ? summed(stock.persons) : 0,
			...{ contributions, subsidy, interest, revenue, spending, balance, reserve, paid, spent },
		});
	}
	return { scheme: base.scheme, base, years };
}

/** Payers for each that shares alone would give: as in the latest year up to then for which they are counted. */
function payersLevel({ payers }: FundBase, world: World): (year: number) => number {
	const levels = Object.entries(payers.counted).map(([year, persons]) => {
		const shared = summed(payersOf(payers, world, Number(year), 1));
		return { from: Number(year), level: shared === 0 ? 0 : persons / shared };
	});
	return (year) => levels.findLast(({ from }) => from <= year)?.level ?? 1;
}

function payersOf(payers: Payers, { peopled }: World, year: number, level: number): BySexAndAge {
	const people = peopled(year);
	return bySexAndAge(
		(sex, age) => (people[sex][age] ?? 0) * shareAt(payers, sex, ageThen(payers, sex, age, year)) * level,
	);
}

/** The age at which people were as near to retirement as those of an age will be in a year. */
function ageThen({ until, described }: Payers, sex: Sex, age: number, year: number): number {
	if (!until || age <= fixedUntil) return age;
	const [then, now] = [until(sex, described), until(sex, year)];
	return now <= fixedUntil
		? age
		: fixedUntil + ((age - fixedUntil) * (then - fixedUntil)) / (now - fixedUntil);
}

function shareAt({ share }: Payers, sex: Sex, age: number): number {
	const below = Math.floor(age);
	const low = share[sex][below] ?? 0;
	const high = share[sex][Math.min(below + 1, oldest)] ?? 0;
	return low + (high - low) * (age - below);
}

/** Pensioners, and what those of a sex and age draw together in a year. */
interface Stock {
	readonly persons: BySexAndAge;
	readonly drawn: BySexAndAge;
	/** How many began to draw for each who was expected to, in years for which pensioners are counted. */
	readonly levels: readonly number[];
}

function startOf({ drawing, amount }: Pensions): Stock {
	return {
		persons: drawing,
		drawn: bySexAndAge((sex, age) => (drawing[sex][age] ?? 0) * amount),
		levels: [],
	};
}

/** A year later: the dead have left, pensions in payment have risen, those who reach their year begin to draw. */
function aYearOn(
	{ persons, drawn, levels }: Stock,
	pensions: Pensions,
	{ dying, peopled, indexation }: World,
	year: number,
	wage: number,
): Stock {
	const chances = dying(year);
	const kept = (before: BySexAndAge, factor: number): BySexAndAge =>
		bySexAndAge((sex, age) => {
			const from = (at: number): number => (before[sex][at] ?? 0) * (1 - (chances[sex][at] ?? 1)) * factor;
			return (age > 0 ? from(age - 1) : 0) + (age === oldest ? from(oldest) : 0);
		});
	const survivors = kept(persons, 1);
	const money = kept(drawn, 1 + indexation(year));
	const people = peopled(year);
	const beginning = pensions.prospects
		.filter((each) => each.year === year)
		.map((each) => {
			const age = Math.min(year - each.born, oldest);
			return { ...each, age, persons: (people[each.sex][age] ?? 0) * each.share };
		});
	const level = entryLevel(beginning, pensions.counted[year], summed(survivors)) ?? mean(levels);
	for (const { sex, age, persons: expected, amount, byCount } of beginning) {
		const entering = byCount ? expected * level : expected;
		survivors[sex][age] = (survivors[sex][age] ?? 0) + entering;
		money[sex][age] = (money[sex][age] ?? 0) + entering * amount * wage;
	}
	const known = pensions.counted[year] === undefined ? levels : [...levels, level];
	return { persons: survivors, drawn: money, levels: known };
}

/** How many begin to draw by count for each who is expected to; undefined where pensioners are not counted. */
function entryLevel(
	beginning: readonly { readonly persons: number; readonly byCount: boolean }[],
	counted: number | undefined,
	survivors: number,
): number | undefined {
	const sum = (byCount: boolean): number =>
		beginning.reduce((total, each) => total + (each.byCount === byCount ? each.persons : 0), 0);
	const expected = sum(true);
	if (counted === undefined || expected === 0) return undefined;
	return Math.max(0, counted - survivors - sum(false)) / expected;
}

function mean(levels: readonly number[]): number {
	return levels.length === 0 ? 1 : levels.reduce((sum, each) => sum + each, 0) / levels.length;
}

/** Contributions or spending of all years by sex: what they add up to is the fund's. */
export function totalBySex(projection: Projection, of: 'paid' | 'spent'): Readonly<Record<Sex, number>> {
	const total = (sex: Sex): number => projection.years.reduce((sum, year) => sum + summed(year[of], sex), 0);
	return { male: total('male'), female: total('female') };
}
