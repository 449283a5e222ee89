import { parentPort, workerData } from 'node:worker_threads';
import { type Readied, type Subjects, sumsOf } from '../src/proposals/index.ts';

// A thread that holds part of the people and adds up what a law comes to for them.
const port = parentPort;
if (!port) throw new Error('this file is run by a worker thread');
const people: Subjects = workerData;
port.on('message', (ready: Pick<Readied, 'compiled' | 'needed'>) => {
	port.postMessage(sumsOf(people, { ...ready, columns: people.columns }));
});
