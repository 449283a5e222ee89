import { keyOf } from '../node-key.ts';
import { type Node, nodesOf } from '../program.ts';
import type { CareerWriter } from './career-writer.ts';
import { Choices, worthSkipping } from './choices.ts';
import { Lookups } from './lookups.ts';
import { Masks } from './masks.ts';
import type { Writing } from './writing.ts';

/** Writes values: each leaves a pair of numbers on the stack. */
export class Values {
	readonly writing: Writing;
	readonly careers: CareerWriter;
	readonly lookups: Lookups;
	/** Locals that hold values worked out before the loop, in which they do not change. */
	private readonly settled = new Map<string, number>();
	private mayBeSettled: (node: Node) => boolean = () => true;
	private readonly masks: Masks;
	private readonly choices: Choices;

	constructor(writing: Writing, careers: CareerWriter) {
		this.writing = writing;
		this.careers = careers;
		this.lookups = new Lookups(writing, this);
		this.masks = new Masks(writing, this);
		this.choices = new Choices(writing, this);
	}

	value(node: Node): void {
		const { body, fixities } = this.writing;
		const fixity = fixities.of(node);
		if (fixity.kind === 'law') {
			this.lookups.fixed(node, fixity.at);
			return;
		}
		const settled = this.settledLocal(node);
		if (settled !== undefined) {
			body.get(settled);
			return;
		}
		switch (node.op) {
			case 'constant':
				body.pair(node.value);
				return;
			case 'local':
				body.get(this.writing.local(node.index));
				return;
			case 'column':
			case 'field':
				this.lookups.factAtHand(node);
				return;
			case 'stretch':
				this.stretch(node.what);
				return;
			case 'year':
				this.year(node.what);
				return;
			case 'covering':
				this.lookups.covered(node);
				return;
			case 'add':
			case 'subtract':
			case 'multiply':
				this.binary(node.op, node.left, node.right);
				return;
			case 'min':
			case 'max':
				this.extreme(node.op, node.left, node.right);
				return;
			case 'divide':
				this.divide(node.left, node.right);
				return;
			case 'negate':
				this.value(node.of);
				body.do('f64x2Neg');
				return;
			case 'abs':
				this.value(node.of);
				body.do('f64x2Abs');
				return;
			case 'floor':
				this.value(node.of);
				body.pair(1e-6);
				body.do('f64x2Add', 'f64x2Floor');
				return;
			case 'ceiling':
				this.value(node.of);
				body.pair(1e-6);
				body.do('f64x2Sub', 'f64x2Ceil');
				body.pair(0);
				body.do('f64x2Add');
				return;
			case 'whole':
				this.value(node.of);
				body.do('f64x2Floor');
				return;
			case 'round':
				this.round(node);
				return;
			case 'has career':
			case 'not':
			case 'known':
			case 'compare':
			case 'and':
			case 'or':
				this.truth(node);
				return;
			case 'if':
				this.choices.if(node);
				return;
			case 'else':
				this.choices.else(node);
				return;
			case 'table':
				this.lookups.cells(node);
				return;
			case 'by place':
				this.lookups.byPlace(node);
				return;
			case 'choose':
				this.choices.choose(node);
				return;
			case 'by key':
				this.lookups.byKey(node);
				return;
			case 'best':
				this.lookups.best(node);
				return;
		}
	}

	/** Works out before a loop what is much work and does not change in it. */
	settle(nodes: readonly Node[], settled: (node: Node) => boolean): void {
		for (const node of nodes) {
			const { kind } = this.writing.fixities.of(node);
			if (kind === 'law' || kind === 'constant') continue;
			if (!settled(node) || this.choices.effort(node) < worthSkipping) {
				this.settle(nodesOf(node), settled);
				continue;
			}
			const key = keyOf(node);
			if (this.settled.has(key)) continue;
			this.lookups.prepare([node]);
			this.value(node);
			this.settled.set(key, this.writing.body.keep('v128'));
		}
		this.mayBeSettled = settled;
	}

	/** About how many instructions a value takes. */
	effort(node: Node): number {
		return this.isSettled(node) ? 1 : this.choices.effort(node);
	}

	isSettled(node: Node): boolean {
		return this.settledLocal(node) !== undefined;
	}

	private settledLocal(node: Node): number | undefined {
		return this.settled.size > 0 && this.mayBeSettled(node) ? this.settled.get(keyOf(node)) : undefined;
	}

	/** After the loop: its names may stand for other values in the next. */
	unsettle(): void {
		this.settled.clear();
	}

	/** Keeps a value in a local. */
	kept(node: Node): number {
		if (node.op === 'local' && this.writing.fixities.of(node).kind !== 'law') {
			return this.writing.local(node.index);
		}
		this.value(node);
		return this.writing.body.keep('v128');
	}

	private binary(op: 'add' | 'subtract' | 'multiply', left: Node, right: Node): void {
		this.value(left);
		this.value(right);
		const names = { add: 'f64x2Add', subtract: 'f64x2Sub', multiply: 'f64x2Mul' } as const;
		this.writing.body.do(names[op]);
	}

	/** The smaller or larger; unknown where either is. A bound set by law takes fewer instructions than any two values. */
	private extreme(op: 'min' | 'max', left: Node, right: Node): void {
		const { body } = this.writing;
		const [bound, other] = this.isBound(right) ? [right, left] : [left, right];
		if (!this.isBound(bound)) {
			this.value(left);
			this.value(right);
			body.do(op === 'min' ? 'f64x2Min' : 'f64x2Max');
			return;
		}
		const a = this.kept(other);
		const b = this.kept(bound);
		// either keeps the zero of the right sign, since a bound is never -0, and the unknown on its left
		if (op === 'min') body.get(a, b);
		else body.get(b, a);
		body.do(op === 'min' ? 'f64x2PMin' : 'f64x2PMax');
		if (this.writing.isSure(op === 'min' ? bound : other)) return;
		const unknown = op === 'min' ? b : a;
		body.get(unknown, unknown);
		body.do('f64x2Ne', 'v128Or');
	}

	/** Whether a value is known not to be -0: a number that law sets, once its image was looked at. */
	private isBound(node: Node): boolean {
		if (node.op === 'constant') return !Object.is(node.value, -0) && !Number.isNaN(node.value);
		return this.writing.plan.positiveZeros && this.writing.fixities.of(node).kind === 'law';
	}

	private divide(left: Node, right: Node): void {
		const { body, fixities } = this.writing;
		this.value(left);
		if (right.op === 'constant' && isPowerOfTwo(right.value)) {
			// takes less time, and is as exact
			body.pair(1 / right.value);
			body.do('f64x2Mul');
			return;
		}
		const { kind } = fixities.of(right);
		if (kind === 'law' || (right.op === 'constant' && right.value !== 0)) {
			// what law sets to nought was made unknown when it was laid out
			this.value(kind === 'law' ? this.lookups.divisor(right) : right);
			body.do('f64x2Div');
			return;
		}
		const by = this.kept(right);
		body.get(by);
		body.do('f64x2Div');
		body.get(by);
		body.pair(0);
		body.do('f64x2Eq', 'v128Or');
	}

	private round({ of, digits, how }: Node & { op: 'round' }): void {
		const { body } = this.writing;
		const value = this.kept(of);
		const power = 10 ** digits;
		body.get(value);
		body.do('f64x2Abs');
		body.pair(power);
		body.do('f64x2Mul');
		if (how === 'half up') {
			body.pair(0.5);
			body.do('f64x2Add');
		}
		body.pair(1e-6);
		if (how === 'up') body.do('f64x2Sub', 'f64x2Ceil');
		else body.do('f64x2Add', 'f64x2Floor');
		// the sign of what was rounded
		body.get(value);
		body.pair(-0);
		body.do('v128And', 'v128Xor');
		body.pair(power);
		body.do('f64x2Div');
		body.pair(0);
		body.do('f64x2Add');
	}

	/** 1, 0 or NaN from a mask of truth and one of doubt. */
	private truth(node: Node): void {
		const { body } = this.writing;
		const { holds, doubt } = this.masks.of(node);
		body.get(holds);
		body.pair(1);
		body.do('v128And');
		if (doubt !== undefined) {
			body.get(doubt);
			body.do('v128Or');
		}
	}

	private stretch(what: (Node & { op: 'stretch' })['what']): void {
		if (what === 'place') {
			this.careers.stretchPlace();
			return;
		}
		const { stretch } = this.writing.scope;
		if (!stretch) throw new RangeError('there is no stretch here');
		switch (what) {
			case 'month':
				this.writing.body.get(stretch.start);
				return;
			case 'months':
				this.writing.body.get(stretch.months);
				return;
			case 'began':
				this.careers.began();
				return;
		}
	}

	private year(what: (Node & { op: 'year' })['what']): void {
		const { year } = this.writing.scope;
		if (!year) throw new RangeError('there is no year here');
		if (what === 'place') this.careers.yearPlace();
		else if (what === 'month') this.writing.pairOf(year.end);
		else this.writing.body.get(year.number);
	}
}

function isPowerOfTwo(value: number): boolean {
	return value >= 1 && value <= 1024 && Number.isInteger(Math.log2(value));
}
