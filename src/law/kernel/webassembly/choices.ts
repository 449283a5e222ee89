import { type Node, nodesOf } from '../program.ts';
import { Masks } from './masks.ts';
import type { Values } from './values.ts';
import type { Writing } from './writing.ts';

/** Work for fewer instructions than this is done for both lanes whether or not they need it. */
const worthSkipping = 8;

/** Writes choices between values: both are worked out and a mask selects, unless neither lane needs much work of one. */
export class Choices {
	private readonly writing: Writing;
	private readonly values: Values;
	private readonly masks: Masks;

	constructor(writing: Writing, values: Values) {
		this.writing = writing;
		this.values = values;
		this.masks = new Masks(writing, values);
	}

	if({ test, yes, no }: Node & { op: 'if' }): void {
		const { body } = this.writing;
		const { holds, doubt } = this.masks.of(test);
		const decided = (): void => {
			body.get(holds);
			if (doubt === undefined) return;
			body.get(doubt);
			body.do('v128Or');
		};
		if (isNothing(no)) {
			this.unless(() => this.skipUnless(holds, yes), [holds]);
			return;
		}
		if (isNothing(yes)) {
			this.skipWhere(decided, no);
			decided();
			body.do('v128Or');
			return;
		}
		this.skipUnless(holds, yes);
		this.skipWhere(decided, no);
		body.get(holds);
		body.do('v128Select');
		if (doubt === undefined) return;
		body.get(doubt);
		body.do('v128Or');
	}

	/** The value that is written, NaN where the mask does not hold. */
	private unless(write: () => void, [holds = 0]: readonly number[]): void {
		const { body } = this.writing;
		write();
		body.get(holds);
		body.do('v128Not', 'v128Or');
	}

	else({ of, otherwise }: Node & { op: 'else' }): void {
		const { body } = this.writing;
		const value = this.values.kept(of);
		body.get(value, value);
		body.do('f64x2Eq');
		const known = body.keep('v128');
		body.get(value);
		this.skipWhere(() => body.get(known), otherwise);
		body.get(known);
		body.do('v128Select');
	}

	choose({ index, of }: Node & { op: 'choose' }): void {
		const { body } = this.writing;
		const at = this.values.kept(index);
		const masks = of.map((each) => {
			body.get(at);
			body.pair(each.index);
			body.do('f64x2Eq');
			return body.keep('v128');
		});
		const [first, ...others] = of;
		if (!first) {
			body.pair(Number.NaN);
			return;
		}
		this.unless(() => this.skipUnless(masks[0] ?? 0, first.value), masks);
		others.forEach(({ value }, position) => {
			const mask = masks[position + 1] ?? 0;
			const before = body.keep('v128');
			this.skipUnless(mask, value);
			body.get(before, mask);
			body.do('v128Select');
		});
	}

	/** A value that only lanes of a mask need; where it is much work and no lane needs it, anything. */
	private skipUnless(mask: number, node: Node): void {
		const { body } = this.writing;
		if (this.effort(node) < worthSkipping) {
			this.values.value(node);
			return;
		}
		body.get(mask);
		body.do('v128AnyTrue');
		body.choose(
			'v128',
			() => this.values.value(node),
			() => body.pair(0),
		);
	}

	/** A value that lanes of a mask do not need. */
	private skipWhere(mask: () => void, node: Node): void {
		const { body } = this.writing;
		if (this.effort(node) < worthSkipping) {
			this.values.value(node);
			return;
		}
		mask();
		body.do('i64x2AllTrue');
		body.choose(
			'v128',
			() => body.pair(0),
			() => this.values.value(node),
		);
	}

	/** About how many instructions a value takes. */
	private effort(node: Node): number {
		const { kind } = this.writing.fixities.of(node);
		if (kind === 'law' || kind === 'constant') return 1;
		const own = node.op === 'table' || node.op === 'divide' || node.op === 'by key' ? worthSkipping : 1;
		return nodesOf(node).reduce((sum, inner) => sum + this.effort(inner), own);
	}
}

function isNothing(node: Node): boolean {
	return node.op === 'constant' && Number.isNaN(node.value);
}
