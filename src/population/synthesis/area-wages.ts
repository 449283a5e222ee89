import type { Assumed } from './assumption.ts';
import { type Figures, NoFigure } from './figures.ts';

/** Average wages of years as against the year of the people, from the first year of careers to the last. */
export interface WageIndex {
	readonly first: number;
	readonly values: Float64Array;
}

/**
 * The country's average wage by year, non-private units being the series with most years: as published, even growth between
 * published years, and assumed growth before the first and after the last of them.
 */
export function wageIndex(
	figures: Figures,
	assumed: Assumed,
	first: number,
	now: number,
	last: number,
): WageIndex {
	const known = new Map<number, number>();
	for (let year = first; year <= last; year++) {
		const figure = published(figures, year);
		if (figure !== undefined) known.set(year, figure);
	}
	const years = [...known.keys()];
	const [begin = now, end = now] = [years[0], years.at(-1)];
	const past = 1 + assumed('careers.wage_growth_past');
	const future = 1 + assumed('careers.wage_growth_future');
	const at = (year: number): number => {
		if (year < begin) return (known.get(begin) ?? 1) * past ** (year - begin);
		if (year > end) return (known.get(end) ?? 1) * future ** (year - end);
		const before = years.filter((each) => each <= year).at(-1) ?? begin;
		const after = years.find((each) => each >= year) ?? end;
		const [from, to] = [known.get(before) ?? 1, known.get(after) ?? 1];
		return before === after ? from : from * (to / from) ** ((year - before) / (after - before));
	};
	const base = at(now);
	return {
		first,
		values: Float64Array.from({ length: last - first + 1 }, (_, index) => at(first + index) / base),
	};
}

function published(figures: Figures, year: number): number | undefined {
	const query = {
		id: 'average_annual_wage',
		form: 'urban_employee',
		year: String(year),
		category: 'non_private',
	};
	try {
		return figures.at(query).value;
	} catch (error) {
		if (error instanceof NoFigure) return undefined;
		throw error;
	}
}
