import { Worker } from 'node:worker_threads';
import type { Format } from '../format.ts';
import type { Document } from '../model.ts';
import type { Draft, Finished } from './finish-file.ts';

/** A file to be written: its document is put together only when a thread is free for it. */
export interface FileOrder {
	readonly document: () => Document;
	readonly format: Format;
	/** Name that problems give the file, where every number is to be read back from it. */
	readonly check?: string | undefined;
}

/** What came of an order, by its place among all. */
export interface FinishedOrder extends Finished {
	readonly index: number;
	/** Seconds that it took. */
	readonly seconds: number;
}

/**
 * Writes files on several threads and tells of each as soon as it is done. Every file is written alone, so that the number
 * of threads changes nothing in it. A thread that breaks off throws what broke it.
 */
export async function* writtenOnThreads(
	orders: readonly FileOrder[],
	threads: number,
): AsyncGenerator<FinishedOrder> {
	const workers = Array.from(
		{ length: Math.min(threads, orders.length) },
		() => new Worker(new URL('./writer-thread.ts', import.meta.url)),
	);
	const left = [...orders.entries()];
	const running = new Map<Worker, Promise<FinishedOrder>>();
	const give = (worker: Worker): void => {
		// from both ends, as neighbours share pictures that a thread keeps
		const next = workers.indexOf(worker) % 2 === 0 ? left.shift() : left.pop();
		if (next) running.set(worker, finished(worker, ...next));
		else running.delete(worker);
	};
	try {
		for (const worker of workers) give(worker);
		while (running.size > 0) {
			const [worker, done] = await Promise.race(
				[...running].map(async ([each, file]) => [each, await file] as const),
			);
			give(worker);
			yield done;
		}
	} finally {
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}

function finished(worker: Worker, index: number, order: FileOrder): Promise<FinishedOrder> {
	const { format, check } = order;
	const draft: Draft = { document: order.document(), format, check };
	const began = performance.now();
	return new Promise((resolve, reject) => {
		const hear = (done: Finished) => {
			worker.off('error', reject);
			resolve({ ...done, index, seconds: (performance.now() - began) / 1000 });
		};
		worker.once('message', hear);
		worker.once('error', reject);
		worker.postMessage(draft);
	});
}
