import { Worker } from 'node:worker_threads';
import { Crew } from './crew.ts';
import type { Done, Thread } from './message.ts';

/** A crew of worker threads of Node.js. */
export function nodeCrew(threads: number): Crew {
	return new Crew(Array.from({ length: threads }, nodeThread));
}

/** One worker thread. */
function nodeThread(): Thread {
	const worker = new Worker(new URL('./node-thread.ts', import.meta.url));
	let ending = false;
	return {
		send: (order) => worker.postMessage(order),
		onMessage: (hear) => worker.on('message', (done: Done) => hear(done)),
		onEnd: (hear) => {
			worker.on('error', (error) => hear(error instanceof Error ? error.message : String(error)));
			worker.on('exit', (code) => {
				if (!ending) hear(`exit code ${code}`);
			});
		},
		end: async () => {
			ending = true;
			await worker.terminate();
		},
	};
}
