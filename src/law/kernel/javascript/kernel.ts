import { fillBlock, newBlock, takeAnswers } from '../block.ts';
import { cutsAhead } from '../cuts-ahead.ts';
import type { Kernel } from '../population.ts';
import type { Program } from '../program.ts';
import { firstMonth, lastMonth } from '../table.ts';
import { governingOf } from './governing.ts';
import { writeProgram } from './writer.ts';

/** Writes a program as JavaScript and makes it a kernel: the second opinion beside WebAssembly, and its fallback. */
export function javaScriptKernel(program: Program): Kernel {
	const block = newBlock(program);
	const made: unknown = new Function(
		'block',
		'tables',
		'byPlace',
		'cuts',
		'shared',
		'lists',
		writeProgram(program),
	)(
		block,
		program.tables.map(governingOf),
		program.byPlace,
		program.stages.flatMap(({ loops }) =>
			loops.flatMap(({ parts }) => parts.flatMap(({ cuts, coarser }) => [cuts, ...coarser].map(cutsAhead))),
		),
		new Float64Array(program.locals),
		Array.from({ length: program.lists }, newList),
	);
	if (typeof made !== 'function') throw new TypeError('the kernel is no function');
	return {
		run(population, answers, start, end) {
			for (let at = start; at < end; ) {
				const persons = fillBlock(block, program, population, at, end);
				made(persons);
				takeAnswers(block, answers, at, persons);
				at += persons;
			}
		},
	};
}

/** Values in descending order with their weights: at most one a month. */
function newList(): { values: Float64Array; weights: Float64Array; size: number } {
	const most = lastMonth - firstMonth + 1;
	return { values: new Float64Array(most), weights: new Float64Array(most), size: 0 };
}
