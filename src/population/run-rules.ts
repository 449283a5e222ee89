import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import {
	type Answers,
	answersOf,
	codeOf,
	type Day,
	type Kernel,
	type Law,
	programOf,
	Refusal,
} from '../law/index.ts';
import type { Outcome } from '../study/index.ts';
import { type AnswersWriter, answersWriter, isCsv } from './answers-file.ts';
import { asideOf, spillOf } from './aside.ts';
import { blocksOf, type Tables } from './blocks.ts';
import { constrained } from './constraints.ts';
import { type Engine, kernelOf } from './engine.ts';
import { readTables, type TableFiles, type TablesReport } from './read-tables.ts';
import type { Reading } from './reading.ts';
import { noFolder, stopped, writingProblem } from './run-problems.ts';
import { openDuckDb } from './table.ts';

/** Rules to be worked out for everybody in a table. */
export interface RunOrder {
	readonly law: Law;
	/** Full names of what is asked. */
	readonly ask: readonly string[];
	readonly files: TableFiles;
	/** Law made known after this day is not seen. */
	readonly known?: Day;
	/** Where answers are written, .parquet or .csv. */
	readonly to: { readonly path: string; readonly shown: string };
	/** Only checks the tables. */
	readonly dryRun?: boolean;
	readonly threads?: number;
	/** What works the rules out; WebAssembly when left out. */
	readonly engine?: Engine;
}

/** Told while a run goes on. */
export interface RunEvents {
	/** What the tables are, before anything is worked out. */
	tables(report: TablesReport): void;
	/** Persons answered so far, of how many. */
	progress(done: number, of: number): void;
	/** Whether the run should stop. */
	stopped(): boolean;
}

/** What a run did. */
export interface RunResult {
	readonly persons: number;
	/** Persons whose facts contradict each other, by the constraint that says so. */
	readonly refused: Readonly<Record<string, number>>;
	/** Answers that are unknown, by name. */
	readonly unknown: Readonly<Record<string, number>>;
}

/**
 * Works rules out for everybody in a table and writes the answers to a file, which appears under its name only when it is
 * complete. Memory does not grow with the number of persons.
 */
export async function runRules(order: RunOrder, events: RunEvents): Promise<Outcome<RunResult | undefined>> {
	const folder = dirname(order.to.path);
	if (!existsSync(folder)) return { ok: false, problems: [noFolder(order.to.shown)] };
	const instance = await openDuckDb(spillOf(order.to.path), order.threads);
	const writing = await instance.connect();
	const aside = asideOf(writing, order.to.path);
	try {
		const { law, ask, files } = order;
		const code = codeOf(law);
		const report = await readTables(instance, law, code, ask, files, aside);
		events.tables(report);
		if (!report.ready) return { ok: false, problems: report.problems };
		const asked = askedOf(order, report.ready);
		if (!asked.ok) return asked;
		if (order.dryRun) return { ok: true, value: undefined };
		const { person, wholeKeys } = report.ready.persons.reading;
		const writer = await answersWriter(writing, aside, {
			law,
			code,
			ask,
			person: { name: person.name, type: person.written, whole: wholeKeys },
			constraints: law.constraints.map(({ id }) => id),
			csv: isCsv(order.to.path),
		});
		const result = await answerAll(asked.value, report.ready, writer, events);
		if (!result) return { ok: false, problems: [stopped] };
		await writer.finish();
		await aside.complete();
		return { ok: true, value: result };
	} catch (error) {
		const problem = writingProblem(order.to.shown, error);
		if (!problem) throw error;
		return { ok: false, problems: [problem] };
	} finally {
		await aside.clear();
		instance.closeSync();
	}
}

/** What is worked out: answers, then whether each constraint holds. */
interface Asked {
	readonly ask: readonly string[];
	readonly constraints: readonly string[];
	readonly kernel: Kernel;
}

function askedOf(
	{ law, ask, known, engine = 'wasm' }: RunOrder,
	{ persons, careers }: Tables,
): Outcome<Asked> {
	const names = (reading: Reading | undefined): readonly string[] =>
		reading?.columns.map(({ name }) => name) ?? [];
	const whole = constrained(law);
	try {
		const { program } = programOf({
			law: whole.law,
			ask: [...ask, ...whole.holds],
			columns: names(persons.reading),
			fields: names(careers?.reading).filter((name) => !['from', 'to', 'place'].includes(name)),
			...(known === undefined ? {} : { known }),
		});
		const constraints = law.constraints.map(({ id }) => id);
		return { ok: true, value: { ask, constraints, kernel: kernelOf(engine, program) } };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, problems: [error.problem] };
		throw error;
	}
}

/** Answers block after block; nothing when the run was stopped. */
async function answerAll(
	{ ask, constraints, kernel }: Asked,
	tables: Tables,
	writer: AnswersWriter,
	events: RunEvents,
): Promise<RunResult | undefined> {
	const unknown = new Map(ask.map((name) => [name, 0]));
	const refused = new Map(constraints.map((id) => [id, 0]));
	let done = 0;
	events.progress(done, tables.persons.reading.rows);
	for await (const { keys, population } of blocksOf(tables)) {
		if (events.stopped()) return undefined;
		const all = answersOf(kernel, population, ask.length + constraints.length);
		const answers = all.slice(0, ask.length);
		const broken = brokenBy(all.slice(ask.length), population.size);
		refuse(answers, broken);
		constraints.forEach((id, index) => {
			refused.set(id, (refused.get(id) ?? 0) + count(broken, (value) => value === index));
		});
		ask.forEach((name, index) => {
			unknown.set(name, (unknown.get(name) ?? 0) + count(answers[index], Number.isNaN));
		});
		writer.add(keys, answers, broken);
		done += population.size;
		events.progress(done, tables.persons.reading.rows);
	}
	return { persons: done, refused: Object.fromEntries(refused), unknown: Object.fromEntries(unknown) };
}

/** For each person the first constraint that does not hold, by its index; NaN where all do. */
function brokenBy(holds: Answers, size: number): Float64Array {
	const broken = new Float64Array(size).fill(Number.NaN);
	holds.forEach((column, index) => {
		column.forEach((held, person) => {
			if (held === 0 && Number.isNaN(broken[person])) broken[person] = index;
		});
	});
	return broken;
}

/** Leaves unknown what was asked of persons whose facts contradict each other. */
function refuse(answers: Answers, broken: Float64Array): void {
	broken.forEach((constraint, person) => {
		if (Number.isNaN(constraint)) return;
		for (const column of answers) column[person] = Number.NaN;
	});
}

function count(column: Float64Array | undefined, like: (value: number) => boolean): number {
	let sum = 0;
	for (const value of column ?? []) if (like(value)) sum++;
	return sum;
}
