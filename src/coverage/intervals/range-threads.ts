import { Worker } from 'node:worker_threads';
import type { Outcome, Problem } from '../../study/index.ts';
import type { RangeWork } from './range-work.ts';
import { type End, endsOf, type Ranges, rangesFrom } from './ranges.ts';
import type { Numbers } from './spread.ts';
import type { Variation } from './variation.ts';

/** Asks a thread for the numbers at an end, or as they are. */
export interface RangeQuestion {
	readonly index: number;
	readonly end?: End;
}

export interface RangeAnswer {
	readonly index: number;
	readonly outcome: Outcome<Numbers>;
}

/**
 * Ranges of synthetic people, worked out on several threads. Each end is worked out alone, so that the number of threads
 * changes nothing.
 */
export function rangesOnThreads(
	work: RangeWork,
	variations: readonly Variation[],
	threads: number,
	progress: (done: number, of: number) => void = () => {},
): Promise<Outcome<Ranges>> {
	const questions: readonly RangeQuestion[] = [
		{ index: 0 },
		...endsOf(variations).map((end, index) => ({ index: index + 1, end })),
	];
	const numbers: Numbers[] = [];
	let [next, done] = [0, 0];
	const workers = Array.from(
		{ length: Math.min(threads, questions.length) },
		() => new Worker(new URL('./range-thread.ts', import.meta.url), { workerData: work }),
	);
	return new Promise<Outcome<Ranges>>((resolve) => {
		const ask = (worker: Worker): void => {
			const question = questions[next++];
			if (question) worker.postMessage(question);
		};
		const finish = (outcome: Outcome<Ranges>): void => {
			for (const worker of workers) void worker.terminate();
			resolve(outcome);
		};
		progress(0, questions.length);
		for (const worker of workers) {
			worker.on('message', ({ index, outcome }: RangeAnswer) => {
				if (!outcome.ok) return finish(outcome);
				numbers[index] = outcome.value;
				progress(++done, questions.length);
				if (done < questions.length) return ask(worker);
				const [base = new Map(), ...ends] = numbers;
				finish({ ok: true, value: rangesFrom(work.size, variations, base, ends) });
			});
			worker.on('error', (error) => finish({ ok: false, problems: [ended(error)] }));
			ask(worker);
		}
	});
}

function ended(error: unknown): Problem {
	const why = error instanceof Error ? error.message : String(error);
	return {
		code: 'thread-ended',
		says: {
			en: `A thread that varied assumptions ended early (${why}), so there are no intervals.`,
			zh: `变动假定的线程提前中止（${why}），因此没有区间。`,
		},
		fix: {
			en: 'Run it again; if memory is short, with fewer threads.',
			zh: '请重新运行；内存不足时请减少线程数。',
		},
	};
}
