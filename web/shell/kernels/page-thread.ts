import { type Done, serve, type Thread, type ThreadOrder } from '../../../src/law/index.ts';

/**
 * The page's own thread, for browsers that give pages no shared memory. Between the shares of a run it lets the page do
 * what waits, so that the page answers while it works.
 */
export function pageThread(): Thread {
	let work = (_order: ThreadOrder): void => {};
	let told = (_done: Done): void => {};
	let lost = (_why: string): void => {};
	let ended = false;
	serve({
		send: (done) => told(done),
		onMessage: (hear) => {
			work = hear;
		},
	});
	const attempt = (order: ThreadOrder): void => {
		if (ended) return;
		try {
			work(order);
		} catch (error) {
			ended = true;
			lost(error instanceof Error ? error.message : String(error));
		}
	};
	return {
		send: (order) => void setTimeout(attempt, 0, order),
		onMessage: (hear) => {
			told = hear;
		},
		onEnd: (hear) => {
			lost = hear;
		},
		end: async () => {
			ended = true;
		},
	};
}
