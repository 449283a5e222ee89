import type { Fixities } from '../fixity.ts';
import { type Node, nodesOf } from '../program.ts';
import { Masks } from './masks.ts';
import type { Values } from './values.ts';
import type { Writing } from './writing.ts';

/**
 * Work for fewer instructions than this is done for both lanes whether or not they need it: a processor that guesses wrongly
 * whether they do loses as much time.
 */
export const worthSkipping = 32;

/** Operations that take as long as so many of the others. */
const longEffort = 8;
const longWork = new Set(['table', 'divide', 'round', 'by key', 'by place', 'best']);

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
		if (isNought(yes)) {
			this.skipWhere(decided, no);
			body.get(holds);
			body.do('v128AndNot');
		} else if (isNought(no)) {
			this.skipUnless(holds, yes);
			body.get(holds);
			body.do('v128And');
		} else {
			this.skipUnless(holds, yes);
			this.skipWhere(decided, no);
			body.get(holds);
			body.do('v128Select');
		}
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
		const { body, fixities } = this.writing;
		const [first, ...others] = of;
		if (!first) {
			body.pair(Number.NaN);
			return;
		}
		if (others.length === 0 && fixities.of(index).kind === 'law') {
			this.inForce(index, first);
			return;
		}
		const at = this.values.kept(index);
		const masks = of.map((each) => {
			body.get(at);
			body.pair(each.index);
			body.do('f64x2Eq');
			return body.keep('v128');
		});
		this.unless(() => this.skipUnless(masks[0] ?? 0, first.value), masks);
		others.forEach(({ value }, position) => {
			const mask = masks[position + 1] ?? 0;
			const before = body.keep('v128');
			this.skipUnless(mask, value);
			body.get(before, mask);
			body.do('v128Select');
		});
	}

	/** The value of the only version there is, unknown where it is not in force: law holds 0 or NaN, whose bits are added. */
	private inForce(index: Node, version: { readonly index: number; readonly value: Node }): void {
		const { body, fixities } = this.writing;
		const whereInForce = (value: Node): Node => ({
			op: 'choose',
			index,
			of: [{ index: version.index, value }],
		});
		const within = withinLaw(version.value, index, whereInForce, fixities);
		if (within) {
			this.values.value(within);
			return;
		}
		const mask = this.values.kept(whereInForce({ op: 'constant', value: 0 }));
		if (this.effort(version.value) < worthSkipping) this.values.value(version.value);
		else {
			body.get(mask, mask);
			body.do('f64x2Eq');
			this.skipUnless(body.keep('v128'), version.value);
		}
		body.get(mask);
		body.do('v128Or');
	}

	/** A value that only lanes of a mask need; where it is much work and no lane needs it, anything. */
	private skipUnless(mask: number, node: Node): void {
		const { body } = this.writing;
		if (this.effort(node) < worthSkipping) {
			this.values.value(node);
			return;
		}
		body.get(mask);
		body.anyLane();
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
		body.bothLanes();
		body.choose(
			'v128',
			() => body.pair(0),
			() => this.values.value(node),
		);
	}

	/** About how many instructions a value takes. */
	effort(node: Node): number {
		const { kind } = this.writing.fixities.of(node);
		if (kind === 'law' || kind === 'constant') return 1;
		const own = longWork.has(node.op) ? longEffort : 1;
		return nodesOf(node).reduce((sum, inner) => sum + this.effort(inner), own);
	}
}

/**
 * A value of a rule's only version with the question whether it is in force moved into a number of law that it is worked
 * out from, and that makes it unknown: one load less for each person. Undefined where there is no such number.
 */
function withinLaw(
	node: Node,
	index: Node,
	whereInForce: (value: Node) => Node,
	fixities: Fixities,
): Node | undefined {
	const site = fixities.of(index);
	const fixity = fixities.of(node);
	if (fixity.kind === 'constant') return whereInForce(node);
	if (fixity.kind === 'law') {
		return site.kind === 'law' && site.key === fixity.key ? whereInForce(fixities.resolved(node)) : undefined;
	}
	const into = (inner: Node): Node | undefined => withinLaw(inner, index, whereInForce, fixities);
	switch (node.op) {
		case 'divide': {
			const left = into(node.left);
			if (left) return { ...node, left };
			const right = into(node.right);
			return right && { ...node, right };
		}
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'min':
		case 'max': {
			const right = into(node.right);
			if (right) return { ...node, right };
			const left = into(node.left);
			return left && { ...node, left };
		}
		case 'negate':
		case 'abs':
		case 'floor':
		case 'ceiling':
		case 'round': {
			const of = into(node.of);
			return of && { ...node, of };
		}
		case 'if': {
			const yes = isNought(node.yes) ? undefined : into(node.yes);
			const no = isNought(node.no) ? undefined : into(node.no);
			return yes && no && { ...node, yes, no };
		}
		default:
			return undefined;
	}
}

function isNought(node: Node): boolean {
	return node.op === 'constant' && Object.is(node.value, 0);
}

function isNothing(node: Node): boolean {
	return node.op === 'constant' && Number.isNaN(node.value);
}
