import type { Outcome, Problem } from '../../../study/index.ts';
import type { Answers, Population } from '../population.ts';
import { joinedTotal, type MoneyTotal } from '../totals.ts';
import type { Compiled } from '../webassembly/kernel.ts';
import type { Done, Thread } from './message.ts';
import { sharedAnswers, sharedPopulation } from './shared.ts';

/** Persons that a thread takes at a time. */
const share = 16_384;

/**
 * Threads that work out one population together. Every person is worked out alone, so answers do not depend on the number
 * of threads or on who takes whom. Where a thread ends on its own, what was being run is told to have failed, and the crew
 * is dismissed: nothing waits for it.
 */
export class Crew {
	private readonly threads: readonly Thread[];
	private population: Population | undefined;
	private answers: Answers = [];
	private running: Run | undefined;
	private lost: Problem | undefined;

	constructor(threads: readonly Thread[]) {
		this.threads = threads;
		for (const thread of threads) {
			thread.onMessage((done) => this.hear(thread, done));
			thread.onEnd((why) => this.lose(why));
		}
	}

	/** Takes people in: into shared memory, where they are not there yet. */
	take(population: Population, rules: number): void {
		this.population = sharedPopulation(population);
		this.answers = sharedAnswers(rules, population.size);
		const { answers } = this;
		for (const thread of this.threads) thread.send({ kind: 'people', population: this.population, answers });
	}

	/** Takes a kernel, in place of any before; where only law differs, threads get no new code. */
	equip(compiled: Compiled): void {
		for (const thread of this.threads) thread.send({ kind: 'kernel', compiled });
	}

	/** Works everybody out. The columns are the crew's own, and change with the next run. */
	async run(): Promise<Outcome<Answers>> {
		const done = await this.runAll(undefined);
		return done.ok ? { ok: true, value: this.answers } : done;
	}

	/** Works everybody out and sums up a column of the answers, as money; threads sum up what they worked out. */
	async total(column: number): Promise<Outcome<MoneyTotal>> {
		const done = await this.runAll(column);
		return done.ok ? { ok: true, value: joinedTotal(done.value) } : done;
	}

	private runAll(total: number | undefined): Promise<Outcome<readonly MoneyTotal[]>> {
		const { population } = this;
		if (!population) throw new RangeError('the crew has no people');
		if (this.running) throw new RangeError('the crew is running');
		return new Promise((resolve) => {
			const totals: MoneyTotal[] = [];
			const finish = (outcome: Outcome<readonly MoneyTotal[]>): void => {
				this.running = undefined;
				resolve(outcome);
			};
			if (this.lost) {
				finish({ ok: false, problems: [this.lost] });
				return;
			}
			this.running = {
				next: 0,
				left: population.size,
				size: population.size,
				total,
				totals,
				finish: () => finish({ ok: true, value: totals }),
				fail: (problem) => finish({ ok: false, problems: [problem] }),
			};
			if (population.size === 0) this.running.finish();
			else for (const thread of this.threads) this.give(thread);
		});
	}

	/** Ends all threads. */
	async dismiss(): Promise<void> {
		await Promise.all(this.threads.map((thread) => thread.end()));
	}

	private give(thread: Thread): void {
		const run = this.running;
		if (!run || run.next >= run.size) return;
		const start = run.next;
		run.next = Math.min(start + share, run.size);
		const { total } = run;
		thread.send({ kind: 'run', start, end: run.next, ...(total === undefined ? {} : { total }) });
	}

	private hear(thread: Thread, { start, end, total }: Done): void {
		const run = this.running;
		if (!run) return;
		if (total) run.totals.push(total);
		run.left -= end - start;
		if (run.left === 0) run.finish();
		else this.give(thread);
	}

	private lose(why: string): void {
		this.lost ??= {
			code: 'thread-ended',
			says: {
				en: `A thread ended before its work was done (${why}), so there are no answers.`,
				zh: `一个线程在完成计算之前中止（${why}），因此没有结果。`,
			},
			fix: {
				en: 'Run it again; if memory is short, with fewer threads.',
				zh: '请重新运行；内存不足时请减少线程数。',
			},
		};
		this.running?.fail(this.lost);
	}
}

interface Run {
	next: number;
	left: number;
	readonly size: number;
	readonly total: number | undefined;
	readonly totals: MoneyTotal[];
	readonly finish: () => void;
	readonly fail: (problem: Problem) => void;
}
