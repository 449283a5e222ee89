import type { FundYear, Projection } from './project.ts';

/** What a proposal changes in a year of a fund, CNY and persons: with it, less law in force. */
export type FundYearDifference = Readonly<Record<Counted, number>> & { readonly year: number };
const counted = [
	'payers',
	'pensioners',
	'contributions',
	'subsidy',
	'interest',
	'revenue',
	'spending',
	'balance',
	'reserve',
] as const satisfies readonly (keyof FundYear)[];
type Counted = (typeof counted)[number];

/** A fund with a proposal less the same fund under law in force, year by year; a year that only one has counts whole. */
export function differenceOf(inForce: Projection, proposal: Projection): readonly FundYearDifference[] {
	const years = [...new Set([...inForce.years, ...proposal.years].map(({ year }) => year))].sort(
		(a, b) => a - b,
	);
	return years.map((year) => {
		const [before, after] = [inForce, proposal].map(({ years: all }) =>
			all.find((each) => each.year === year),
		);
		const of = (name: Counted): number => (after?.[name] ?? 0) - (before?.[name] ?? 0);
		return {
			year,
			...{ payers: of('payers'), pensioners: of('pensioners') },
			...{ contributions: of('contributions'), subsidy: of('subsidy'), interest: of('interest') },
			...{ revenue: of('revenue'), spending: of('spending'), balance: of('balance'), reserve: of('reserve') },
		};
	});
}

/** Funds together: flows of several schemes added, year by year. */
export function allFunds(projections: readonly Projection[]): readonly FundYearDifference[] {
	const years = [...new Set(projections.flatMap((each) => each.years.map(({ year }) => year)))];
	const of = (year: number, name: Counted): number =>
		projections.reduce(
			(sum, { years: all }) => sum + (all.find((each) => each.year === year)?.[name] ?? 0),
			0,
		);
	return years
		.sort((a, b) => a - b)
		.map((year) => ({
			year,
			...{ payers: of(year, 'payers'), pensioners: of(year, 'pensioners') },
			...{ contributions: of(year, 'contributions'), subsidy: of(year, 'subsidy') },
			...{ interest: of(year, 'interest'), revenue: of(year, 'revenue'), spending: of(year, 'spending') },
			...{ balance: of(year, 'balance'), reserve: of(year, 'reserve') },
		}));
}
