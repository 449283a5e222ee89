import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { compile, formOf, type Kernel, type Law, programOf, webAssemblyKernel } from '../src/law/index.ts';
import {
	careersOf,
	type People,
	readSynthesisInputs,
	type SynthesisInputs,
	synthesise,
} from '../src/population/index.ts';
import { ages, industries, origins, places, sexes } from '../src/population/synthesis/frame.ts';
import { type Constraint, rake } from '../src/population/synthesis/rake.ts';
import { cellsOf, type Who } from '../src/population/synthesis/who.ts';
import type { Study } from '../src/study/index.ts';
import { processorTime } from './measure.ts';

/** What making people took. */
export interface PeopleBench {
	readonly persons: number;
	/** Seconds of making and calibrating people, and of their careers with the law run over them; on the clock, one thread. */
	readonly making: number;
	readonly law: number;
	readonly rows: number;
	readonly rules: number;
	/** Time of all of it as against half the persons, and the most memory the process held, in bytes. */
	readonly doubling: number;
	readonly memory: number;
	/** Milliseconds of processor time of a round of raking through the same margins. */
	readonly raking: readonly { readonly name: string; readonly milliseconds: number }[];
	readonly cells: number;
	readonly margins: number;
}

/** Questions asked of everybody: they need whole careers. */
const questions = ['pension_contribution', 'pension_benefit'];

/** Persons whose careers are held at a time. */
const block = 20_000;

/** Makes a million people and runs the law over them, and rakes their table beside others. */
export async function timePeople(study: Study, law: Law, persons = 1_000_000): Promise<PeopleBench> {
	const inputs = readSynthesisInputs(study, law);
	if (!inputs.ok) throw new Error(JSON.stringify(inputs.problems));
	const half = timeAll(inputs.value, law, persons / 2);
	const all = timeAll(inputs.value, law, persons);
	return {
		persons,
		...all,
		doubling: (all.making + all.law) / (half.making + half.law),
		memory: process.resourceUsage().maxRSS * 1024,
		...(await timeRaking(inputs.value)),
	};
}

function timeAll(inputs: SynthesisInputs, law: Law, size: number) {
	const began = performance.now();
	// a copy, so that the table is raked anew
	const made = synthesise({ ...inputs }, { size, seed: 1 });
	if (!made.ok) throw new Error(JSON.stringify(made.problems));
	const ready = performance.now();
	const { rows, rules } = runLaw(law, made.value.people);
	return { making: (ready - began) / 1000, law: (performance.now() - ready) / 1000, rows, rules };
}

function runLaw(law: Law, people: People): { rows: number; rules: number } {
	const ask = [...new Set(questions.flatMap((id) => law.questions[id]?.ask ?? []))];
	const columns = ['on', 'place', 'sex', 'born', 'hukou_place', 'pension.employee.original_age_class'];
	let kernel: Kernel | undefined;
	let rows = 0;
	for (let start = 0; start < people.size; start += block) {
		const end = Math.min(people.size, start + block);
		const career = careersOf(people, start, end);
		rows += career.starts.at(-1) ?? 0;
		const facts = columns.map((name) => {
			const column = people.columns[name] ?? Number.NaN;
			return [name, typeof column === 'number' ? column : column.subarray(start, end)] as const;
		});
		const population = { size: end - start, columns: Object.fromEntries(facts), career };
		kernel ??= webAssemblyKernel(
			compile(
				programOf({ law, ask, columns, fields: Object.keys(career.fields) }).program,
				formOf(population),
			),
		);
		kernel.run(
			population,
			ask.map(() => new Float64Array(end - start)),
			0,
			end - start,
		);
	}
	return { rows, rules: ask.length };
}

/** Margins whose groups cover the table: places by sex and age, by industry, and by origin. */
const families: readonly (readonly Who[])[] = [
	places.flatMap((place) =>
		sexes.flatMap((sex) => ages.map(([from, to]): Who => ({ place, sex, age: `${from}-${to}` }))),
	),
	places.flatMap((place) =>
		['none', ...Object.keys(industries)].map((group): Who => ({ place, group: [group] })),
	),
	places.flatMap((place) => origins.map((origin): Who => ({ place, origin: [origin] }))),
];

const rounds = 20;

/** A round of raking by us, by plain arrays as one would write them for this task, and by SQL in DuckDB. */
async function timeRaking(inputs: SynthesisInputs) {
	const made = synthesise(inputs, { size: 1000, seed: 1 });
	if (!made.ok) throw new Error(JSON.stringify(made.problems));
	const { prior, raked } = made.value.table;
	const groups = families.map((family) => family.map(cellsOf));
	const targets = groups.map((family) =>
		family.map((cells) => cells.reduce((sum, cell) => sum + (raked.mass[cell] ?? 0), 0)),
	);
	const constraints = groups.flatMap((family, at) =>
		family.map(
			(cells, group): Constraint => ({
				cells,
				low: targets[at]?.[group] ?? 0,
				high: targets[at]?.[group] ?? 0,
			}),
		),
	);
	const ids = groups.map((family) => {
		const of = new Uint16Array(prior.length);
		for (const [group, cells] of family.entries()) for (const cell of cells) of[cell] = group;
		return of;
	});
	let ours = 0;
	const usBegan = processorTime();
	for (let turn = 0; turn < 3; turn++) ours += rake(prior, constraints, { least: 1e-9, most: 1e9 }).rounds;
	const us = (processorTime() - usBegan) / ours;
	const handBegan = processorTime();
	const byHand = rakeByHand(prior, ids, targets, rounds);
	const hand = (processorTime() - handBegan) / rounds;
	const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
	await prepareSql(connection, prior, ids, targets);
	const sqlBegan = processorTime();
	const bySql = await rakeBySql(connection, rounds);
	const sql = (processorTime() - sqlBegan) / rounds;
	for (const [cell, mass] of byHand.entries()) {
		if (Math.abs(mass - (bySql[cell] ?? 0)) > 1e-6 * mass + 1e-6)
			throw new Error(`cell ${cell}: ${mass} and ${bySql[cell]}`);
	}
	return {
		raking: [
			{ name: 'Canopy, with room, bounds and memory of factors', milliseconds: us },
			{ name: 'plain arrays, exact margins only', milliseconds: hand },
			{ name: 'SQL in DuckDB, exact margins only', milliseconds: sql },
		],
		cells: prior.length,
		margins: constraints.length,
	};
}

function rakeByHand(
	prior: Float64Array,
	ids: readonly Uint16Array[],
	targets: readonly (readonly number[])[],
	times: number,
): Float64Array {
	const mass = prior.slice();
	for (let round = 0; round < times; round++) {
		for (const [family, of] of ids.entries()) {
			const sums = new Float64Array(targets[family]?.length ?? 0);
			for (let cell = 0; cell < mass.length; cell++)
				sums[of[cell] ?? 0] = (sums[of[cell] ?? 0] ?? 0) + (mass[cell] ?? 0);
			const factors = sums.map((sum, group) => (sum === 0 ? 1 : (targets[family]?.[group] ?? 0) / sum));
			for (let cell = 0; cell < mass.length; cell++)
				mass[cell] = (mass[cell] ?? 0) * (factors[of[cell] ?? 0] ?? 1);
		}
	}
	return mass;
}

async function prepareSql(
	connection: DuckDBConnection,
	prior: Float64Array,
	ids: readonly Uint16Array[],
	targets: readonly (readonly number[])[],
): Promise<void> {
	const of = ids.map((_, at) => `g${at} INTEGER, t${at} DOUBLE`);
	await connection.run(`CREATE TABLE people (cell INTEGER, ${of.join(', ')}, mass DOUBLE)`);
	const appender = await connection.createAppender('people');
	for (const [cell, mass] of prior.entries()) {
		appender.appendInteger(cell);
		for (const [at, id] of ids.entries()) {
			appender.appendInteger(id[cell] ?? 0);
			appender.appendDouble(targets[at]?.[id[cell] ?? 0] ?? 0);
		}
		appender.appendDouble(mass);
		appender.endRow();
	}
	appender.closeSync();
}

async function rakeBySql(connection: DuckDBConnection, times: number): Promise<readonly number[]> {
	for (let round = 0; round < times; round++) {
		for (const at of families.keys()) {
			const scaled = `CASE WHEN sum(mass) OVER w = 0 THEN mass ELSE mass * t${at} / sum(mass) OVER w END`;
			await connection.run(
				`CREATE OR REPLACE TABLE people AS SELECT * REPLACE (${scaled} AS mass) FROM people WINDOW w AS (PARTITION BY g${at})`,
			);
		}
	}
	const read = await connection.runAndReadAll('SELECT mass FROM people ORDER BY cell');
	return read.getRows().map(([mass]) => Number(mass));
}
