import { parentPort, workerData } from 'node:worker_threads';
import type { RangeAnswer, RangeQuestion } from './range-threads.ts';
import { synthesisAgain } from './range-work.ts';

// What a thread that works out ends of ranges runs.
const port = parentPort;
if (!port) throw new Error('this file is run by a worker thread');
const again = synthesisAgain(workerData);
port.on('message', async ({ index, end }: RangeQuestion) => {
	const answer: RangeAnswer = { index, outcome: await again(end) };
	port.postMessage(answer);
});
