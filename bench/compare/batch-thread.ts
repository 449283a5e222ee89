import { parentPort, workerData } from 'node:worker_threads';
import { readStudyLaw } from '../study-law.ts';
import { type Batch, comparison, engines } from './comparison.ts';

// A worker thread that compares the batches it is sent.
const port = parentPort;
if (!port) throw new Error('this file is run by a worker thread');
const wanted = String(workerData).split(',');
const compare = comparison(
	await readStudyLaw(),
	engines.filter((engine) => wanted.includes(engine)),
);
port.on('message', async (batch: Batch) => port.postMessage(await compare(batch)));
