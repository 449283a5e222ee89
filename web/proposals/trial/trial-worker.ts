import { SumsCrew } from '../../../src/proposals/index.ts';
import type { Outcome } from '../../../src/study/index.ts';
import type { Order, Returned, Sent, Variant } from './order.ts';
import { sumsThreads } from './sums-thread.ts';
import { Trial } from './trial.ts';

// The worker in which proposals are tried: the page stays free to be moved about in.

const address = `${import.meta.env.BASE_URL}data/proposal-study.json`;
let trial: Promise<Trial> | undefined;

async function start(): Promise<Trial> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`proposal-study.json: ${response.status}`);
	const now = new Date();
	const today = now.getFullYear() * 12 + now.getMonth();
	return new Trial(await response.json(), new SumsCrew(sumsThreads()), today);
}

async function answer(order: Order): Promise<Outcome<unknown>> {
	trial ??= start();
	const ready = await trial;
	switch (order.kind) {
		case 'open':
			return ready.open();
		case 'gather':
			return ready.gather(order.size);
		case 'lay':
			return ready.lay(order.path, order.text);
		case 'try':
			return ready.try(order.variant);
		case 'person':
			return ready.person(order.variant, order.person);
		case 'swings':
			return ready.swings(order.variant);
		case 'funds':
			return ready.funds(order.variant);
		case 'questions':
			return ready.questions();
	}
}

// One order at a time: each may wait for threads, and the next must not come between.
let last: Promise<void> = Promise.resolve();
let waiting = 0;

/** Variants on the screen whose parameters may be moved next, the last tried first. */
let shown: readonly Variant[] = [];

/** A pause after which nobody is taken to be moving anything, milliseconds. */
const pause = 150;

async function foresee(): Promise<void> {
	const variant = waiting === 0 ? shown.at(-1) : undefined;
	if (!variant) return;
	shown = shown.slice(0, -1);
	(await trial)?.foresee(variant);
	setTimeout(foresee, pause);
}

addEventListener('message', ({ data: { number, order } }: MessageEvent<Sent>) => {
	const send = (returned: Returned): void => postMessage(returned);
	waiting += 1;
	last = last
		.then(() =>
			answer(order).then(
				(outcome) => send({ number, outcome }),
				(error: unknown) => send({ number, failed: error instanceof Error ? error.message : String(error) }),
			),
		)
		.then(() => {
			waiting -= 1;
			if (order.kind !== 'try') return;
			const { path } = order.variant;
			shown = [...shown.filter((variant) => variant.path !== path), order.variant];
			setTimeout(foresee, pause);
		});
});
