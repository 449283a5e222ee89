import { Worker } from 'node:worker_threads';
import type { Law } from '../src/law/index.ts';
import { readSynthesisInputs } from '../src/population/index.ts';
import {
	checkedLaw,
	forSubjects,
	joined,
	movedLaw,
	type Proposal,
	peopleFor,
	type Readied,
	readGround,
	readied,
	type Subjects,
	type Sums,
	subjectsOf,
	sumsOf,
} from '../src/proposals/index.ts';
import type { Outcome, Study } from '../src/study/index.ts';
import { measure, processorTime, type Timing } from './measure.ts';

/** How long proposals take over a million people, on two threads, milliseconds on the clock. */
export interface ProposalsBench {
	readonly persons: number;
	readonly measures: number;
	/** Making people ready: every career read once. */
	readonly ready: number;
	/** One step of a slider: law laid out anew, everybody worked out, everything added up. */
	readonly step: Timing;
	readonly ten: number;
	/** As many laws as there are sets of so many provisions, one after another. */
	readonly attribution: { readonly provisions: number; readonly time: number };
	/** Nanoseconds of one processor for a person: law and sums, and reading and adding one column alone. */
	readonly person: { readonly effects: number; readonly adding: number };
}

const must = <T>(outcome: Outcome<T>): T => {
	if (outcome.ok) return outcome.value;
	throw new Error(JSON.stringify(outcome.problems));
};

const month = 2027 * 12;
const threads = 2;

/** Times a slider's step, ten proposals and an attribution over synthetic people. */
export async function timeProposals(
	study: Study,
	peopleLaw: Law,
	persons = 1_000_000,
): Promise<ProposalsBench> {
	const ground = must(readGround(study));
	const inputs = must(readSynthesisInputs(study, peopleLaw));
	const people = must(peopleFor(inputs, { size: persons, seed: 1 }));
	const began = performance.now();
	const subjects = must(subjectsOf({ law: ground.law, people, month }));
	const ready = performance.now() - began;
	const lawOf = (proposal: Proposal): Law => forSubjects(subjects, must(checkedLaw(ground, proposal)));
	const crew = crewFor(subjects);
	const sumsUnder = async (law: Law, before?: Readied): Promise<Readied> => {
		const readyLaw = must(readied(subjects, law, before));
		await crew.sums(readyLaw);
		return readyLaw;
	};
	const sliding = ground.proposals.find(({ id }) => id === 'lower-floor-and-platform-share');
	const ten = ground.proposals.filter(({ id }) => id !== 'credits-for-interruption-and-care').slice(0, 10);
	if (!sliding) throw new Error('it is one of the study');
	const law = lawOf(sliding);
	let last = await sumsUnder(law);
	let ratio = 0.2;
	const step = await measure(12, async () => {
		ratio = ratio >= 0.6 ? 0.2 : ratio + 0.05;
		last = await sumsUnder(
			must(movedLaw(law, sliding, { 'proposal.floor.ratio': ratio }, subjects.on)),
			last,
		);
	});
	const alone = processorTime();
	sumsOf(subjects, last);
	const effects = ((processorTime() - alone) * 1e6) / subjects.size;
	const laws = ten.map(lawOf);
	const tenBegan = performance.now();
	for (const each of laws) await sumsUnder(each);
	const tenTime = performance.now() - tenBegan;
	const provisions = 8;
	const attributionBegan = performance.now();
	for (let set = 0; set < 2 ** provisions; set++) {
		const moved = { 'proposal.floor.ratio': 0.2 + set / 1000 };
		last = await sumsUnder(must(movedLaw(law, sliding, moved, subjects.on)), last);
	}
	const attribution = { provisions, time: performance.now() - attributionBegan };
	await crew.end();
	const person = { effects, adding: timeAdding(subjects) };
	return { persons, measures: subjects.measures.length, ready, step, ten: tenTime, attribution, person };
}

/** Adding up one column by cells and nothing else: what no engine can go below. */
function timeAdding({ starts, persons, columns, size }: Subjects): number {
	const wage = columns.wage;
	const sums = new Float64Array(starts.length);
	const began = processorTime();
	for (let cell = 0; cell + 1 < starts.length; cell++)
		for (let person = starts[cell] ?? 0; person < (starts[cell + 1] ?? 0); person++) {
			const value = typeof wage === 'object' ? (wage[person] ?? 0) : 0;
			sums[cell] = (sums[cell] ?? 0) + Math.floor(value * 100 + 0.5) * (persons[person] ?? 0);
		}
	return ((processorTime() - began) * 1e6) / size;
}

function crewFor(subjects: Subjects): { sums(ready: Readied): Promise<Sums>; end(): Promise<void> } {
	const workers = Array.from({ length: threads }, (_, at) => {
		const [start, end] = [at, at + 1].map((part) => Math.floor((subjects.size * part) / threads));
		return new Worker(new URL('./proposals-thread.ts', import.meta.url), {
			workerData: partOfSubjects(subjects, start ?? 0, end ?? 0),
		});
	});
	const answer = (worker: Worker, ready: Readied): Promise<Sums> =>
		new Promise((resolve, reject) => {
			worker.once('message', (sums: Sums) => {
				worker.off('error', reject);
				resolve(sums);
			});
			worker.once('error', reject);
			worker.postMessage({ compiled: ready.compiled, needed: ready.needed });
		});
	return {
		sums: async (ready) => joined(await Promise.all(workers.map((worker) => answer(worker, ready)))),
		end: async () => {
			await Promise.all(workers.map((worker) => worker.terminate()));
		},
	};
}

function partOfSubjects(
	{ measures, persons, cell, cells, columns }: Subjects,
	start: number,
	end: number,
): object {
	const part = Object.entries(columns).map(([name, column]) => [
		name,
		typeof column === 'number' ? column : column.slice(start, end),
	]);
	return {
		measures,
		cells,
		size: end - start,
		persons: persons.slice(start, end),
		cell: cell.slice(start, end),
		columns: Object.fromEntries(part),
	};
}
