import type { Published } from '../published.ts';
import type { Assumed } from './assumed.ts';
import type { World } from './fund.ts';
import { type MortalityTables, mortalityTables, unitedNationsMortality } from './mortality.ts';
import {
	type CensusGroup,
	censusGroups,
	type FertilityVariants,
	fertilityVariants,
	projectedPopulation,
	unitedNationsFertility,
} from './population.ts';

/** Last year that funds are projected to. */
const lastYear = 2075;

/** Unemployment at which payers are those of the accounts. */
const usualUnemployment = 0.053;

/** Where a rise of pensions that has been decided is found: the law's own yearly rate. */
export type DecidedRise = (year: number) => number | undefined;

/** Published figures that the world is made from, read once. */
export interface WorldFigures {
	readonly mortality: MortalityTables;
	readonly census: readonly CensusGroup[];
	readonly fertility: FertilityVariants;
	readonly wages: ReadonlyMap<number, number>;
}

/** Reads what the world is made from. */
export function worldFigures(published: Published): WorldFigures {
	return {
		mortality: mortalityTables(published),
		census: censusGroups(published),
		fertility: fertilityVariants(published),
		wages: wageIndex(published),
	};
}

/** The world by published figures as far as they go, and by named assumptions after them. */
export function worldOf(figures: WorldFigures, assumed: Assumed, decided: DecidedRise): World {
	const { census, wages } = figures;
	const dying = unitedNationsMortality(figures.mortality, {
		insured: assumed('mortality.insured'),
		decline: assumed('mortality.decline_after_2050'),
	});
	const fertility = unitedNationsFertility(figures.fertility, assumed('population.fertility'));
	const start = Math.max(...wages.keys());
	const [soon, inTime] = [assumed('wages.real_growth'), assumed('wages.real_growth_in_time')];
	const slowing = assumed('wages.years_to_slow_down');
	const prices = assumed('prices.growth');
	const cover = assumed('cover.growth');
	const employed = (1 - assumed('unemployment.rate')) / (1 - usualUnemployment);
	const wageGrowth = (year: number): number => {
		const [before, now] = [wages.get(year - 1), wages.get(year)];
		if (before !== undefined && now !== undefined) return now / before - 1;
		const real = soon + (inTime - soon) * Math.min(1, Math.max(0, (year - start - 1) / slowing));
		return (1 + real) * (1 + prices) - 1;
	};
	return {
		last: lastYear,
		peopled: projectedPopulation(census, dying, fertility),
		dying,
		wageGrowth,
		indexation: (year) => decided(year) ?? wageGrowth(year) * assumed('pensions.indexation'),
		interest: () => (1 + assumed('interest.real')) * (1 + prices) - 1,
		paying: (year) =>
			year <= start ? 1 : employed * assumed('compliance.level') * (1 + cover) ** (year - start),
	};
}

/** Mean of the growth of wages in urban private and non-private units, as an index over the years that both are published for. */
export function wageIndex(published: Published): ReadonlyMap<number, number> {
	const series = ['non_private', 'private'].map((category) => {
		const query = { id: 'average_annual_wage', year: '*', form: 'urban_employee', category };
		return new Map(published.all(query).map(({ year, value }) => [Number(year), value]));
	});
	const [one, other] = series;
	const years = [...(one?.keys() ?? [])].filter((year) => other?.has(year)).sort((a, b) => a - b);
	const [first = 0] = years;
	const growth = (of: ReadonlyMap<number, number> | undefined, year: number): number =>
		(of?.get(year) ?? Number.NaN) / (of?.get(first) ?? Number.NaN);
	return new Map(years.map((year) => [year, (growth(one, year) + growth(other, year)) / 2]));
}
