import { blockRows } from '../block.ts';
import { Body } from './body.ts';
import type { ModuleFunction } from './module.ts';
import type { MemoryPlan } from './plan.ts';
import type { Helpers } from './writing.ts';

/** Indexes of the helpers among a module's functions. */
export const helperIndexes: Helpers = { covering: 0, grown: 1, insert: 2, best: 3 };

/** The functions for what is rare, in the order of their indexes. */
export function helperFunctions(plan: MemoryPlan): readonly ModuleFunction[] {
	return [covering(plan), grown(), insert(), best()];
}

/** The row that covers a month, between two rows; the row after all where none does. */
function covering({ rows }: MemoryPlan): ModuleFunction {
	const body = new Body(3);
	const [row, after, month] = [0, 1, 2];
	body.block('block', () => {
		body.block('loop', () => {
			body.get(row, after);
			body.do('i32LtS', 'i32Eqz');
			body.branch('brIf', 1);
			body.get(row);
			body.memory('f64Load', rows?.from ?? 0);
			body.get(month);
			body.do('f64Le');
			body.get(row);
			body.memory('f64Load', rows?.to ?? 0);
			body.get(month);
			body.do('f64Ge', 'i32And');
			body.block('if', () => {
				body.get(row);
				body.do('return');
			});
			body.get(row);
			body.i32(8);
			body.do('i32Add');
			body.set(row);
			body.branch('br', 0);
		});
	});
	body.i32(blockRows * 8);
	return { takes: ['i32', 'i32', 'f64'], gives: 'i32', body };
}

/** A number multiplied by a factor so many times. */
function grown(): ModuleFunction {
	const body = new Body(3);
	const [number, factor, times] = [0, 1, 2];
	body.block('block', () => {
		body.block('loop', () => {
			body.get(times);
			body.do('i32Eqz');
			body.branch('brIf', 1);
			body.get(number, factor);
			body.do('f64Mul');
			body.set(number);
			body.get(times);
			body.i32(1);
			body.do('i32Sub');
			body.set(times);
			body.branch('br', 0);
		});
	});
	body.get(number);
	return { takes: ['f64', 'f64', 'i32'], gives: 'f64', body };
}

/** Puts a value with its weight into a list in descending order, after those equal to it. */
function insert(): ModuleFunction {
	const body = new Body(3);
	const [list, value, weight] = [0, 1, 2];
	body.get(list);
	body.memory('i32Load', 0);
	const size = body.keep('i32');
	body.get(list, list);
	body.memory('i32Load', 0);
	body.i32(1);
	body.do('i32Add');
	body.memory('i32Store', 0);
	// `at` is where the entry goes; the one before it stands 16 bytes lower
	body.get(list, size);
	body.i32(4);
	body.do('i32Shl', 'i32Add');
	const at = body.keep('i32');
	body.block('block', () => {
		body.block('loop', () => {
			body.get(at, list);
			body.do('i32Eq');
			body.branch('brIf', 1);
			body.get(at);
			body.memory('f64Load', 0);
			body.get(value);
			body.do('f64Lt', 'i32Eqz');
			body.branch('brIf', 1);
			body.get(at, at);
			body.memory('v128Load', 0);
			body.memory('v128Store', 16);
			body.get(at);
			body.i32(16);
			body.do('i32Sub');
			body.set(at);
			body.branch('br', 0);
		});
	});
	body.get(at, value);
	body.memory('f64Store', 16);
	body.get(at, weight);
	body.memory('f64Store', 24);
	return { takes: ['i32', 'f64', 'f64'], body };
}

/** The mean of the first months or years of a list. */
function best(): ModuleFunction {
	const body = new Body(2);
	const [list, count] = [0, 1];
	const left = body.local('f64');
	const sum = body.local('f64');
	body.get(count);
	body.set(left);
	body.get(list);
	body.memory('i32Load', 0);
	const size = body.keep('i32');
	body.block('block', () => {
		body.block('loop', () => {
			body.get(size);
			body.do('i32Eqz');
			body.branch('brIf', 1);
			body.get(list);
			body.i32(16);
			body.do('i32Add');
			body.tee(list);
			body.memory('f64Load', 8);
			body.get(left);
			body.do('f64Min');
			const taken = body.keep('f64');
			body.get(sum, list);
			body.memory('f64Load', 0);
			body.get(taken);
			body.do('f64Mul', 'f64Add');
			body.set(sum);
			body.get(left, taken);
			body.do('f64Sub');
			body.set(left);
			body.get(size);
			body.i32(1);
			body.do('i32Sub');
			body.set(size);
			body.branch('br', 0);
		});
	});
	body.get(sum, count, left);
	body.do('f64Sub', 'f64Div');
	return { takes: ['i32', 'f64'], gives: 'f64', body };
}
