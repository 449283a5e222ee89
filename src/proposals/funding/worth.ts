import { bySexAndAge } from './ages.ts';
import type { FundBase, World } from './fund.ts';
import { type FundYear, type Projection, project } from './project.ts';

/** What a projection is worth at the end of the year of the accounts, CNY: future money discounted by the interest of each year. */
export interface Worth {
	readonly contributions: number;
	readonly subsidy: number;
	readonly spending: number;
	/** The reserve, and what comes in, less what goes out. */
	readonly balance: number;
	/** What contributions would have to be multiplied by for the balance to be nothing; undefined where none are paid. */
	readonly breakEven: number | undefined;
	/** The same as a share of pay. */
	readonly breakEvenRate: number | undefined;
	/** First year whose reserve is below nothing. */
	readonly exhausted: number | undefined;
	/** Year with the largest reserve. */
	readonly peak: number | undefined;
}

/** Present values, the rate that would balance them, and when the reserve is gone. */
export function worthOf({ base, years }: Projection, world: World): Worth {
	const contributions = present(years, world, (year) => year.contributions);
	const subsidy = present(years, world, (year) => year.subsidy);
	const spending = present(years, world, (year) => year.spending);
	const breakEven = contributions === 0 ? undefined : (spending - subsidy - base.reserve) / contributions;
	const highest = years.reduce<FundYear | undefined>(
		(best, year) => (best && best.reserve >= year.reserve ? best : year),
		undefined,
	);
	return {
		contributions,
		subsidy,
		spending,
		balance: base.reserve + contributions + subsidy - spending,
		breakEven,
		breakEvenRate: breakEven === undefined || base.rate === undefined ? undefined : breakEven * base.rate,
		exhausted: years.find(({ reserve }) => reserve < 0)?.year,
		peak: highest?.year,
	};
}

/** The same fund charging `factor` times as much; what budgets add stays what it was. */
export function charging(base: FundBase, factor: number): FundBase {
	const { payers, subsidy } = base;
	const paid = bySexAndAge((sex, age) => (payers.paid[sex][age] ?? 0) * factor);
	return { ...base, subsidy: subsidy / factor, payers: { ...payers, paid } };
}

/** Rights that people have acquired by the year of the accounts, by present value, CNY. */
export interface ImplicitDebt {
	/** Of pensions in payment. */
	readonly drawing: number;
	/** Of those who do not draw yet, for the months that they have paid. */
	readonly acquired: number;
	readonly total: number;
}

/**
 * Present value of pensions in payment and of what months already paid have earned: what would be owed if the scheme closed. Years
 * are counted until the youngest who has paid is as old as ages go.
 */
export function implicitDebt(base: FundBase, world: World): ImplicitDebt {
	const { pensions } = base;
	if (!pensions) return { drawing: 0, acquired: 0, total: 0 };
	const nobody = { ...base.payers, share: bySexAndAge(() => 0), counted: {} };
	const long = { ...world, last: base.year + longestLife };
	const spending = (drawing: boolean, prospects: typeof pensions.prospects): number => {
		const persons = drawing ? pensions.drawing : bySexAndAge(() => 0);
		const closed = {
			...base,
			payers: nobody,
			pensions: { ...pensions, drawing: persons, counted: {}, prospects },
		};
		return present(project(closed, long).years, world, (year) => year.spending);
	};
	const earned = pensions.prospects.flatMap((each) =>
		each.acquired > 0 ? [{ ...each, amount: each.amount * each.acquired }] : [],
	);
	const drawing = spending(true, []);
	const acquired = spending(false, earned);
	return { drawing, acquired, total: drawing + acquired };
}

/** Years until somebody who has just begun to work is as old as ages go. */
const longestLife = 85;

/** Sum of an amount over years, discounted to the end of the year before the first. */
function present(
	years: readonly FundYear[],
	{ interest }: Pick<World, 'interest'>,
	amount: (year: FundYear) => number,
): number {
	let discount = 1;
	let sum = 0;
	for (const each of years) {
		discount /= 1 + interest(each.year);
		sum += amount(each) * discount;
	}
	return sum;
}
