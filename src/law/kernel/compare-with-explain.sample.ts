import { monthOfDay } from '../date.ts';
import type { Case } from '../explain/case.ts';
import { Unknown } from '../explain/unknown.ts';
import { Walk } from '../explain/walk.ts';
import type { Law } from '../typed.ts';
import { type Code, codeOf } from './code.ts';
import type { Population } from './population.ts';

/** Cases as a population, for comparing engines. */
export function populationOf(law: Law, cases: readonly Case[]): Population {
	const code = codeOf(law);
	const names = new Set(cases.flatMap(({ given }) => [...given.keys()]));
	const fieldNames = new Set(
		cases.flatMap(({ career = [] }) => career.flatMap(({ facts }) => [...facts.keys()])),
	);
	const typeOf = (name: string) =>
		(law.variables[name] ?? law.parameters[name] ?? law.rules[name])?.type ?? { kind: 'boolean' as const };
	const column = (name: string): Float64Array =>
		Float64Array.from(cases, ({ given }) => {
			const value = given.get(name);
			return value === undefined ? Number.NaN : code.number(typeOf(name), value);
		});
	const rows = cases.flatMap(({ career = [] }) => career);
	const starts = new Uint32Array(cases.length + 1);
	cases.forEach(({ career = [] }, index) => {
		starts[index + 1] = (starts[index] ?? 0) + career.length;
	});
	return {
		size: cases.length,
		columns: {
			...Object.fromEntries([...names].map((name) => [name, column(name)])),
			on: Float64Array.from(cases, ({ on }) => monthOfDay(on)),
			place: Float64Array.from(cases, ({ place }) => code.places.indexOf(place)),
		},
		career: {
			starts,
			from: Float64Array.from(rows, ({ from }) => from),
			to: Float64Array.from(rows, ({ to }) => to ?? Number.POSITIVE_INFINITY),
			place: Float64Array.from(rows, ({ place }) => code.places.indexOf(place)),
			fields: Object.fromEntries(
				[...fieldNames].map((name) => [
					name,
					Float64Array.from(rows, ({ facts }) => {
						const value = facts.get(name);
						return value === undefined ? Number.NaN : code.number(typeOf(name), value);
					}),
				]),
			),
		},
	};
}

/** What explain says of a rule for a case, as a column's number. */
export function explained(law: Law, code: Code, person: Case, name: string): number {
	const { value } = new Walk(law, person, false).ask(name);
	const type = law.rules[name]?.type;
	return value instanceof Unknown || !type ? Number.NaN : code.number(type, value);
}
