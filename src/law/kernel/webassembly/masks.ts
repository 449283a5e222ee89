import { same } from '../node-key.ts';
import type { Node } from '../program.ts';
import type { Values } from './values.ts';
import type { Writing } from './writing.ts';

/** Truth in both lanes, as locals that hold masks; doubt is undefined where nothing can be unknown. */
export interface Mask {
	readonly holds: number;
	readonly doubt: number | undefined;
}

/** Writes what is true or false as masks, which select and skip without being made numbers first. */
export class Masks {
	private readonly writing: Writing;
	private readonly values: Values;

	constructor(writing: Writing, values: Values) {
		this.writing = writing;
		this.values = values;
	}

	of(node: Node): Mask {
		const { body, fixities } = this.writing;
		if (fixities.of(node).kind === 'law' || this.values.isSettled(node)) return this.ofValue(node);
		switch (node.op) {
			case 'compare':
				return this.compare(node);
			case 'known': {
				const value = this.values.kept(node.of);
				body.get(value, value);
				body.do('f64x2Eq');
				return { holds: body.keep('v128'), doubt: undefined };
			}
			case 'has career':
				if (node.by) {
					this.values.value(node.by);
					this.values.careers.begunBy();
				} else this.values.careers.hasCareer();
				return { holds: body.keep('v128'), doubt: undefined };
			case 'not': {
				const { holds, doubt } = this.of(node.of);
				body.get(holds);
				if (doubt !== undefined) {
					body.get(doubt);
					body.do('v128Or');
				}
				body.do('v128Not');
				return { holds: body.keep('v128'), doubt };
			}
			case 'and':
				return this.and(node.of);
			case 'or':
				return this.together('or', node.of);
			default:
				return this.ofValue(node);
		}
	}

	/** What is asked only of a value that is known need not be asked whether it is. */
	private and(nodes: readonly Node[]): Mask {
		const { writing } = this;
		const asked = nodes.flatMap((node) => (node.op === 'known' ? [node.of] : []));
		if (asked.length === 0) return this.together('and', nodes);
		const { known } = writing;
		writing.known = [...known, ...asked];
		const others = nodes.filter(
			(node) => node.op !== 'known' || !nodes.some((other) => holdsOnlyIfKnown(other, node.of)),
		);
		const mask = this.together('and', others);
		writing.known = known;
		return mask;
	}

	private together(op: 'and' | 'or', nodes: readonly Node[]): Mask {
		return nodes.map((each) => this.of(each)).reduce((left, right) => this.both(op, left, right));
	}

	private ofValue(node: Node): Mask {
		const { body } = this.writing;
		const value = this.values.kept(node);
		body.get(value);
		body.pair(1);
		body.do('f64x2Eq');
		const holds = body.keep('v128');
		if (this.writing.isSure(node)) return { holds, doubt: undefined };
		body.get(value, value);
		body.do('f64x2Ne');
		return { holds, doubt: body.keep('v128') };
	}

	private compare({ how, left, right }: Node & { op: 'compare' }): Mask {
		const { body } = this.writing;
		const marked = this.marked(how, left, right);
		if (marked !== undefined) return { holds: marked, doubt: undefined };
		const [a, b] = [this.values.kept(left), this.values.kept(right)];
		const unsure = [...(this.writing.isSure(left) ? [] : [a]), ...(this.writing.isSure(right) ? [] : [b])];
		const doubt = this.unordered(unsure);
		const names = {
			'=': 'f64x2Eq',
			'!=': 'f64x2Ne',
			'<': 'f64x2Lt',
			'<=': 'f64x2Le',
			'>': 'f64x2Gt',
			'>=': 'f64x2Ge',
		} as const;
		body.get(a, b);
		body.do(names[how]);
		if (how === '!=' && doubt !== undefined) {
			// unknown differs from everything
			body.get(doubt);
			body.do('v128AndNot');
		}
		return { holds: body.keep('v128'), doubt };
	}

	/** Whether a fact has the value of marked years, as the mask itself. */
	private marked(how: string, left: Node, right: Node): number | undefined {
		const { body } = this.writing;
		if (how !== '=' || left.op !== 'field' || right.op !== 'constant') return undefined;
		const mark = this.values.careers.mark(left.index);
		if (!mark || mark.yes === mark.no || Number.isNaN(mark.yes + mark.no)) return undefined;
		if (right.value === mark.yes) return mark.mask;
		if (right.value === mark.no) {
			body.get(mark.mask);
			body.do('v128Not');
		} else body.pair(0);
		return body.keep('v128');
	}

	private unordered(locals: readonly number[]): number | undefined {
		const { body } = this.writing;
		if (locals.length === 0) return undefined;
		locals.forEach((local, index) => {
			body.get(local, local);
			body.do('f64x2Ne');
			if (index > 0) body.do('v128Or');
		});
		return body.keep('v128');
	}

	/** Three-valued: doubt does not matter where the other side decides. */
	private both(op: 'and' | 'or', left: Mask, right: Mask): Mask {
		const { body } = this.writing;
		body.get(left.holds, right.holds);
		body.do(op === 'and' ? 'v128And' : 'v128Or');
		const holds = body.keep('v128');
		const doubts = [left, right].flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt]));
		if (doubts.length === 0) return { holds, doubt: undefined };
		body.get(...doubts);
		if (doubts.length === 2) body.do('v128Or');
		if (op === 'or') {
			body.get(holds);
			body.do('v128AndNot');
			return { holds, doubt: body.keep('v128') };
		}
		for (const side of [left, right]) {
			body.get(side.holds);
			if (side.doubt !== undefined) {
				body.get(side.doubt);
				body.do('v128Or');
			}
			body.do('v128And');
		}
		return { holds, doubt: body.keep('v128') };
	}
}

/** Whether a test, as its mask is written, holds of no value that is unknown. */
function holdsOnlyIfKnown(test: Node, value: Node): boolean {
	if (test.op === 'compare' && test.how !== '!=') return same(test.left, value) || same(test.right, value);
	return ['column', 'field', 'local'].includes(test.op) && same(test, value);
}
