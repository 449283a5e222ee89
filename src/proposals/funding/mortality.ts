import type { Published } from '../published.ts';
import { ageBand, type BySexAndAge, bySexAndAge, oldest, type Sex } from './ages.ts';

/** The chance of dying in a year, for each sex and age at its beginning. */
export type Dying = (year: number) => BySexAndAge;

/** How mortality differs from the United Nations' medium path. */
export interface MortalityOptions {
	/** 0 for the population, 1 for the lives of annuitants in the insurers' table, which are lighter. */
	readonly insured: number;
	/** Share of the decline between the last two published periods that goes on after them. */
	readonly decline: number;
}

/** Published death rates: what mortality is made from. */
export interface MortalityTables {
	readonly periods: readonly Rates[];
	/** What annuitants' chances are of the population's, by the insurers' last table that is at hand. */
	readonly insured: BySexAndAge;
}

/** Death rates of a period, by the year in its middle. */
interface Rates {
	readonly middle: number;
	readonly rates: BySexAndAge;
}

/** The year to which the insurers' table of 2010 to 2013 belongs, and the first published period that it is held against. */
const insuredTable = '2010..2013';

/**
 * Death rates of the United Nations between and beyond their published periods: rates move geometrically, and go on after the
 * last period as `decline` says. Chances of insured lives keep their ratio to the population's.
 */
export function unitedNationsMortality(tables: MortalityTables, options: MortalityOptions): Dying {
	const { periods, insured: ratio } = tables;
	const known = new Map<number, BySexAndAge>();
	return (year) => {
		const at = known.get(year) ?? bySexAndAge((sex, age) => chance(sex, age, year));
		known.set(year, at);
		return at;
	};

	function chance(sex: Sex, age: number, year: number): number {
		const population = 1 - Math.exp(-rateAt(periods, sex, age, year, options.decline));
		return Math.min(1, population * (1 - options.insured + options.insured * (ratio[sex][age] ?? 1)));
	}
}

/** Reads the published death rates. */
export function mortalityTables(published: Published): MortalityTables {
	const periods = publishedRates(published);
	return { periods, insured: insuredRatio(published, periods[0]?.rates) };
}

/** Mortality of an earlier revision of the United Nations' prospects, as its rates are published for ages from `from` on. */
export function mortalityOfRevision(published: Published, revision: string, from: number): Dying {
	const periods = publishedRates(published, revision, from);
	return unitedNationsMortality({ periods, insured: bySexAndAge(() => 1) }, { insured: 0, decline: 1 });
}

function publishedRates(published: Published, category = '', from = 0): readonly Rates[] {
	const rows = published.all({ id: 'mortality_rate', year: '*', sex: '*', age: '*', category });
	return [...new Set(rows.map(({ year }) => year))].sort().map((period) => {
		const [first = 0, last = 0] = period.split('..').map(Number);
		const rates = bySexAndAge((sex, age) => {
			if (age < from) return 0;
			const row = rows.find((each) => each.year === period && each.sex === sex && within(each.age, age));
			if (!row) throw new RangeError(`no death rate of ${sex} ${age} in ${period}`);
			return row.value;
		});
		return { middle: (first + last) / 2, rates };
	});
}

function within(text: string, age: number): boolean {
	const band = ageBand(text);
	return band !== undefined && band[0] <= age && age <= band[1];
}

/** The rate of a year: between two periods on a geometric path, beyond the last on that of the last two. */
function rateAt(periods: readonly Rates[], sex: Sex, age: number, year: number, decline: number): number {
	const middle = year + 0.5;
	const last = periods.length - 1;
	const after = periods.findIndex(({ middle: at }) => at >= middle);
	const upper = after < 0 ? last : Math.max(1, after);
	const [low, high] = [periods[upper - 1], periods[upper]];
	const from = low?.rates[sex][age] ?? Number.NaN;
	const to = high?.rates[sex][age] ?? Number.NaN;
	const span = (high?.middle ?? 0) - (low?.middle ?? 0);
	const part = Math.max(0, (middle - (low?.middle ?? 0)) / span);
	return after < 0 ? to * (to / from) ** ((part - 1) * decline) : from * (to / from) ** part;
}

function insuredRatio(published: Published, population: BySexAndAge | undefined): BySexAndAge {
	return bySexAndAge((sex, age) => {
		const query = { id: 'mortality_probability_insured', category: 'pension', year: insuredTable };
		const insured = published.find({ ...query, sex, age: String(Math.min(age, oldest)) });
		const rate = population?.[sex][age];
		if (!insured || rate === undefined) return 1;
		return Math.min(1, insured.value / (1 - Math.exp(-rate)));
	});
}

/** Years of life that remain on the average at an age, with the chances of one year (the period's) or of each year lived (the cohort's). */
export function remainingYears(
	dying: Dying,
	sex: Sex,
	age: number,
	year: number,
	view: 'period' | 'cohort',
): number {
	let alive = 1;
	let years = 0;
	const longest = oldest + 20;
	for (let at = age; at <= longest; at++) {
		const chances = dying(view === 'period' ? year : year + at - age);
		const dead = alive * (chances[sex][Math.min(at, oldest)] ?? 1);
		years += alive - dead / 2;
		alive -= dead;
	}
	return years;
}

/** Remaining years by a published table of chances of dying, one age after another to its end. */
export function remainingByTable(chances: readonly number[], age: number): number {
	let alive = 1;
	let years = 0;
	for (const chance of chances.slice(age)) {
		years += alive * (1 - chance / 2);
		alive *= 1 - chance;
	}
	return years;
}
