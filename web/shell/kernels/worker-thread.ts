import type { Done, Thread } from '../../../src/law/index.ts';

/** A thread of the browser's own, which shares memory with the page. */
export function workerThread(): Thread {
	const worker = new Worker(new URL('./kernel-thread.ts', import.meta.url), { type: 'module' });
	return {
		send: (order) => worker.postMessage(order),
		onMessage: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<Done>) => hear(data)),
		onEnd: (hear) => {
			// an error event without a message tells that the script could not be loaded
			worker.addEventListener('error', ({ message }) => hear(message || 'the worker did not start'));
			worker.addEventListener('messageerror', () => hear('a message could not be read'));
		},
		end: async () => worker.terminate(),
	};
}
