import { availableParallelism } from 'node:os';
import {
	type Answers,
	answersOf,
	compile,
	javaScriptKernel,
	type Kernel,
	type Population,
	type Program,
	webAssemblyKernel,
} from '../law/index.ts';
import { nodeCrew } from '../law/node.ts';
import type { Outcome } from '../study/index.ts';

/** What can work rules out on columns: WebAssembly, or JavaScript as a second opinion. */
export const engines = ['wasm', 'js'] as const;
export type Engine = (typeof engines)[number];

/** Something that answers for blocks of people, one after the other. */
export interface Worker {
	/** Persons it likes to get at once. */
	readonly persons: number;
	/** Answers, which stand only until it is asked again. */
	answer(population: Population): Promise<Outcome<Answers>>;
	end(): Promise<void>;
}

/** Persons for each thread in a block. */
const share = 16_384;

const rowCareers = { kind: 'rows' } as const;

/** A kernel for careers that come as rows. */
export function kernelFor(engine: Engine, program: Program): Kernel {
	return engine === 'js' ? javaScriptKernel(program) : webAssemblyKernel(compile(program, rowCareers));
}

/** A worker for careers that come as rows, on several threads where there are; JavaScript keeps to one. */
export function workerFor(engine: Engine, program: Program, threads = availableParallelism()): Worker {
	const rules = program.results.length;
	if (engine === 'js' || threads === 1) return alone(kernelFor(engine, program), rules);
	const crew = nodeCrew(threads);
	crew.equip(compile(program, rowCareers));
	return {
		persons: threads * share,
		answer(population) {
			crew.take(population, rules);
			return crew.run();
		},
		end: () => crew.dismiss(),
	};
}

/** Works on the thread that reads and writes too: in small blocks, so that it hears when it should stop. */
function alone(kernel: Kernel, rules: number): Worker {
	return {
		persons: share / 4,
		answer: async (population) => ({ ok: true, value: answersOf(kernel, population, rules) }),
		end: async () => {},
	};
}
