import { firstDayOf, monthOfDay } from '../date.ts';
import type { Case } from '../explain/case.ts';
import { Unknown } from '../explain/unknown.ts';
import { Walk } from '../explain/walk.ts';
import type { Law } from '../typed.ts';
import { codeOf } from './code.ts';
import { javaScriptKernel } from './javascript/kernel.ts';
import { programOf } from './lower.ts';
import { answersOf, type Population } from './population.ts';
import { compile, formOf, webAssemblyKernel } from './webassembly/kernel.ts';

/** Cases as a population, for comparing engines. Columns hold the month of a case's date. */
export function populationOf(law: Law, cases: readonly Case[]): Population {
	const code = codeOf(law);
	const typeOf = (name: string) =>
		(law.variables[name] ?? law.parameters[name] ?? law.rules[name])?.type ?? { kind: 'boolean' as const };
	const columnsOf = (facts: readonly Case['given'][]): Record<string, Float64Array> => {
		const names = new Set(facts.flatMap((each) => [...each.keys()]));
		const number = (name: string, each: Case['given']): number => {
			const value = each.get(name);
			return value === undefined ? Number.NaN : code.number(typeOf(name), value);
		};
		return Object.fromEntries(
			[...names].map((name) => [name, Float64Array.from(facts, (each) => number(name, each))]),
		);
	};
	const rows = cases.flatMap(({ career = [] }) => career);
	const starts = new Uint32Array(cases.length + 1);
	cases.forEach(({ career = [] }, index) => {
		starts[index + 1] = (starts[index] ?? 0) + career.length;
	});
	return {
		size: cases.length,
		columns: {
			...columnsOf(cases.map(({ given }) => given)),
			on: Float64Array.from(cases, ({ on }) => monthOfDay(on)),
			place: Float64Array.from(cases, ({ place }) => code.places.indexOf(place)),
		},
		career: {
			starts,
			from: Float64Array.from(rows, ({ from }) => from),
			to: Float64Array.from(rows, ({ to }) => to ?? Number.POSITIVE_INFINITY),
			place: Float64Array.from(rows, ({ place }) => code.places.indexOf(place)),
			fields: columnsOf(rows.map(({ facts }) => facts)),
		},
	};
}

/** Cases asked as of the first of their month, as columns ask. */
export function byMonth(cases: readonly Case[]): readonly Case[] {
	return cases.map((each) => ({ ...each, on: firstDayOf(monthOfDay(each.on)) }));
}

/** What explain says of rules for cases, as columns of numbers. */
export function explained(
	law: Law,
	cases: readonly Case[],
	names: readonly string[],
): readonly Float64Array[] {
	const code = codeOf(law);
	const columns = names.map(() => new Float64Array(cases.length));
	cases.forEach((person, index) => {
		const walk = new Walk(law, person, false);
		names.forEach((name, at) => {
			const { value } = walk.ask(name);
			const type = law.rules[name]?.type;
			const column = columns[at];
			if (column) column[index] = value instanceof Unknown || !type ? Number.NaN : code.number(type, value);
		});
	});
	return columns;
}

/** Where JavaScript and WebAssembly differ by a bit from explain, as lines; and how many answers were known. */
export function differences(
	law: Law,
	cases: readonly Case[],
	names: readonly string[],
): { readonly lines: readonly string[]; readonly known: number } {
	const population = populationOf(law, cases);
	const { career } = population;
	const fields = career && 'fields' in career ? Object.keys(career.fields) : [];
	const order = { law, ask: names, columns: Object.keys(population.columns), fields };
	const { program } = programOf(order);
	const wanted = explained(law, cases, names);
	const kernels = {
		JavaScript: javaScriptKernel(program),
		WebAssembly: webAssemblyKernel(compile(program, formOf(population))),
	};
	const lines = Object.entries(kernels).flatMap(([engine, kernel]) =>
		differing(engine, names, wanted, answersOf(kernel, population, names.length)),
	);
	const known = wanted.reduce(
		(sum, column) => sum + column.filter((value) => !Number.isNaN(value)).length,
		0,
	);
	return { lines, known };
}

/** Columns that are not the same in every bit; unknown equals unknown. */
export function differing(
	engine: string,
	names: readonly string[],
	wanted: readonly Float64Array[],
	found: readonly Float64Array[],
): readonly string[] {
	return names.flatMap((name, at) => {
		const [want, have] = [wanted[at] ?? [], found[at]];
		const wrong = want.findIndex((value, person) => !Object.is(value, have?.[person]));
		return wrong < 0 ? [] : [`${engine} ${name}, person ${wrong}: ${have?.[wrong]}, not ${want[wrong]}`];
	});
}
