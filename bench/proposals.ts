import { Worker } from 'node:worker_threads';
import type { Law } from '../src/law/index.ts';
import { readSynthesisInputs } from '../src/population/index.ts';
import {
	changedNames,
	checkedLaw,
	forSubjects,
	lawsOfSets,
	movedLaw,
	type Proposal,
	type Provision,
	peopleFor,
	readGround,
	readied,
	Steps,
	type Subjects,
	type Sums,
	SumsCrew,
	type SumsThread,
	sharedOut,
	sharedSubjects,
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
	/** One step of a slider: law laid out anew, all whom it may touch worked out, everything added up. */
	readonly steps: readonly StepBench[];
	/** Ten proposals, one after another, everybody asked by each. */
	readonly ten: number;
	/** A package of so many provisions: its law with every set of them, every measure shared out. */
	readonly attribution: { readonly provisions: number; readonly time: number };
	/** Nanoseconds of one processor for a person: law and sums, and reading and adding one column alone. */
	readonly person: { readonly effects: number; readonly adding: number };
}

/** Steps of one slider. */
export interface StepBench {
	readonly parameter: string;
	readonly timing: Timing;
	/** Getting ready for the parameter to be moved, once, milliseconds. */
	readonly foreseen: number;
}

const must = <T>(outcome: Outcome<T>): T => {
	if (outcome.ok) return outcome.value;
	throw new Error(JSON.stringify(outcome.problems));
};

const month = 2027 * 12;
const threads = 2;

/** Sliders that reach few people, many, and nearly everybody. */
const sliders = [
	['injury-for-all-platform-work', 'proposal.injury.pay_rate'],
	['lower-floor-and-platform-share', 'proposal.floor.ratio'],
	['fifteen-years-kept', 'pension.employee.minimum_months'],
] as const;

/** Times sliders' steps, ten proposals and an attribution over synthetic people. */
export async function timeProposals(
	study: Study,
	peopleLaw: Law,
	persons = 1_000_000,
): Promise<ProposalsBench> {
	const ground = must(readGround(study));
	const inputs = must(readSynthesisInputs(study, peopleLaw));
	const people = must(peopleFor(inputs, { size: persons, seed: 1 }));
	const began = performance.now();
	const subjects = sharedSubjects(must(subjectsOf({ law: ground.law, people, month })));
	const ready = performance.now() - began;
	const lawOf = (proposal: Proposal): Law => forSubjects(subjects, must(checkedLaw(ground, proposal)));
	const proposalOf = (id: string): Proposal => {
		const found = ground.proposals.find((each) => each.id === id);
		if (!found) throw new Error(`${id} is a proposal of the study`);
		return found;
	};
	const crew = crewOf();
	const steps: StepBench[] = [];
	for (const [id, parameter] of sliders)
		steps.push(await timeSteps(subjects, crew, proposalOf(id), lawOf(proposalOf(id)), parameter));
	const laws = ground.proposals.slice(0, 10).map(lawOf);
	const asked = new Steps(subjects, crew, new Set());
	const tenBegan = performance.now();
	for (const law of laws) must(await asked.sums(law));
	const ten = performance.now() - tenBegan;
	const inForce = must(readied(subjects, subjects.law));
	const alone = processorTime();
	sumsOf(subjects, inForce);
	const effects = ((processorTime() - alone) * 1e6) / subjects.size;
	const bundle = proposalOf('bundle-with-unemployment');
	const bundled = must(checkedLaw(ground, bundle));
	const attribution = await timeAttribution(subjects, crew, ofEight(subjects, bundle, bundled), bundled);
	crew.dismiss();
	const person = { effects, adding: timeAdding(subjects) };
	return { persons, measures: subjects.measures.length, ready, steps, ten, attribution, person };
}
async function timeSteps(
	subjects: Subjects,
	crew: SumsCrew,
	proposal: Proposal,
	law: Law,
	parameter: string,
): Promise<StepBench> {
	const move = proposal.moves.find((each) => each.parameter === parameter);
	if (!move) throw new Error(`${parameter} may be moved in ${proposal.id}`);
	const steps = new Steps(subjects, crew, new Set(proposal.moves.map((each) => each.parameter)));
	must(await steps.sums(law));
	const began = performance.now();
	must(steps.foresee());
	const foreseen = performance.now() - began;
	let along = 0;
	const timing = await measure(20, async () => {
		along = (along + 0.07) % 1;
		const value = move.low + (move.high - move.low) * along;
		must(await steps.sums(must(movedLaw(law, proposal, { [parameter]: value }, subjects.on))));
	});
	return { parameter, timing, foreseen };
}

/** A package whose law is cut into eight provisions, as evenly as may be. */
function ofEight(subjects: Subjects, proposal: Proposal, law: Law): Proposal {
	const names = changedNames(subjects.law, forSubjects(subjects, law));
	const provisions = Array.from({ length: 8 }, (_, at): Provision => {
		const id = `part_${at}`;
		return { id, label: { zh: id, en: id }, names: names.filter((_, index) => index % 8 === at) };
	});
	return { ...proposal, provisions };
}

async function timeAttribution(
	subjects: Subjects,
	crew: SumsCrew,
	proposal: Proposal,
	law: Law,
): Promise<ProposalsBench['attribution']> {
	const began = performance.now();
	const { laws, names } = lawsOfSets(subjects, proposal, law);
	const steps = new Steps(subjects, crew, names);
	must(await steps.sums(laws.at(-1) ?? law));
	must(steps.foresee());
	const sums: Sums[] = [];
	for (const each of laws) sums.push(must(await steps.sums(each)));
	const provisions = sharedOut(subjects, proposal, sums).provisions.length;
	return { provisions, time: performance.now() - began };
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

/** A crew of worker threads of Node.js, which read the people from memory that they share. */
function crewOf(): SumsCrew {
	return new SumsCrew(
		Array.from({ length: threads }, (): SumsThread => {
			const worker = new Worker(new URL('./proposals-thread.ts', import.meta.url));
			return {
				send: (order) => worker.postMessage(order),
				sums: () =>
					new Promise((resolve, reject) => {
						worker.once('message', (sums: Sums) => {
							worker.off('error', reject);
							resolve(sums);
						});
						worker.once('error', reject);
					}),
				end: () => void worker.terminate(),
			};
		}),
	);
}
