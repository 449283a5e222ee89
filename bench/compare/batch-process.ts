import { readStudyLaw } from '../study-law.ts';
import { type Batch, comparison, engines } from './comparison.ts';

// A process that compares the batches it is sent, in the engines it is started with.
const compare = comparison(
	await readStudyLaw(),
	engines.filter((engine) => process.argv.includes(engine)),
);
process.on('message', async (batch: Batch) => process.send?.(await compare(batch)));
