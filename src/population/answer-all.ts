import type { Answers, Law, Reasoner } from '../law/index.ts';
import type { Outcome } from '../study/index.ts';
import type { AnswersWriter } from './answers-file.ts';
import { type Block, blocksOf, type Tables } from './blocks.ts';
import type { Worker } from './engine.ts';
import type { ReasonBook } from './reason-book.ts';
import { stopped } from './run-problems.ts';

/** What is asked of everybody. */
export interface Asking {
	readonly law: Law;
	readonly ask: readonly string[];
	/** Works out what is asked, then whether each of the law's constraints holds. */
	readonly worker: Worker;
	/** Present where reasons of unknown answers are wanted: who tells them, and what they are numbered in. */
	readonly reasons?: { readonly reasoner: Reasoner; readonly book: ReasonBook };
}

/** Told while a run goes on. */
export interface Progress {
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

/** Answers block after block: while one is worked out, the next is read. */
export async function answerAll(
	asking: Asking,
	tables: Tables,
	writer: AnswersWriter,
	progress: Progress,
): Promise<Outcome<RunResult>> {
	const { law, ask, worker } = asking;
	const unknown = ask.map(() => 0);
	const refused = law.constraints.map(() => 0);
	const { rows } = tables.persons.reading;
	let done = 0;
	progress.progress(done, rows);
	const blocks = blocksOf(tables, worker.persons);
	let next = await blocks.next();
	while (!next.done) {
		const block: Block = next.value;
		const [outcome, following] = await Promise.all([worker.answer(block.population), blocks.next()]);
		if (!outcome.ok) return outcome;
		if (progress.stopped()) return { ok: false, problems: [stopped] };
		const answers = outcome.value.slice(0, ask.length);
		const broken = brokenBy(outcome.value.slice(ask.length), block.population.size);
		refuse(answers, broken);
		writer.add(block.keys, answers, broken, reasonsIn(asking, block, answers));
		refused.forEach((sum, index) => {
			refused[index] = sum + count(broken, (value) => value === index);
		});
		unknown.forEach((sum, index) => {
			unknown[index] = sum + count(answers[index], Number.isNaN);
		});
		done += block.population.size;
		progress.progress(done, rows);
		next = following;
	}
	const named = (names: readonly string[], sums: readonly number[]): Readonly<Record<string, number>> =>
		Object.fromEntries(names.map((name, index) => [name, sums[index] ?? 0]));
	const constraints = law.constraints.map(({ id }) => id);
	return {
		ok: true,
		value: { persons: done, refused: named(constraints, refused), unknown: named(ask, unknown) },
	};
}

function reasonsIn({ reasons }: Asking, { population }: Block, answers: Answers): Answers {
	return reasons ? reasons.book.numbered(reasons.reasoner(population, answers)) : [];
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
