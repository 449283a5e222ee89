import { serve } from '../../../src/law/index.ts';

// What a worker of the browser runs: kernels, over people in memory that it shares with the page.
serve({
	send: (done) => postMessage(done),
	onMessage: (hear) => addEventListener('message', (event) => hear(event.data)),
});
