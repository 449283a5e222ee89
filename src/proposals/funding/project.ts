import { type BySexAndAge, bySex, bySexAndAge, oldest, plus, type Sex, summed, times } from './ages.ts';
import type { FundBase, Payers, Pensions, Prospect, World } from './fund.ts';

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

/** What a fund without pensions draws for them. */
const nothing = bySexAndAge(() => 0);
const ones = new Float64Array(oldest + 1).fill(1);

/** Flows of a fund from the year after its accounts to the last of the world. */
export function project(base: FundBase, world: World): Projection {
	const years: FundYear[] = [];
	const level = payersLevel(base, world);
	const beginning = byYear(base.pensions?.prospects ?? []);
	let stock = base.pensions && startOf(base.pensions);
	let reserve = base.reserve;
	let wage = 1;
	for (let year = base.year + 1; year <= world.last; year++) {
		wage *= 1 + world.wageGrowth(year);
		const payers = payersOf(base.payers, world, year, level(year) * world.paying(year));
		const each = wage * relativeIn(base.payers, year);
		const paid = bySex((sex) => times(payers[sex], base.payers.paid[sex], each));
		if (stock && base.pensions)
			stock = aYearOn(stock, base.pensions, beginning.get(year) ?? [], world, year, wage);
		const { costs } = base;
		const drawn = stock?.drawn ?? nothing;
		const spent = costs ? bySex((sex) => plus(times(payers[sex], costs[sex], wage), drawn[sex])) : drawn;
		const contributions = summed(paid);
		const interest = reserve * world.interest(year);
		const spending = summed(spent);
		const subsidy = contributions * base.subsidy + spending * base.subsidyOfSpending;
		const revenue = contributions + subsidy + interest;
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

/** What a payer pays relative to the year of the accounts, wages apart: as in the latest year up to then for which it is told. */
function relativeIn({ relative = {} }: Payers, year: number): number {
	const last = Object.keys(relative).findLast((each) => Number(each) <= year);
	return last === undefined ? 1 : (relative[Number(last)] ?? 1);
}

function payersOf(payers: Payers, { peopled }: World, year: number, level: number): BySexAndAge {
	const people = peopled(year);
	return bySex((sex) => times(people[sex], sharesIn(payers, sex, year), level));
}

/** Shares of payers at the ages of a year: near retirement, those of the age at which people were as near to it. */
function sharesIn({ share, until, described }: Payers, sex: Sex, year: number): Float64Array {
	const [then, now] = [until?.(sex, described) ?? 0, until?.(sex, year) ?? 0];
	if (then === now || now <= fixedUntil) return share[sex];
	const shares = share[sex].slice();
	for (let age = fixedUntil + 1; age <= oldest; age++) {
		const at = fixedUntil + ((age - fixedUntil) * (then - fixedUntil)) / (now - fixedUntil);
		const below = Math.floor(at);
		const low = share[sex][below] ?? 0;
		const high = share[sex][Math.min(below + 1, oldest)] ?? 0;
		shares[age] = low + (high - low) * (at - below);
	}
	return shares;
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

function byYear(prospects: readonly Prospect[]): ReadonlyMap<number, readonly Prospect[]> {
	const years = new Map<number, Prospect[]>();
	for (const prospect of prospects) {
		const same = years.get(prospect.year);
		if (same) same.push(prospect);
		else years.set(prospect.year, [prospect]);
	}
	return years;
}

/** A year later: the dead have left, pensions in payment have risen, those who reach their year begin to draw. */
function aYearOn(
	{ persons, drawn, levels }: Stock,
	{ counted, raised }: Pensions,
	prospects: readonly Prospect[],
	{ dying, peopled, indexation }: World,
	year: number,
	wage: number,
): Stock {
	const chances = dying(year);
	const kept = (before: BySexAndAge, factor: number): BySexAndAge =>
		bySex((sex) => aYearOlder(before[sex], chances[sex], factor));
	const survivors = kept(persons, 1);
	const more = raised?.[year];
	const money =
		more === undefined
			? kept(drawn, 1 + indexation(year))
			: bySex((sex) => plus(aYearOlder(drawn[sex], chances[sex], 1), times(survivors[sex], ones, more)));
	const people = peopled(year);
	const beginning = prospects.map(({ sex, born, share, amount, byCount }) => {
		const age = Math.min(year - born, oldest);
		return { sex, age, amount, byCount, persons: (people[sex][age] ?? 0) * share };
	});
	const level = entryLevel(beginning, counted[year], summed(survivors)) ?? mean(levels);
	for (const { sex, age, persons: expected, amount, byCount } of beginning) {
		const entering = byCount ? expected * level : expected;
		survivors[sex][age] = (survivors[sex][age] ?? 0) + entering;
		money[sex][age] = (money[sex][age] ?? 0) + entering * amount * wage;
	}
	const known = counted[year] === undefined ? levels : [...levels, level];
	return { persons: survivors, drawn: money, levels: known };
}

/** What is left of each age a year later, times a factor; the oldest stay together. */
function aYearOlder(before: Float64Array, chances: Float64Array, factor: number): Float64Array {
	const after = new Float64Array(oldest + 1);
	for (let age = 0; age <= oldest; age++) {
		const at = Math.min(age + 1, oldest);
		after[at] = (after[at] ?? 0) + (before[age] ?? 0) * (1 - (chances[age] ?? 1)) * factor;
	}
	return after;
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
