import { withoutIdle } from './idle.ts';
import type { Program } from './program.ts';
import { Simplifying } from './simplify.ts';

/** The same program for people of whom nobody has a career: there is nothing to run through, and little that rests on it. */
export function withoutCareers(program: Program): Program {
	const simplifying = new Simplifying(program, { joins: true, careers: false });
	const stages = program.stages.map(({ lets, loops }) => {
		const simple = lets.map((each) => simplifying.let(each));
		for (const { folds } of loops.flatMap(({ parts }) => parts)) {
			// months counted by a key are read without asking whether there is a career
			for (const { how, doubt } of folds) {
				if (how === 'by key') simplifying.stands(doubt, { op: 'constant', value: 0 });
			}
		}
		return { lets: simple, loops: [] };
	});
	return withoutIdle({ ...program, stages, tables: simplifying.tables });
}
