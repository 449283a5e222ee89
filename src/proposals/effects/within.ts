import type { Grouping } from './groups.ts';
import type { Subjects } from './subjects.ts';

/** Subjects of one group only: the others stay where they stand and count as nobody. Undefined where there is no such group. */
export function within(subjects: Subjects, dimension: string, value: string): Subjects | undefined {
	const group = subjects.groups.findIndex((each) => each.dimension === dimension && each.value === value);
	if (group < 0) return undefined;
	const persons = new Float64Array(subjects.size);
	eachCell(subjects, (start, end, memberships) => {
		if (memberships.includes(group)) persons.set(subjects.persons.subarray(start, end), start);
	});
	const sizes = countedBy(subjects, (person) => persons[person] ?? 0);
	const groups = subjects.groups.map((each, at) => ({ ...each, persons: sizes[at] ?? 0 }));
	return { ...subjects, persons, groups };
}

/** How many records stand for anybody in each group. */
export function recordsOf(subjects: Subjects): Float64Array {
	return countedBy(subjects, (person) => ((subjects.persons[person] ?? 0) > 0 ? 1 : 0));
}

function countedBy(grouping: Grouping, count: (person: number) => number): Float64Array {
	const counts = new Float64Array(grouping.groups.length);
	eachCell(grouping, (start, end, memberships) => {
		let all = 0;
		for (let person = start; person < end; person++) all += count(person);
		for (const group of memberships) counts[group] = (counts[group] ?? 0) + all;
	});
	return counts;
}

function eachCell(
	{ starts, memberships }: Grouping,
	see: (start: number, end: number, memberships: Uint16Array) => void,
): void {
	const cells = starts.length - 1;
	const width = memberships.length / cells;
	for (let cell = 0; cell < cells; cell++)
		see(starts[cell] ?? 0, starts[cell + 1] ?? 0, memberships.subarray(cell * width, (cell + 1) * width));
}
