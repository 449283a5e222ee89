import type { Asked, Given, Order, Returned, Sent } from './order.ts';

/** The page's end of the line to the trial. */
export interface TrialLine {
	ask<K extends keyof Asked>(order: Extract<Order, { kind: K }>): Promise<Given<K>>;
	end(): void;
}

/** A trial in a worker of its own. An order that fails for a defect rejects with what the worker said. */
export function trialLine(): TrialLine {
	const worker = new Worker(new URL('./trial-worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
	let number = 0;
	worker.onmessage = ({ data }: MessageEvent<Returned>) => {
		const who = waiting.get(data.number);
		waiting.delete(data.number);
		if ('failed' in data) who?.reject(new Error(data.failed));
		// the worker answers each order with what the table of orders says
		else who?.resolve(data.outcome as never);
	};
	worker.onerror = ({ message }) => {
		for (const { reject } of waiting.values()) reject(new Error(message || 'the worker did not start'));
		waiting.clear();
	};
	return {
		ask: (order) =>
			new Promise((resolve, reject) => {
				number += 1;
				waiting.set(number, { resolve, reject });
				const sent: Sent = { number, order };
				worker.postMessage(sent);
			}),
		end: () => worker.terminate(),
	};
}
