import type { Sums, SumsThread } from '../../../src/proposals/index.ts';

/** Threads of the browser's own that share memory with whoever starts them; none where the browser shares none. */
export function sumsThreads(): readonly SumsThread[] {
	if (!globalThis.crossOriginIsolated || typeof Worker !== 'function') return [];
	return Array.from({ length: navigator.hardwareConcurrency }, sumsThread);
}

function sumsThread(): SumsThread {
	const worker = new Worker(new URL('./sums-worker.ts', import.meta.url), { type: 'module' });
	return {
		send: (order) => worker.postMessage(order),
		sums: () =>
			new Promise((resolve, reject) => {
				worker.onmessage = ({ data }: MessageEvent<Sums>) => resolve(data);
				worker.onerror = ({ message }) => reject(new Error(message || 'a worker did not start'));
			}),
		end: () => worker.terminate(),
	};
}
