import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DuckDBInstance } from '@duckdb/node-api';
import {
	codeOf,
	type Day,
	type Law,
	type Order,
	type Program,
	programOf,
	Refusal,
	reasonerFor,
} from '../law/index.ts';
import type { Outcome } from '../study/index.ts';
import { answerAll, type Progress, type RunResult } from './answer-all.ts';
import { answersWriter, isCsv } from './answers-file.ts';
import { asideOf } from './aside.ts';
import type { Tables } from './blocks.ts';
import { constrained } from './constraints.ts';
import { type Engine, kernelFor, workerFor } from './engine.ts';
import { readTables, type TableFiles, type TablesReport } from './read-tables.ts';
import type { Reading } from './reading.ts';
import { ReasonBook } from './reason-book.ts';
import { noFolder, writingProblem } from './run-problems.ts';
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
	/** Whether to tell why answers are unknown. */
	readonly reasons?: boolean;
}

/** Told while a run goes on. */
export interface RunEvents extends Progress {
	/** What the tables are, before anything is worked out. */
	tables(report: TablesReport): void;
}

/**
 * Works rules out for everybody in a table and writes the answers to a file, which appears under its name only when it is
 * complete. Memory does not grow with the number of persons.
 */
export async function runRules(
	order: RunOrder,
	events: RunEvents,
	makeWorker: typeof workerFor = workerFor,
): Promise<Outcome<RunResult | undefined>> {
	const folder = dirname(order.to.path);
	if (!existsSync(folder)) return { ok: false, problems: [noFolder(order.to.shown)] };
	const aside = await asideOf(order.to.path);
	const ends: (() => void | Promise<void>)[] = [];
	const open = async (path: string): Promise<DuckDBInstance> => {
		const instance = await openDuckDb(path, order.threads);
		ends.push(() => instance.closeSync());
		return instance;
	};
	try {
		const { law, ask, files } = order;
		const code = codeOf(law);
		const report = await readTables(await open(aside.tables), law, code, ask, files);
		events.tables(report);
		if (!report.ready) return { ok: false, problems: report.problems };
		const asked = columnsOf(order, report.ready);
		const program = programFor(asked);
		if (!program.ok) return program;
		if (order.dryRun) return { ok: true, value: undefined };
		const { engine = 'wasm' } = order;
		const worker = makeWorker(engine, program.value, order.threads);
		ends.push(() => worker.end());
		const book = order.reasons ? new ReasonBook(ask) : undefined;
		const { person, wholeKeys } = report.ready.persons.reading;
		const writer = await answersWriter(await (await open(aside.answers)).connect(), aside.unfinished, {
			law,
			code,
			ask,
			person: { name: person.name, type: person.written, whole: wholeKeys },
			constraints: law.constraints.map(({ id }) => id),
			...(book ? { reasons: book } : {}),
			csv: isCsv(order.to.path),
		});
		const reasons = book && { book, reasoner: reasonerFor(asked, (about) => kernelFor(engine, about)) };
		const asking = { law, ask, worker, ...(reasons ? { reasons } : {}) };
		const result = await answerAll(asking, report.ready, writer, events);
		if (!result.ok) return result;
		await writer.finish();
		await aside.complete();
		return result;
	} catch (error) {
		const problem = writingProblem(order.to.shown, error);
		if (!problem) throw error;
		return { ok: false, problems: [problem] };
	} finally {
		for (const end of ends.toReversed()) await end();
		await aside.clear();
	}
}

/** What is asked, of the columns that there are. */
function columnsOf({ law, ask, known }: RunOrder, { persons, careers }: Tables): Order {
	const names = (reading: Reading | undefined): readonly string[] =>
		reading?.columns.map(({ name }) => name) ?? [];
	return {
		law,
		ask,
		columns: names(persons.reading),
		fields: names(careers?.reading).filter((name) => !['from', 'to', 'place'].includes(name)),
		...(known === undefined ? {} : { known }),
	};
}

/** A program for what is asked, then for whether each constraint holds. */
function programFor(order: Order): Outcome<Program> {
	const { law, holds } = constrained(order.law);
	try {
		return { ok: true, value: programOf({ ...order, law, ask: [...order.ask, ...holds] }).program };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, problems: [error.problem] };
		throw error;
	}
}
