import { Crew } from '../../../src/law/index.ts';
import { pageThread } from './page-thread.ts';
import { workerThread } from './worker-thread.ts';

/**
 * A crew that works populations out in the browser: on workers that share memory with the page, as many as there are
 * processor cores, or where the browser gives no shared memory on the page's own thread. Whoever takes one dismisses it.
 */
export function browserCrew(threads = navigator.hardwareConcurrency): Crew {
	const shares = globalThis.crossOriginIsolated && typeof Worker === 'function';
	return new Crew(shares ? Array.from({ length: threads }, workerThread) : [pageThread()]);
}
