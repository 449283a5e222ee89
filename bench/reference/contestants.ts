import { javaScriptKernel, programOf } from '../../src/law/index.ts';
import { compile, formOf, webAssemblyKernel } from '../../src/law/kernel/webassembly/kernel.ts';
import { processorTime } from '../measure.ts';
import { answerByHand } from './by-hand.ts';
import { taskInDuckDb } from './duckdb.ts';
import { answerInC } from './plain-c.ts';
import { taskInPublicodes } from './publicodes.ts';
import {
	firstPersons,
	mustAgree,
	noAnswers,
	outputs,
	type TaskAnswers,
	type TaskCareers,
	taskCareers,
	taskFigures,
	taskLaw,
	taskPopulation,
} from './task.ts';

/** What one contestant took for one career, or why it was not measured. */
export type Measured =
	| { readonly name: string; readonly persons: number; readonly nanoseconds: number }
	| { readonly name: string; readonly why: string };

/** One way to answer the task: its answers, and the processor milliseconds of one run over all its persons. */
interface Contestant {
	readonly name: string;
	readonly persons: number;
	/** How far its answers may lie from those written by hand; every bit must agree where it is 0. */
	readonly within: number;
	run(): Promise<{ readonly answers: TaskAnswers; readonly milliseconds: number }>;
}

const persons = 1_000_000;
const rounds = 5;

/**
 * Runs all contestants on one core, in turns, so that a slow moment of the machine meets all alike; the best of their
 * turns counts. Before anything is timed, the answers of each are checked against those written by hand.
 */
export async function runContestants(): Promise<readonly Measured[]> {
	const law = taskLaw();
	const figures = taskFigures(law);
	const careers = taskCareers(persons);
	const byHand = answerByHand(careers, figures);
	const { contestants, absent } = await allContestants(careers);
	const best = new Map<Contestant, number>();
	for (const contestant of contestants) {
		const { answers } = await contestant.run();
		mustAgree(contestant.name, answers, byHand, contestant.within);
	}
	for (let round = 0; round < rounds; round++) {
		for (const contestant of contestants) {
			const { milliseconds } = await contestant.run();
			best.set(contestant, Math.min(milliseconds, best.get(contestant) ?? Number.POSITIVE_INFINITY));
		}
	}
	const measured = contestants.map((contestant) => ({
		name: contestant.name,
		persons: contestant.persons,
		nanoseconds: ((best.get(contestant) ?? Number.NaN) * 1e6) / contestant.persons,
	}));
	return [...measured, ...absent];
}

async function allContestants(all: TaskCareers) {
	const law = taskLaw();
	const figures = taskFigures(law);
	const { program } = programOf({ law, ask: outputs, columns: [], fields: ['wage', 'status'] });
	const population = taskPopulation(law, all);
	const webAssembly = webAssemblyKernel(compile(program, formOf(population)));
	const javaScript = javaScriptKernel(program);
	const few = firstPersons(all, 100_000);
	const fewPopulation = taskPopulation(law, few);
	const contestants: Contestant[] = [
		timed('Canopy, WebAssembly', all, (answers) => webAssembly.run(population, answers, 0, all.size)),
		timed('Canopy, JavaScript', few, (answers) => javaScript.run(fewPopulation, answers, 0, few.size)),
		timed('JavaScript by hand, typed arrays', all, (answers) => answerByHand(all, figures, answers)),
	];
	const absent: Measured[] = [];
	const inC = answerInC(firstPersons(all, 1), figures, 1);
	if (inC) contestants.push({ name: plainC, persons: all.size, within: 0, run: async () => cRun(all) });
	else absent.push({ name: plainC, why: 'no C compiler here' });
	const duckDb = await taskInDuckDb(few, figures);
	contestants.push({
		name: 'DuckDB SQL, one step a year, one thread',
		persons: few.size,
		within: 0,
		async run() {
			const began = processorTime();
			await duckDb.run();
			const milliseconds = processorTime() - began;
			return { milliseconds, answers: await duckDb.answers() };
		},
	});
	const publicodes = await taskInPublicodes(figures);
	const handful = firstPersons(all, 20);
	if ('why' in publicodes) absent.push({ name: 'publicodes', why: publicodes.why });
	// it divides and adds in an order of its own
	else {
		const answer = async () => {
			const began = processorTime();
			const answers = publicodes.answer(handful);
			return { answers, milliseconds: processorTime() - began };
		};
		contestants.push({ name: 'publicodes', persons: handful.size, within: 1e-9, run: answer });
	}
	return { contestants, absent };

	function cRun(careers: TaskCareers) {
		const done = answerInC(careers, figures, 2);
		if (!done) throw new Error('the C compiler has gone');
		return { answers: done.answers, milliseconds: Math.min(...done.times) };
	}
}

const plainC = 'plain C, `cc -O3`';

/**
 * A contestant on the terms of the C program: it writes into columns that stand in memory before it is timed, and of two
 * runs on end the better counts.
 */
function timed(name: string, { size }: TaskCareers, answer: (answers: TaskAnswers) => unknown): Contestant {
	const answers = noAnswers(size);
	const once = (): number => {
		const began = processorTime();
		answer(answers);
		return processorTime() - began;
	};
	return {
		name,
		persons: size,
		within: 0,
		run: async () => ({ answers, milliseconds: Math.min(once(), once()) }),
	};
}

/** Bytes that a career of the task takes while it lies in memory, and with its answers. */
export function bytesPerCareer(): { readonly career: number; readonly withAnswers: number } {
	const { start, growth, without, flexible } = taskCareers(1000);
	const career = [start, growth, without, flexible].reduce(
		(sum, { byteLength }) => sum + byteLength / 1000,
		0,
	);
	return { career, withAnswers: career + outputs.length * Float64Array.BYTES_PER_ELEMENT };
}
