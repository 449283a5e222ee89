import { Beforehand } from './beforehand.ts';
import { evaluate } from './evaluate.ts';
import { withoutIdle } from './idle.ts';
import { same } from './node-key.ts';
import { type Accumulator, type Let, type Loop, type Node, nodesOf, type Program } from './program.ts';
import type { Table } from './table.ts';
import { withWholeSums } from './whole-sums.ts';

/**
 * The same program with less to do: what nobody gives and no law sets is told from the text, formulas that say the same
 * in several versions are one, and what no answer rests on is left out. Not a bit of any answer changes.
 */
export function simplified(program: Program): Program {
	const simplifying = new Simplifying(program, { joins: true });
	const stages = program.stages.map(({ lets, loops }) => ({
		lets: lets.map((each) => simplifying.personLet(each)),
		loops: loops.map((loop) => simplifying.loop(loop)),
	}));
	return withWholeSums(withoutIdle({ ...program, stages, tables: simplifying.tables }));
}

const nothing: Node = { op: 'constant', value: Number.NaN };

/** Simplifies nodes one after the other, in the order in which they are worked out. */
export class Simplifying {
	readonly tables: Table[];
	private readonly program: Program;
	/** Whether tables may be added, in which versions that say the same are one. */
	private readonly joins: boolean;
	/** Whether anybody may have a career. */
	private readonly careers: boolean;
	private readonly beforehand: Beforehand;
	private readonly done = new Map<Node, Node>();
	/** Locals that always hold the same number, or the same as another. */
	private readonly constants = new Map<number, Node>();

	constructor(program: Program, { joins = false, careers = true } = {}) {
		this.program = program;
		this.joins = joins;
		this.careers = careers;
		this.tables = [...program.tables];
		this.beforehand = new Beforehand(program, this.tables);
	}

	/** From now on the local is the node. */
	stands(local: number, node: Node): void {
		this.constants.set(local, node);
	}

	let({ local, value }: Let): Let {
		const simple = this.node(value);
		if (simple.op === 'constant') this.constants.set(local, simple);
		return { local, value: simple };
	}

	/** A value of the person, which stays as it is. */
	personLet(each: Let): Let {
		const simple = this.let(each);
		this.beforehand.let(simple.local, simple.value);
		return simple;
	}

	loop({ horizon, parts, years, ...rest }: Loop): Loop {
		return {
			...rest,
			horizon: this.node(horizon),
			parts: parts.map(({ stretches, folds, ...cuts }) => {
				const simple = stretches.map((each) => this.stretchLet(each));
				const before: Accumulator[] = [];
				for (const fold of folds) before.push(this.fold(fold, before));
				return { ...cuts, stretches: simple, folds: before };
			}),
			years: this.years(years),
		};
	}

	/** A value of a stretch; what only repeats another is read there. */
	private stretchLet(each: Let): Let {
		const simple = this.let(each);
		if (each.value.op === 'local') this.constants.set(simple.local, simple.value);
		return simple;
	}

	private years(steps: Loop['years']): Loop['years'] {
		const folds: Accumulator[] = [];
		return steps.map((step) => {
			if (!('how' in step)) return this.let(step);
			const fold = this.fold(step, folds);
			folds.push(fold);
			return fold;
		});
	}

	/** A fold; what is read of it is read of one before it that runs alike, where there is one. */
	fold(fold: Accumulator, before: readonly Accumulator[]): Accumulator {
		const simple = this.simpleFold(fold);
		const alike = before.find((other) => runAlike(other, simple));
		if (alike) {
			for (const what of ['value', 'weight', 'doubt'] as const) {
				this.constants.set(fold[what], { op: 'local', index: alike[what] });
			}
		}
		return simple;
	}

	private simpleFold({ of, where, months, ...rest }: Accumulator): Accumulator {
		const condition = where && this.node(where);
		return {
			...rest,
			of: this.node(of),
			...(condition && !is(condition, 1) ? { where: condition } : {}),
			...(months ? { months: this.node(months) } : {}),
		};
	}

	node(node: Node): Node {
		const known = this.done.get(node);
		if (known) return known;
		const made = this.made(withNodes(node, (inner) => this.node(inner)));
		this.done.set(node, made);
		return made;
	}

	/** A node whose own nodes are simple. */
	private made(node: Node): Node {
		switch (node.op) {
			case 'local':
				return this.constants.get(node.index) ?? node;
			case 'column':
				return this.beforehand.only(node) ?? node;
			case 'else':
				if (isNothing(node.of)) return node.otherwise;
				if (this.beforehand.isKnown(node.of)) return node.of;
				return node.of.op === 'constant' || isNothing(node.otherwise) ? node.of : node;
			case 'if':
				return this.if(node);
			case 'and':
			case 'or':
				return this.logic(node);
			case 'choose':
				return this.choose(node);
			case 'covering':
				return isNothing(node.month) || !this.careers ? nothing : node;
			case 'has career':
				return this.careers ? node : { op: 'constant', value: 0 };
			case 'table':
				return [node.month, node.place, ...node.keys].some(isNothing) ? nothing : node;
			case 'by place':
				return isNothing(node.place) ? nothing : node;
			case 'by key':
				return isNothing(node.key) ? nothing : this.careers ? node : noughtWhereKnown(node.key);
			case 'whole':
				return wholly(node.of) ?? this.constant(node);
			case 'compare':
				if (node.left.op === 'year' && same(node.left, node.right)) {
					return { op: 'constant', value: ['=', '<=', '>='].includes(node.how) ? 1 : 0 };
				}
				return isNothing(node.left) || isNothing(node.right) ? nothing : this.constant(node);
			case 'add':
			case 'subtract':
			case 'multiply':
			case 'divide':
			case 'min':
			case 'max':
				return isNothing(node.left) || isNothing(node.right) ? nothing : this.constant(node);
			case 'negate':
			case 'abs':
			case 'floor':
			case 'ceiling':
			case 'round':
			case 'not':
				return this.constant(node);
			case 'known':
				return this.beforehand.isKnown(node.of) ? { op: 'constant', value: 1 } : this.constant(node);
			default:
				return node;
		}
	}

	private constant(node: Node): Node {
		if (nodesOf(node).some(({ op }) => op !== 'constant')) return node;
		const setting = { program: this.program, place: Number.NaN, row: () => -1, lets: new Map() };
		return { op: 'constant', value: evaluate(node, setting) };
	}

	private if(node: Node & { op: 'if' }): Node {
		const { test, yes, no } = node;
		if (test.op === 'constant') return is(test, 1) ? yes : is(test, 0) ? no : nothing;
		// asked whether it is known and taken if so
		if (test.op === 'known' && same(test.of, yes)) {
			return this.made({ op: 'else', of: yes, otherwise: no });
		}
		return node;
	}

	private logic({ op, of }: Node & { op: 'and' | 'or' }): Node {
		const deciding = op === 'or' ? 1 : 0;
		const [first, ...others] = of.filter((each) => !is(each, 1 - deciding));
		if (!first) return { op: 'constant', value: 1 - deciding };
		if (of.some((each) => is(each, deciding))) return { op: 'constant', value: deciding };
		return others.length === 0 ? first : this.constant({ op, of: [first, ...others] });
	}

	/** Versions that say the same are told apart no longer, and those that say nothing not at all. */
	private choose({ index, of }: Node & { op: 'choose' }): Node {
		const inForce = this.beforehand.worths(index);
		const said = of.filter((each) => !isNothing(each.value) && (inForce?.includes(each.index) ?? true));
		const [only] = said;
		if (isNothing(index) || !only) return nothing;
		if (inForce?.every((version) => version === only.index)) return only.value;
		const table = index.op === 'table' ? this.tables[index.table] : undefined;
		if (!this.joins || index.op !== 'table' || table?.shape.kind !== 'value')
			return { op: 'choose', index, of: said };
		const standsFor = new Map<number, number>();
		const different: typeof said = [];
		for (const each of said) {
			const first = different.find(({ value }) => same(value, each.value));
			standsFor.set(each.index, (first ?? each).index);
			if (!first) different.push(each);
		}
		if (different.length === said.length) return { op: 'choose', index, of: said };
		const made = this.joined(table, standsFor);
		return { op: 'choose', index: { ...index, table: made }, of: different };
	}

	/** Index of a table whose versions are named by the first that says the same. */
	private joined(table: Table, standsFor: ReadonlyMap<number, number>): number {
		const data = table.data.map((version) => standsFor.get(version) ?? version);
		const alike = (other: Table): boolean =>
			other.rows === table.rows && other.data.every((version, at) => version === data[at]);
		const known = this.tables.findIndex(alike);
		return known < 0 ? this.tables.push({ ...table, data }) - 1 : known;
	}
}

/** What is counted by a key where nothing is counted. */
function noughtWhereKnown(key: Node): Node {
	return { op: 'if', test: { op: 'known', of: key }, yes: { op: 'constant', value: 0 }, no: nothing };
}

/** What is whole of the month that ends a year: the month itself, and of years the year. */
function wholly(of: Node): Node | undefined {
	if (of.op === 'year') return of;
	const years = of.op === 'divide' && is(of.right, 12) && of.left.op === 'year' && of.left.what === 'month';
	return years ? { op: 'year', what: 'year' } : undefined;
}

/** Whether two folds always have the same state. */
function runAlike(one: Accumulator, other: Accumulator): boolean {
	const alike = (a: Node | undefined, b: Node | undefined): boolean => (a && b ? same(a, b) : a === b);
	return (
		one.how === other.how &&
		one.how !== 'by key' &&
		one.how !== 'best' &&
		one.yearly === other.yearly &&
		one.cuts === other.cuts &&
		alike(one.of, other.of) &&
		alike(one.where, other.where) &&
		alike(one.months, other.months)
	);
}

function is(node: Node, value: number): boolean {
	return node.op === 'constant' && node.value === value;
}

function isNothing(node: Node): boolean {
	return node.op === 'constant' && Number.isNaN(node.value);
}

/** The node with each node it is directly made of replaced; the node itself where none changes. */
export function withNodes(node: Node, by: (inner: Node) => Node): Node {
	const parts = nodesOf(node);
	if (parts.length === 0 || parts.every((inner) => by(inner) === inner)) return node;
	switch (node.op) {
		case 'constant':
		case 'column':
		case 'field':
		case 'local':
		case 'stretch':
		case 'year':
			return node;
		case 'covering':
			return { ...node, month: by(node.month) };
		case 'has career':
			return node.by ? { ...node, by: by(node.by) } : node;
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'divide':
		case 'min':
		case 'max':
		case 'compare':
			return { ...node, left: by(node.left), right: by(node.right) };
		case 'negate':
		case 'abs':
		case 'floor':
		case 'ceiling':
		case 'not':
		case 'known':
		case 'whole':
		case 'round':
			return { ...node, of: by(node.of) };
		case 'and':
		case 'or':
			return { ...node, of: node.of.map(by) };
		case 'if':
			return { ...node, test: by(node.test), yes: by(node.yes), no: by(node.no) };
		case 'else':
			return { ...node, of: by(node.of), otherwise: by(node.otherwise) };
		case 'table':
			return { ...node, month: by(node.month), place: by(node.place), keys: node.keys.map(by) };
		case 'by place':
			return { ...node, place: by(node.place) };
		case 'choose':
			return {
				...node,
				index: by(node.index),
				of: node.of.map(({ index, value }) => ({ index, value: by(value) })),
			};
		case 'by key':
			return { ...node, key: by(node.key) };
		case 'best':
			return { ...node, n: by(node.n) };
	}
}
