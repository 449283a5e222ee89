import type { BySexAndAge, Sex } from './ages.ts';
import type { Dying } from './mortality.ts';
import type { Peopled } from './population.ts';

/** A pooled fund as its last published accounts and the people under it have it: what a projection starts from. */
export interface FundBase {
	/** The scheme, as findings name it. */
	readonly scheme: string;
	/** Year of the accounts; the first projected year is the next. Amounts of people below are in its wages. */
	readonly year: number;
	/** Reserve at the end of that year, CNY. */
	readonly reserve: number;
	/** Share of pay that is charged; the break-even rate is told in its terms. Undefined where the charge is an amount. */
	readonly rate?: number;
	/** What budgets add to each yuan of contributions, and of each yuan of benefits they pay. */
	readonly subsidy: number;
	readonly subsidyOfSpending: number;
	readonly payers: Payers;
	/** Pensions, where the scheme pays them for life. */
	readonly pensions?: Pensions;
	/** Benefits of the year for each payer, CNY a year, where the scheme pays them as they arise. */
	readonly costs?: BySexAndAge;
}

/** Who pays, and what. */
export interface Payers {
	/** Payers among all people of a sex and age, by the law as it stood when they were described. */
	readonly share: BySexAndAge;
	/** What each of them pays in a year, by all who pay for them together, CNY. */
	readonly paid: BySexAndAge;
	/** Payers at the end of years for which they are published; the last known level is kept. */
	readonly counted: Readonly<Record<number, number>>;
	/** What one pays in those years relative to the year of the accounts, besides wages; the last is kept. */
	readonly relative?: Readonly<Record<number, number>>;
	/** Mean age at which people of a sex draw their first pension, by year; payers near that age move with it. */
	readonly until?: (sex: Sex, year: number) => number;
	/** Year whose retirement ages `share` goes with. */
	readonly described: number;
}

/** Pensions for life: those in payment, and those in prospect. */
export interface Pensions {
	/** Pensioners at the end of the year of the accounts. */
	readonly drawing: BySexAndAge;
	/** What each of them draws in a year, CNY. */
	readonly amount: number;
	/** Pensioners at the end of years for which they are published: those who begin to draw make up the difference. */
	readonly counted: Readonly<Record<number, number>>;
	/** What is added to each pension in years whose rise is decided as an amount, CNY a year. */
	readonly raised?: Readonly<Record<number, number>>;
	readonly prospects: readonly Prospect[];
}

/** First pensions of those of one sex and year of birth who begin to draw in one year. */
export interface Prospect {
	readonly sex: Sex;
	readonly born: number;
	readonly year: number;
	/** Share of the people of that sex and year of birth. */
	readonly share: number;
	/** Mean pension a year, CNY. */
	readonly amount: number;
	/** Part of it that months already paid have earned. */
	readonly acquired: number;
	/** Whether as many of them begin to draw as published counts of pensioners ask for, and later in the same proportion. */
	readonly byCount: boolean;
}

/** What a fund meets in the years to come: people, and money. */
export interface World {
	/** Last year of the projection. */
	readonly last: number;
	readonly peopled: Peopled;
	readonly dying: Dying;
	/** Growth of the average wage in a year. */
	readonly wageGrowth: (year: number) => number;
	/** Rise of pensions in payment in a year. */
	readonly indexation: (year: number) => number;
	/** What the reserve earns in a year, which is also what future money is discounted by. */
	readonly interest: (year: number) => number;
	/** Payers of a year for each that there would be at the unemployment and compliance of the year of the accounts. */
	readonly paying: (year: number) => number;
}
