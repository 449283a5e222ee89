import { parentPort } from 'node:worker_threads';
import { type Counted, type LawForSums, type SumsOrder, sumsOf } from '../src/proposals/index.ts';

// A thread of Node.js that adds up what a law comes to for a share of the people.
const port = parentPort;
if (!port) throw new Error('this file is run by a worker thread');
let people: Counted | undefined;
let law: LawForSums | undefined;
port.on('message', (order: SumsOrder) => {
	if (order.kind === 'people') people = order.people;
	else if (order.kind === 'law') law = order.law;
	else if (people && law) port.postMessage(sumsOf(people, law, order.start, order.end));
});
