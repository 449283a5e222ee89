import type { Problem, Words } from '../../study/index.ts';
import type { LoopPlan } from './fold-plan.ts';
import type { PartPlan } from './part-plan.ts';
import type { Node } from './program.ts';
import { lastMonth } from './table.ts';

/** A rule that a program cannot do as `explain` does, and why. */
export class Refusal extends Error {
	readonly rule: string;
	readonly why: Words;
	constructor(rule: string, why: Words) {
		super(`${rule}: ${why.en}`);
		this.rule = rule;
		this.why = why;
	}

	get problem(): Problem {
		const { rule, why } = this;
		return {
			code: 'not-in-columns',
			says: { en: `${rule} cannot be run on columns: ${why.en}.`, zh: `${rule} 无法列式计算：${why.zh}。` },
			fix: { en: 'Ask it of single cases.', zh: '请逐案计算。' },
		};
	}
}

/** The case itself or one of its events, as nodes. */
export interface FrameNode {
	readonly name: string;
	readonly month: Node;
	readonly place: Node;
	/** Stage from which month and place are known. */
	readonly level: number;
}

/** Where an expression stands. */
export type Site =
	| { readonly kind: 'top' | 'now'; readonly frame: FrameNode; readonly user: string }
	| {
			readonly kind: 'stretch';
			readonly frame: FrameNode;
			readonly user: string;
			readonly loop: LoopPlan;
			readonly part: PartPlan;
	  }
	| { readonly kind: 'year'; readonly frame: FrameNode; readonly user: string; readonly loop: LoopPlan };

/** A node, and the first stage in which everything it needs is known. */
export interface Placed {
	readonly node: Node;
	readonly level: number;
}

export const nothing: Node = { op: 'constant', value: Number.NaN };

export function highest(placed: readonly Placed[]): number {
	return placed.reduce((level, each) => Math.max(level, each.level), 0);
}

/** The first value unless it is unknown; nothing to choose where the first is never given. */
export function either(of: Node, otherwise: Node): Node {
	return of === nothing ? otherwise : { op: 'else', of, otherwise };
}

/** The month an event is read for: whole, and within the months that tables answer for. */
export function inTables(month: Node): Node {
	const last: Node = { op: 'constant', value: lastMonth };
	const test: Node = { op: 'compare', how: '<=', left: month, right: last };
	return { op: 'if', test, yes: { op: 'whole', of: month }, no: nothing };
}

export function bothKnown({ month, place }: FrameNode): Node {
	return {
		op: 'and',
		of: [
			{ op: 'known', of: month },
			{ op: 'known', of: place },
		],
	};
}
