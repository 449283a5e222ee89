import { fileURLToPath } from 'node:url';
import { codeOf, type Law, monthOf, readLaw, type Scalar } from '../law/index.ts';
import { type People, readPeopleLaw } from '../population/index.ts';
import { type Outcome, problemLine, type Study } from '../study/index.ts';
import { readStudyFolder } from '../study/node.ts';

// People made by hand, for tests: each told by facts, weight and career, as a case would be.

/** A stretch of a career; months as `2020-01`. */
export interface SampleRow {
	readonly from: string;
	readonly to?: string;
	readonly place: string;
	readonly status: string;
	readonly wage: number;
}

export interface SamplePerson {
	readonly weight: number;
	readonly place: string;
	readonly facts: Readonly<Record<string, Scalar>>;
	readonly career: readonly SampleRow[];
}

/** What was asked for; a test whose inputs have problems stops with them. */
export function must<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
}

/** The study of China and the people's law of it. */
export async function readChina(): Promise<{ readonly study: Study; readonly law: Law }> {
	const folder = fileURLToPath(new URL('../../studies/china', import.meta.url));
	const study = must(await readStudyFolder(folder));
	return { study, law: must(readPeopleLaw(study, must(readLaw(study.law, study.places)))) };
}

/** People of a month from what is told of each; what is not told of somebody is unknown. */
export function peopleOf(law: Law, persons: readonly SamplePerson[], month = '2024-12'): People {
	const code = codeOf(law);
	const on = monthOf(month) ?? Number.NaN;
	const numberOf = (name: string, value: Scalar | undefined): number => {
		const declared = law.variables[name] ?? law.rules[name];
		if (!declared) throw new RangeError(`${name} is not declared`);
		if (value === undefined) return Number.NaN;
		if (declared.type.kind === 'month') return monthOf(String(value)) ?? Number.NaN;
		return code.number(declared.type, value);
	};
	const placeOf = (place: string): number => code.number({ kind: 'place' }, place);
	const names = [...new Set(persons.flatMap(({ facts }) => Object.keys(facts)))];
	const columns = Object.fromEntries(
		names.map((name) => [name, Float64Array.from(persons, ({ facts }) => numberOf(name, facts[name]))]),
	);
	return {
		size: persons.length,
		kind: 'simulated',
		on,
		weight: Float64Array.from(persons, ({ weight }) => weight),
		columns: { ...columns, on, place: Float64Array.from(persons, ({ place }) => placeOf(place)) },
		lives: {
			rows(start, end) {
				const some = persons.slice(start, end);
				const rows = some.flatMap(({ career }) => career);
				const starts = new Uint32Array(some.length + 1);
				some.forEach(({ career }, index) => {
					starts[index + 1] = (starts[index] ?? 0) + career.length;
				});
				return {
					starts,
					from: Float64Array.from(rows, ({ from }) => monthOf(from) ?? Number.NaN),
					to: Float64Array.from(rows, ({ to }) =>
						to === undefined ? Number.POSITIVE_INFINITY : (monthOf(to) ?? Number.NaN),
					),
					place: Float64Array.from(rows, ({ place }) => placeOf(place)),
					fields: {
						status: Float64Array.from(rows, ({ status }) => numberOf('status', status)),
						wage: Float64Array.from(rows, ({ wage }) => wage),
					},
				};
			},
			years: () => {
				throw new RangeError('sample people have careers as rows only');
			},
		},
	};
}
