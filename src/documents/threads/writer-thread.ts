import { parentPort } from 'node:worker_threads';
import { type Draft, finishFile } from './finish-file.ts';

// What a thread that writes files runs.
const port = parentPort;
if (!port) throw new Error('this file is run by a worker thread');
port.on('message', async (draft: Draft) => port.postMessage(await finishFile(draft)));
