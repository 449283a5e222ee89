import type { Beforehand } from '../beforehand.ts';
import type { Fixities } from '../fixity.ts';
import { keyOf, same } from '../node-key.ts';
import type { Node, Program } from '../program.ts';
import { firstMonth, lastMonth } from '../table.ts';
import type { Body } from './body.ts';
import type { ValueType } from './module.ts';
import type { MemoryPlan } from './plan.ts';
import type { Reading } from './readings.ts';

/** Two locals, one a lane: a kernel works out two persons at a time. */
export type Lanes = readonly [number, number];

/** Functions of the module that work one lane at a time, for what is rare, by index. */
export interface Helpers {
	readonly covering: number;
	readonly grown: number;
	readonly insert: number;
	readonly best: number;
}

/** What is at hand in one run of instructions, and no longer when it ends: where rows of law, and covering rows, are found. */
export interface Scope {
	readonly pointers: Map<string, Lanes>;
	readonly stretch?: StretchScope;
	readonly year?: YearScope;
}

export interface StretchScope extends Span {
	/** A month in which the law is the same as when the stretch begins. */
	readonly month: Lanes;
	/** The pair of months in which it begins. */
	readonly start: number;
	/** By coarser cuts of the part: the stretch that begins here, and which lanes have one. */
	readonly coarser: readonly Span[];
}

export interface Span {
	/** Number of months as a pair; 0 in a lane that has no stretch now. */
	readonly months: number;
	/** Mask of the lanes that have one. */
	readonly live: number;
}

export interface YearScope {
	/** First month of the year, and the last that counts. */
	readonly month: Lanes;
	readonly end: Lanes;
	/** Its number, as a pair. */
	readonly number: number;
}

/** A function while it is written: its body, the program it is part of, and what is at hand. */
export class Writing {
	readonly program: Program;
	readonly beforehand: Beforehand;
	readonly plan: MemoryPlan;
	readonly body: Body;
	readonly fixities: Fixities;
	readonly helpers: Helpers;
	/** Local of the function that holds a local of the program. */
	readonly locals = new Map<number, number>();
	/** Locals of the program that are never unknown. */
	readonly sure = new Set<number>();
	/** Locals of the program that pieces before leave to this one. */
	readonly takes: ReadonlySet<number>;
	/** Values that are known in what is being written, though not everywhere. */
	known: readonly Node[] = [];
	readonly scopes: Scope[] = [{ pointers: new Map() }];
	/** Numbers of the pair's persons, times 8. */
	readonly persons: Lanes;
	/** Where the pair's frame begins, from the first frame on. */
	readonly frame: number;

	constructor(
		made: Pick<Writing, 'program' | 'beforehand' | 'plan' | 'body' | 'fixities' | 'helpers' | 'takes'>,
	) {
		this.program = made.program;
		this.beforehand = made.beforehand;
		this.plan = made.plan;
		this.body = made.body;
		this.fixities = made.fixities;
		this.helpers = made.helpers;
		this.takes = made.takes;
		this.persons = this.lanes('i32');
		this.frame = this.body.local('i32');
	}

	local(index: number): number {
		const known = this.locals.get(index);
		if (known !== undefined) return known;
		const made = this.body.local('v128');
		this.locals.set(index, made);
		return made;
	}

	lanes(type: ValueType): Lanes {
		return [this.body.local(type), this.body.local(type)];
	}

	/** Works inside a scope of its own. */
	within(scope: Omit<Scope, 'pointers'>, work: () => void): void {
		this.scopes.push({ ...this.scopes.at(-1), ...scope, pointers: new Map() });
		work();
		this.scopes.pop();
	}

	get scope(): Scope {
		const scope = this.scopes.at(-1);
		if (!scope) throw new RangeError('there is always a scope');
		return scope;
	}

	pointers(key: string): Lanes | undefined {
		return this.scopes.findLast((scope) => scope.pointers.has(key))?.pointers.get(key);
	}

	/** A pair of numbers from two whole ones. */
	pairOf([first, second]: Lanes): void {
		const { body } = this;
		body.get(first);
		body.do('i32x4Splat');
		if (first !== second) {
			body.get(second);
			body.lane('i32x4Replace', 1);
		}
		body.do('f64x2ConvertI32x4');
	}

	/** Splits the pair of whole numbers on the stack into two locals. */
	split(): Lanes {
		const { body } = this;
		const pair = body.keep('v128');
		return this.both((lane) => {
			body.get(pair);
			body.lane('i32x4Extract', lane);
			return body.keep('i32');
		});
	}

	both<T>(make: (lane: 0 | 1) => T): readonly [T, T] {
		return [make(0), make(1)];
	}

	/** A pair of numbers from two addresses. */
	load([first, second]: Lanes, offset: number): void {
		const { body } = this;
		if (first === second) {
			body.get(first);
			body.memory('v128Load64Splat', offset);
			return;
		}
		body.get(second);
		body.get(first);
		body.memory('v128Load64Zero', offset);
		body.memoryLane('v128Load64Lane', offset, 1);
	}

	/** The pair of persons' numbers in a column. */
	column(at: number): void {
		if (this.plan.rows) {
			this.load(this.persons, at);
			return;
		}
		this.body.get(this.persons[0]);
		this.body.memory('v128Load', at);
	}

	/** Leaves a local of the program as the pair's answers. */
	answer(at: number, local: number): void {
		const { body, persons } = this;
		if (!this.plan.rows) {
			body.get(persons[0], this.local(local));
			body.memory('v128Store', at);
			return;
		}
		for (const lane of [0, 1] as const) {
			body.get(persons[lane], this.local(local));
			body.memoryLane('v128Store64Lane', at, lane);
		}
	}

	/** From the pair of places on the stack, four times their index from 1 on; 0 for unknown. */
	placeIndexes(): Lanes {
		const { body } = this;
		body.pair(1);
		body.do('f64x2Add', 'i32x4TruncSatF64x2');
		body.i32(2);
		body.do('i32x4Shl');
		return this.split();
	}

	/** From the pair of months on the stack, four times each; those outside the months of tables beside them. */
	monthIndexes(): Lanes {
		const { body } = this;
		body.do('i32x4TruncSatF64x2');
		body.i32(firstMonth - 1);
		body.do('i32x4Splat', 'i32x4MaxS');
		body.i32(lastMonth + 1);
		body.do('i32x4Splat', 'i32x4MinS');
		body.i32(2);
		body.do('i32x4Shl');
		return this.split();
	}

	/** Four times each of two whole months within reach of readings. */
	wholeMonthIndexes(lanes: Lanes): Lanes {
		const { body } = this;
		return this.each(lanes, (month) => {
			body.get(month);
			body.i32(2);
			body.do('i32Shl');
			return body.keep('i32');
		});
	}

	/** Follows a reading's directory to the rows of law for both lanes. */
	rows(reading: Reading, months: Lanes, places: Lanes): Lanes {
		const { body } = this;
		const row = (lane: 0 | 1): number => {
			body.get(months[lane]);
			body.memory('i32Load', reading.months - (firstMonth - 1) * 4);
			body.get(places[lane]);
			body.do('i32Add');
			body.memory('i32Load', 0);
			return body.keep('i32');
		};
		const first = row(0);
		return months[0] === months[1] && places[0] === places[1] ? [first, first] : [first, row(1)];
	}

	/** Makes something of each lane, once where both are the same. */
	each(lanes: Lanes, make: (local: number) => number): Lanes {
		const first = make(lanes[0]);
		return [first, lanes[0] === lanes[1] ? first : make(lanes[1])];
	}

	/** Whether a value is never unknown. */
	isSure(node: Node): boolean {
		if (this.known.some((known) => same(known, node))) return true;
		if (this.beforehand.isKnown(node)) return true;
		switch (node.op) {
			case 'constant':
				return !Number.isNaN(node.value);
			case 'local':
				return this.sure.has(node.index);
			case 'stretch':
			case 'year':
			case 'has career':
			case 'known':
				return true;
			case 'compare':
			case 'min':
			case 'max':
				return this.isSure(node.left) && this.isSure(node.right);
			case 'and':
			case 'or':
				return node.of.every((each) => this.isSure(each));
			case 'not':
				return this.isSure(node.of);
			case 'if':
				return [node.test, node.yes, node.no].every((each) => this.isSure(each));
			case 'else':
				return this.isSure(node.otherwise);
			case 'field': {
				const field = this.plan.years?.fields[node.index];
				return field?.kind === 'marked' && !Number.isNaN(field.yes + field.no);
			}
			default:
				return false;
		}
	}

	/** How a covering row is kept at hand. */
	coveringKey(month: Node): string {
		return `covering ${keyOf(month)}`;
	}
}
