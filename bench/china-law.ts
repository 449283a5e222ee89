import {
	codeOf,
	type Expression,
	javaScriptKernel,
	type Kernel,
	type Law,
	type Population,
	programOf,
} from '../src/law/index.ts';
import { compile, formOf, webAssemblyKernel } from '../src/law/kernel/webassembly/kernel.ts';
import { measure, processorTime, type Timing } from './measure.ts';

/** Questions whose rules make the full law: contributions, pensions with their transition, injury. */
const questions = ['pension_contribution', 'pension_benefit', 'injury_benefits'];

const columns = ['sex', 'born', 'hukou_place', 'injury.grade', 'injury.month'];
const fields = ['wage', 'status'];

/** Turns of an engine, after one that is not timed: compilers of the machine are done by then. The best counts. */
const turns = 5;

/** How often law is made ready, after runs that are not timed. */
export const compilings = { runs: 40, warmUp: 20 };

/** What the full law took. */
export interface FullLaw {
	readonly rules: number;
	readonly persons: number;
	/** Careers a second on one core, in the best of five turns. */
	readonly webAssembly: number;
	readonly javaScript: number;
	readonly bytesPerCareer: number;
}

/** Works the full law out for a million careers of five rows each, after both engines gave the same for some of them. */
export function runFullLaw(law: Law): FullLaw {
	const ask = askOf(law);
	const { program } = programOf({ law, ask, columns, fields });
	const persons = 1_000_000;
	const population = careers(law, persons);
	const webAssembly = webAssemblyKernel(compile(program, formOf(population)));
	const javaScript = javaScriptKernel(program);
	const some = 5000;
	const answers = answersTo(webAssembly, population, ask.length, persons);
	mustAgree(answers, answersTo(javaScript, population, ask.length, some), ask);
	return {
		rules: ask.length,
		persons,
		webAssembly: rate(webAssembly, population, answers, persons),
		javaScript: rate(javaScript, population, answers, some),
		bytesPerCareer: bytesOf(population) / persons,
	};
}

/** How long it takes to make law ready for columns. */
export async function timeCompiling(
	law: Law,
): Promise<Readonly<Record<'lower' | 'emit' | 'reform', Timing>>> {
	const ask = askOf(law);
	const order = { law, ask, columns, fields };
	const form = formOf(careers(law, 1));
	const { program } = programOf(order);
	const before = compile(program, form);
	const base = 'pension.employee.contribution_base';
	const changed = law.rules[base];
	if (!changed) throw new Error(`${base} is gone`);
	// a structural reform: the base is never below zero, which no law says in so many words
	const places = Object.fromEntries(
		Object.entries(changed.places).map(([place, versions]) => [
			place,
			versions.map((version) =>
				version.formula ? { ...version, formula: atLeastZero(version.formula) } : version,
			),
		]),
	);
	const measured = (work: () => unknown) => measure(compilings.runs, work, compilings.warmUp);
	return {
		lower: await measured(() => programOf({ ...order, law: { ...law, rules: { ...law.rules } } })),
		emit: await measured(() => compile(program, form)),
		reform: await measured(() => {
			const reformed = { ...law, rules: { ...law.rules, [base]: { ...changed, places } } };
			compile(programOf({ ...order, law: reformed }).program, form, before);
		}),
	};
}

function atLeastZero(of: Expression): Expression {
	const { type } = of;
	return { op: 'max', of: [of, { op: 'constant', value: 0, type }], type };
}

function askOf(law: Law): readonly string[] {
	return [...new Set(questions.flatMap((id) => law.questions[id]?.ask ?? []))];
}

function answersTo(
	kernel: Kernel,
	population: Population,
	rules: number,
	persons: number,
): readonly Float64Array[] {
	const answers = Array.from({ length: rules }, () => new Float64Array(persons));
	kernel.run(population, answers, 0, persons);
	return answers;
}

function mustAgree(
	all: readonly Float64Array[],
	some: readonly Float64Array[],
	ask: readonly string[],
): void {
	some.forEach((column, index) => {
		column.forEach((value, person) => {
			const other = all[index]?.[person];
			if (!Object.is(value + 0, (other ?? 0) + 0)) throw new Error(`${ask[index]}: ${value} and ${other}`);
		});
	});
}

function rate(
	kernel: Kernel,
	population: Population,
	answers: readonly Float64Array[],
	persons: number,
): number {
	const times = Array.from({ length: turns }, () => {
		const began = processorTime();
		kernel.run(population, answers, 0, persons);
		return processorTime() - began;
	});
	return persons / (Math.min(...times) / 1000);
}

/** Working lives of five rows in four places, by a fixed sequence of pseudo-random numbers, in narrow columns. */
function careers(law: Law, size: number): Population {
	let state = 7;
	const random = (low: number, high: number): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return low + Math.floor((state / 2 ** 32) * (high - low + 1));
	};
	const code = codeOf(law);
	const places = ['CN-ZJ-HZ', 'CN-GD-SZ', 'CN-SC', 'CN-BJ'].map((place) => code.places.indexOf(place));
	const someplace = (): number => places[random(0, places.length - 1)] ?? 0;
	const choice = (name: string, value: string): number =>
		Object.keys(law.enumerations[name]?.values ?? {}).indexOf(value);
	const insured = ['employee', 'employee', 'flexible', 'none'].map((status) => choice('insured_as', status));
	const rows = 5;
	const count = size * rows;
	const born = Uint16Array.from({ length: size }, () => random(1963, 1995) * 12 + random(0, 11));
	const from = new Uint16Array(count);
	const to = new Uint16Array(count);
	for (let person = 0; person < size; person++) {
		let month = (born[person] ?? 0) + 18 * 12 + random(0, 60);
		for (let row = person * rows; row < (person + 1) * rows; row++) {
			from[row] = month;
			to[row] = month + random(6, 96);
			month = (to[row] ?? 0) + 1 + random(0, 12);
		}
	}
	return {
		size,
		columns: {
			on: 2026 * 12 + 5,
			place: Uint8Array.from({ length: size }, someplace),
			hukou_place: Uint8Array.from({ length: size }, someplace),
			sex: Uint8Array.from({ length: size }, () => random(0, 1)),
			born,
			'injury.grade': Uint8Array.from({ length: size }, () => random(1, 10)),
			'injury.month': 2025 * 12 + 3,
		},
		career: {
			starts: Uint32Array.from({ length: size + 1 }, (_, person) => person * rows),
			from,
			to,
			place: Uint8Array.from({ length: count }, someplace),
			fields: {
				wage: Float64Array.from({ length: count }, () => random(500, 30_000)),
				status: Uint8Array.from({ length: count }, () => insured[random(0, 3)] ?? 0),
			},
		},
	};
}

function bytesOf({ columns, career }: Population): number {
	const rows =
		career && 'starts' in career
			? [career.starts, career.from, career.to, career.place, ...Object.values(career.fields)]
			: [];
	return [...Object.values(columns), ...rows].reduce<number>(
		(sum, column) => sum + (typeof column === 'number' ? 0 : column.byteLength),
		0,
	);
}
