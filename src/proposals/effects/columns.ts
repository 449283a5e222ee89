import {
	type Column,
	compile,
	domainsOf,
	type Law,
	narrow,
	type Order,
	type Population,
	programOf,
	webAssemblyKernel,
} from '../../law/index.ts';

/** Facts and answers of people, by name. */
export type Columns = Readonly<Record<string, Column>>;

/** A column's value for one record. */
export function valueIn(column: Column, record: number): number {
	return typeof column === 'number' ? column : (column[record] ?? Number.NaN);
}

/** Columns of some records only, in the order asked for, in as little memory as their numbers allow. */
export function picked(columns: Columns, who: Uint32Array): Record<string, Column> {
	return Object.fromEntries(
		Object.entries(columns).map(([name, column]) => [
			name,
			typeof column === 'number' ? column : narrow(pickedFrom(column, who)),
		]),
	);
}

export function pickedFrom(column: Exclude<Column, number>, who: Uint32Array): Float64Array {
	const some = new Float64Array(who.length);
	for (let at = 0; at < who.length; at++) some[at] = column[who[at] ?? 0] ?? Number.NaN;
	return some;
}

/** Some of the people, with the columns that are needed. */
export function partOf(
	columns: Columns,
	needed: ReadonlySet<string>,
	start: number,
	end: number,
): Population {
	const some = Object.entries(columns)
		.filter(([name]) => needed.has(name))
		.map(([name, column]) => [name, typeof column === 'number' ? column : column.subarray(start, end)]);
	return { size: end - start, columns: Object.fromEntries(some) };
}

/** What a program is told of columns of people without careers, so that it leaves out what cannot be with them. */
export function given(
	columns: Columns,
	settled: ReadonlySet<string> = new Set(),
): Pick<Order, 'columns' | 'fields' | 'settled' | 'domains'> {
	return { columns: Object.keys(columns), fields: [], settled, domains: domainsOf(columns) };
}

/** Answers of everybody to rules that follow from their columns. What is settled among the columns is not worked out again. */
export function answersOnce(
	law: Law,
	columns: Columns,
	size: number,
	rules: readonly string[],
	settled?: ReadonlySet<string>,
): Readonly<Record<string, Float64Array>> {
	if (rules.length === 0) return {};
	const { program } = programOf({ law, ask: rules, ...given(columns, settled) });
	const answers = rules.map(() => new Float64Array(size));
	webAssemblyKernel(compile(program, { kind: 'none' })).run({ size, columns }, answers, 0, size);
	return Object.fromEntries(rules.map((rule, at) => [rule, answers[at] ?? new Float64Array(0)]));
}
