import { type Careers, valueAt, type YearlyCareers } from './population.ts';

/** Where rows are written: columns of a block or of whole careers. */
interface Rows {
	readonly from: Float64Array;
	readonly to: Float64Array;
	readonly place: Float64Array;
	/** In the order of the names asked for. */
	readonly fields: readonly Float64Array[];
}

/** Writes one person's years of work as rows from row `at` on, and tells the row after them. */
export function rowsOfYears(
	career: YearlyCareers,
	names: readonly string[],
	person: number,
	rows: Rows,
	at: number,
): number {
	const firstYear = valueAt(career.firstYear, person);
	const years = valueAt(career.years, person);
	let row = at;
	for (let year = 0; year < years; year++) {
		if (isMarked(career.without, person, year)) continue;
		rows.from[row] = (firstYear + year) * 12;
		rows.to[row] = (firstYear + year) * 12 + 11;
		rows.place[row] = valueAt(career.place, person);
		row++;
	}
	names.forEach((name, index) => {
		const into = rows.fields[index];
		if (into) fillField(into, career, name, person, at);
	});
	return row;
}

/** The careers of so many persons, from the first given on, as rows. */
export function careersOfYears(career: YearlyCareers, size: number, first = 0): Careers {
	const names = [...Object.keys(career.growing), ...Object.keys(career.marked)];
	const starts = new Uint32Array(size + 1);
	const most = Array.from({ length: size }, (_, person) => valueAt(career.years, first + person));
	const column = (): Float64Array => new Float64Array(most.reduce((sum, years) => sum + years, 0));
	const rows = { from: column(), to: column(), place: column(), fields: names.map(column) };
	for (let person = 0; person < size; person++) {
		starts[person + 1] = rowsOfYears(career, names, first + person, rows, starts[person] ?? 0);
	}
	const count = starts[size] ?? 0;
	const fields = names.map((name, index) => [name, rows.fields[index]?.subarray(0, count)]);
	return {
		starts,
		from: rows.from.subarray(0, count),
		to: rows.to.subarray(0, count),
		place: rows.place.subarray(0, count),
		fields: Object.fromEntries(fields),
	};
}

function isMarked(marks: Uint32Array, person: number, year: number): boolean {
	return (((marks[person * 2 + (year >> 5)] ?? 0) >>> (year & 31)) & 1) === 1;
}

function fillField(
	into: Float64Array,
	career: YearlyCareers,
	name: string,
	person: number,
	at: number,
): void {
	const years = valueAt(career.years, person);
	const growing = career.growing[name];
	const marked = career.marked[name];
	let grown = growing ? valueAt(growing.start, person) : Number.NaN;
	let row = at;
	for (let year = 0; year < years; year++) {
		if (!isMarked(career.without, person, year)) {
			into[row] = marked ? (isMarked(marked.marks, person, year) ? marked.yes : marked.no) : grown;
			row++;
		}
		if (growing) grown *= valueAt(growing.growth, person);
	}
}
