import { answersOf, compile, type Program, webAssemblyKernel } from '../../law/index.ts';
import type { Answering } from './ask-people.ts';

/** Persons that the page's own thread, or a test, takes at once. */
const persons = 4096;

/** A program's answers by a kernel on this thread. */
export function kernelAnswering(program: Program): Answering {
	const kernel = webAssemblyKernel(compile(program, { kind: 'rows' }));
	const rules = program.results.length;
	return {
		persons,
		answer: async (population) => ({ ok: true, value: answersOf(kernel, population, rules) }),
	};
}
