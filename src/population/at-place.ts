import { type Column, codeOf, type Law } from '../law/index.ts';
import type { People } from './people.ts';

/** The people who work at one place. People stand in order of places, so that they are one stretch of the columns. */
export function atPlace(people: People, law: Law, place: string): People {
	const { place: places } = people.columns;
	const wanted = codeOf(law).places.indexOf(place);
	if (places === undefined || typeof places === 'number') return people;
	const start = places.indexOf(wanted);
	const end = start < 0 ? 0 : places.lastIndexOf(wanted) + 1;
	const first = Math.max(start, 0);
	const part = (column: Column): Column =>
		typeof column === 'number' ? column : column.subarray(first, end);
	return {
		...people,
		size: end - first,
		weight: people.weight.subarray(first, end),
		columns: Object.fromEntries(Object.entries(people.columns).map(([name, column]) => [name, part(column)])),
		lives: {
			rows: (from, to) => people.lives.rows(first + from, first + to),
			years: (from, to) => people.lives.years(first + from, first + to),
		},
	};
}
