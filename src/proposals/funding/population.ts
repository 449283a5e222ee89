import type { Published } from '../published.ts';
import { ageBand, type BySexAndAge, bySexAndAge, oldest, type Sex } from './ages.ts';
import type { Dying } from './mortality.ts';

/** Persons at the end of a year, for each sex and age. */
export type Peopled = (year: number) => BySexAndAge;

/** Children of a woman over her life, at the rates of a year. */
export type Fertility = (year: number) => number;

/** Ages between which nearly all children are born; births are spread evenly over them. */
const mothers = { first: 20, last: 39 };
/** Year of the census that people are counted in, at its end. */
const census = 2020;
/** The oldest group of the census, which mortality spreads over its ages. */
const openFrom = 85;

/**
 * People of the census grown older year by year: the dead of each age leave, children are born at the fertility of the year, nobody
 * moves in or out. Boys and girls come in the proportion of the census's youngest.
 */
export function projectedPopulation(
	groups: readonly CensusGroup[],
	dying: Dying,
	fertility: Fertility,
): Peopled {
	const years: BySexAndAge[] = [counted(groups, dying)];
	const first = years[0];
	const girls = first ? (first.female[0] ?? 0) / ((first.female[0] ?? 0) + (first.male[0] ?? 0)) : 0;
	return (year) => {
		if (year < census) throw new RangeError(`people are not known before ${census}`);
		while (years.length <= year - census) {
			const before = years[years.length - 1];
			if (!before) throw new RangeError('there is no census');
			years.push(aYearOlder(before, census + years.length));
		}
		const at = years[year - census];
		if (!at) throw new RangeError(`no people of ${year}`);
		return at;
	};

	function aYearOlder(before: BySexAndAge, year: number): BySexAndAge {
		const chances = dying(year);
		let women = 0;
		for (let age = mothers.first; age <= mothers.last; age++) women += before.female[age] ?? 0;
		const born = (fertility(year) * women) / (mothers.last - mothers.first + 1);
		const living = (sex: Sex, age: number): number =>
			(before[sex][age] ?? 0) * (1 - (chances[sex][age] ?? 1));
		return bySexAndAge((sex, age) => {
			if (age === 0) return born * (sex === 'female' ? girls : 1 - girls) * (1 - (chances[sex][0] ?? 1) / 2);
			return living(sex, age - 1) + (age === oldest ? living(sex, oldest) : 0);
		});
	}
}

/** A group of the census: persons of a sex between two ages. */
export interface CensusGroup {
	readonly sex: string;
	readonly band: readonly [number, number];
	readonly persons: number;
}

/** Reads the groups of the census. */
export function censusGroups(published: Published): readonly CensusGroup[] {
	const query = { id: 'population', year: String(census), sex: '*', age: '*' };
	return published.all(query).flatMap(({ sex, age, value }) => {
		const band = ageBand(age);
		return band ? [{ sex, band, persons: value }] : [];
	});
}

/** The census by single ages: groups are even inside, the open one falls off as its people die. */
function counted(groups: readonly CensusGroup[], dying: Dying): BySexAndAge {
	const chances = dying(census);
	return bySexAndAge((sex, age) => {
		const row = groups.find((each) => each.sex === sex && each.band[0] <= age && age <= each.band[1]);
		if (!row) throw new RangeError(`the census has no ${sex} of ${age}`);
		const [from, to] = row.band;
		if (from < openFrom) return row.persons / (to - from + 1);
		const left = survivors(chances[sex], from, to);
		return (row.persons * (left[age - from] ?? 0)) / left.reduce((sum, each) => sum + each, 0);
	});
}

function survivors(chances: Float64Array, from: number, to: number): readonly number[] {
	let alive = 1;
	return Array.from({ length: to - from + 1 }, (_, index) => {
		const now = alive;
		alive *= 1 - (chances[from + index] ?? 1);
		return now;
	});
}

/** Years and values, in order. */
export type Series = readonly (readonly [number, number])[];

/** Published fertility: the estimates, and after them each variant. */
export type FertilityVariants = Readonly<Record<'low' | 'medium' | 'high', Series>>;

/** Reads the variants of fertility. */
export function fertilityVariants(published: Published): FertilityVariants {
	const rows = published.all({ id: 'total_fertility_rate', year: '*', sex: 'female', category: '*' });
	const of = (variant: string): Series =>
		rows
			.filter(({ category }) => category === variant || category === 'estimate')
			.map(({ year, value }) => [Number(year), value] as const)
			.sort(([a], [b]) => a - b);
	return { low: of('low'), medium: of('medium'), high: of('high') };
}

/** Fertility between the variants: −1 is the low one, 0 the medium, 1 the high. */
export function unitedNationsFertility(variants: FertilityVariants, variant: number): Fertility {
	const other = variant < 0 ? variants.low : variants.high;
	return (year) => {
		const middle = interpolated(variants.medium, year);
		return middle + Math.abs(variant) * (interpolated(other, year) - middle);
	};
}

/** The value of a year on straight lines between the years that are known; before the first and after the last, theirs. */
function interpolated(series: Series, year: number): number {
	const after = series.findIndex(([at]) => at >= year);
	const [last] = series.slice(-1);
	if (after < 0) return last?.[1] ?? Number.NaN;
	const [to, high] = series[after] ?? [0, Number.NaN];
	const [from, low] = series[after - 1] ?? [to, high];
	return to === from ? high : low + ((high - low) * (year - from)) / (to - from);
}
