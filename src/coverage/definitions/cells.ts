import { type Column, codeOf, type Law, placeChain } from '../../law/index.ts';
import { type People, valueReader } from '../../population/index.ts';

/** A group of people that figures are given for, as findings write it. */
export interface Cell {
	readonly place: string;
	readonly sex: string;
	readonly hukou: string;
}

/** The groups of some people by place, sex and being a rural migrant worker, and which of them each person is in. */
export interface Cells {
	readonly cells: readonly Cell[];
	/** Weights added up in each cell, over the persons of whom `has` is true. */
	tally(has: (person: number) => boolean): Float64Array;
}

/** Sorts people into cells: everybody, men and women, and rural migrants, in the place of work and the places above it. */
export function cellsOf(law: Law, { size, weight, columns }: People): Cells {
	const { places } = codeOf(law);
	const sexOf =
		columns.sex === undefined ? undefined : valueReader(law, { name: 'sex', column: columns.sex });
	const migrant = columns['people.rural_migrant'] ?? Number.NaN;
	const cells: Cell[] = [];
	const index = new Map<string, number>();
	const cell = (place: string, sex: string, hukou: string): number => {
		const key = `${place}|${sex}|${hukou}`;
		const known = index.get(key);
		if (known !== undefined) return known;
		index.set(key, cells.length);
		return cells.push({ place, sex, hukou }) - 1;
	};
	// few kinds of people differ in where they are counted, so that each kind's list is made once
	const lists = new Map<string, readonly number[]>();
	const ofPerson = Array.from({ length: size }, (_, person): readonly number[] => {
		const place = places[at(columns.place ?? Number.NaN, person)] ?? '';
		const sex = sexOf?.(person) ?? 'unknown';
		const isMigrant = at(migrant, person) === 1;
		const key = `${place}|${sex}|${isMigrant}`;
		const known = lists.get(key);
		if (known) return known;
		const list = placeChain(place).flatMap((each) => [
			cell(each, 'all', 'all'),
			...(sex === 'unknown' ? [] : [cell(each, sex, 'all')]),
			...(isMigrant ? [cell(each, 'all', 'rural_migrant')] : []),
		]);
		lists.set(key, list);
		return list;
	});
	return {
		cells,
		tally(has) {
			const sums = new Float64Array(cells.length);
			for (let person = 0; person < size; person++) {
				if (!has(person)) continue;
				for (const each of ofPerson[person] ?? []) sums[each] = (sums[each] ?? 0) + (weight[person] ?? 0);
			}
			return sums;
		},
	};
}

/** A column's number for one person; NaN where unknown. */
export const at = (column: Column, person: number): number =>
	typeof column === 'number' ? column : (column[person] ?? Number.NaN);
