import { type Dimension, unknownValue } from '../../population/index.ts';
import type { Words } from '../../study/index.ts';
import { type Columns, valueIn } from './columns.ts';

/** People of one value of one dimension; the first group is everybody. */
export interface Group {
	readonly dimension: string;
	readonly value: string;
	readonly label: Words;
	/** Whole persons of whom it is made up. */
	readonly persons: number;
}

/**
 * People by groups. Those alike in every dimension make up a cell and stand side by side, so that they are added up
 * once and the cell then goes to each of its groups.
 */
export interface Grouping {
	readonly groups: readonly Group[];
	/** Where each cell of people begins, and where the last ends. */
	readonly starts: Uint32Array;
	/** For each cell the groups it belongs to, everybody first: as many for each as there are dimensions, and one more. */
	readonly memberships: Uint16Array;
}

const everybody = { dimension: '', value: '', label: { zh: '全部', en: 'everybody' } };

/** Groups people by dimensions, and tells the order in which they then stand: by cells, within one as they come. */
export function groupedBy(
	dimensions: readonly Dimension[],
	columns: Columns,
	persons: Float64Array,
): Grouping & { readonly order: Uint32Array } {
	const { cell, cells } = numbered(dimensions, columns, persons.length);
	const { starts, order } = sorted(cell, cells.length);
	const found = groupsOf(dimensions, cells);
	const width = dimensions.length + 1;
	const memberships = new Uint16Array(cells.length * width);
	const sizes = new Float64Array(found.groups.length);
	cells.forEach((values, number) => {
		let size = 0;
		for (const person of order.subarray(starts[number], starts[number + 1])) size += persons[person] ?? 0;
		sizes[0] = (sizes[0] ?? 0) + size;
		values.forEach((value, at) => {
			const group = found.numbers[at]?.get(value) ?? 0;
			memberships[number * width + at + 1] = group;
			sizes[group] = (sizes[group] ?? 0) + size;
		});
	});
	const groups = found.groups.map((group, at) => ({ ...group, persons: sizes[at] ?? 0 }));
	return { groups, starts, memberships, order };
}

/** The same groups of some of the people, who are named in the order in which they stand. */
export function groupingOf({ groups, starts, memberships }: Grouping, who: Uint32Array): Grouping {
	const some = new Uint32Array(starts.length);
	let at = 0;
	for (let cell = 0; cell < starts.length; cell++) {
		const start = starts[cell] ?? 0;
		while (at < who.length && (who[at] ?? 0) < start) at++;
		some[cell] = at;
	}
	return { groups, starts: some, memberships };
}

/** Everybody, then each dimension's values that somebody has; and by dimension, the group of each value. */
function groupsOf(
	dimensions: readonly Dimension[],
	cells: readonly (readonly number[])[],
): {
	readonly groups: readonly Omit<Group, 'persons'>[];
	readonly numbers: readonly ReadonlyMap<number, number>[];
} {
	const groups: Omit<Group, 'persons'>[] = [everybody];
	const numbers = dimensions.map(({ name, values }, at) => {
		const group = new Map<number, number>();
		const present = new Set(cells.map((cell) => cell[at]));
		[...values, unknownValue].forEach((value, index) => {
			if (!present.has(index)) return;
			group.set(index, groups.length);
			groups.push({ dimension: name, value: value.name, label: value.label });
		});
		return group;
	});
	return { groups, numbers };
}

/**
 * Cells that have people, in the order of the dimensions' values: those of a place follow one another, and read the same law.
 * Each is the place of its value in every dimension; and each person's cell.
 */
function numbered(
	dimensions: readonly Dimension[],
	columns: Columns,
	size: number,
): { readonly cell: Uint32Array; readonly cells: readonly (readonly number[])[] } {
	const read = dimensions.map(({ fact, indexOf, values }) => {
		const column = columns[fact] ?? Number.NaN;
		return {
			places: values.length + 1,
			indexAt: (person: number) => indexOf(valueIn(column, person)),
		};
	});
	const keys = new Float64Array(size);
	const somebody = new Map<number, number>();
	for (let person = 0; person < size; person++) {
		let key = 0;
		for (const { places, indexAt } of read) key = key * places + indexAt(person);
		keys[person] = key;
		somebody.set(key, person);
	}
	const inOrder = [...somebody].sort(([one], [two]) => one - two);
	const numbers = new Map(inOrder.map(([key], number) => [key, number]));
	const cell = Uint32Array.from(keys, (key) => numbers.get(key) ?? 0);
	return { cell, cells: inOrder.map(([, person]) => read.map(({ indexAt }) => indexAt(person))) };
}

function sorted(
	cell: Uint32Array,
	cells: number,
): { readonly starts: Uint32Array; readonly order: Uint32Array } {
	const starts = new Uint32Array(cells + 1);
	for (const number of cell) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
	for (let number = 0; number < cells; number++)
		starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
	const next = starts.slice();
	const order = new Uint32Array(cell.length);
	for (let person = 0; person < cell.length; person++) {
		const number = cell[person] ?? 0;
		const at = next[number] ?? 0;
		order[at] = person;
		next[number] = at + 1;
	}
	return { starts, order };
}
