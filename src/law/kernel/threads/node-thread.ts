import { parentPort } from 'node:worker_threads';
import type { Order } from './message.ts';
import { serve } from './serve.ts';

// What a worker thread of Node.js runs.
const port = parentPort;
if (!port) throw new Error('this file is run by a worker thread');
serve({
	send: (done) => port.postMessage(done),
	onMessage: (hear) => port.on('message', (order: Order) => hear(order)),
});
