import { type Beforehand, toldOf } from '../beforehand.ts';
import { Fixities } from '../fixity.ts';
import { foldsOf, type Piece, piecesOf, readOutside } from '../pieces.ts';
import {
	type Accumulator,
	type Let,
	type Loop,
	type Node,
	nodesOfFold,
	type Part,
	type Program,
} from '../program.ts';
import { Body } from './body.ts';
import type { CareerWriter } from './career-writer.ts';
import { Folds } from './folds.ts';
import { framesOf } from './frames.ts';
import { helperFunctions, helperIndexes } from './helpers.ts';
import { withLawAtHand } from './law-at-hand.ts';
import { type ModuleFunction, moduleBytes } from './module.ts';
import { noCareers } from './no-careers.ts';
import { type CareerForm, MemoryPlan } from './plan.ts';
import { restOfYears } from './rest-of-years.ts';
import { RowCareers } from './row-careers.ts';
import { settledIn } from './settled.ts';
import { usualSteps } from './usual.ts';
import { Values } from './values.ts';
import { type StretchScope, Writing } from './writing.ts';
import { YearCareers } from './year-careers.ts';

/** A piece much larger than this takes compilers long. */
const mostNodes = 600;

/** Stretches that take about as many instructions are worth writing for what is usual too. */
const worthTwice = 60;

/** A program as a WebAssembly module, with where it expects everything in memory. */
export interface Written {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly plan: MemoryPlan;
	/** Locals that stand for values fixed by law. */
	readonly lets: ReadonlyMap<number, Node>;
}

/**
 * Writes a program as WebAssembly: two persons at a time, one a lane, both going through all of it; where they differ,
 * masks select. Its one parameter is the number of persons in the block.
 */
export function writeModule(asked: Program, form: CareerForm, positiveZeros: boolean): Written {
	const program = withLawAtHand(asked);
	const pieces = piecesOf(program, mostNodes);
	const plan = new MemoryPlan(program, form, framesOf(pieces, program.lists), positiveZeros);
	const lets = new Map<number, Node>();
	const outside = readOutside(program, pieces);
	const beforehand = toldOf(program);
	const written = pieces.map((piece) => writePiece(program, plan, piece, { lets, outside, beforehand }));
	const helpers = helperFunctions(plan);
	const run = writeRun(plan, helpers.length, written.length);
	return { bytes: moduleBytes([...helpers, ...written, run], 1), plan, lets };
}

interface Across {
	readonly lets: Map<number, Node>;
	/** Whether a local is read outside the loop that writes it. */
	readonly outside: (local: number, loop: Loop) => boolean;
	readonly beforehand: Beforehand;
}

/** Bytes that a pair of persons takes in the order in which they are paired. */
const pairBytes = 8;

/** Goes through the persons in their order: some through the first piece, then the same through the next. */
function writeRun(plan: MemoryPlan, first: number, pieces: number): ModuleFunction {
	const body = new Body(1);
	const count = 0;
	const [from, to] = [body.local('i32'), body.local('i32')];
	body.get(count);
	body.i32(2);
	body.do('i32Shl');
	body.set(count);
	body.block('block', () => {
		body.block('loop', () => {
			body.get(from, count);
			body.do('i32LtS', 'i32Eqz');
			body.branch('brIf', 1);
			body.get(from);
			body.i32(plan.frames.pairs * pairBytes);
			body.do('i32Add');
			body.tee(to);
			body.get(count, to, count);
			body.do('i32LtS', 'select');
			body.set(to);
			for (let piece = 0; piece < pieces; piece++) {
				body.get(from, to);
				body.call(first + piece);
			}
			body.get(to);
			body.set(from);
			body.branch('br', 0);
		});
	});
	return { takes: ['i32'], body };
}

/** A piece as a function of where in the order of persons its pairs are. */
function writePiece(program: Program, plan: MemoryPlan, piece: Piece, across: Across): ModuleFunction {
	const body = new Body(2);
	const [at, to] = [0, 1];
	const writing = new Writing({
		program,
		beforehand: across.beforehand,
		plan,
		body,
		fixities: new Fixities(),
		helpers: helperIndexes,
		takes: new Set(piece.takes),
	});
	const { frame } = writing;
	const next = (local: number, bytes: number): void => {
		body.get(local);
		body.i32(bytes);
		body.do('i32Add');
		body.set(local);
	};
	body.block('loop', () => {
		writePersons(writing, at);
		writePair(writing, piece, across);
		next(frame, plan.frames.bytes);
		next(at, pairBytes);
		body.get(at, to);
		body.do('i32LtS');
		body.branch('brIf', 0);
	});
	return { takes: ['i32', 'i32'], body };
}

/** Finds the persons of a pair: in their order, or side by side where they are not put in order. */
function writePersons({ body, persons: [first, second], plan }: Writing, at: number): void {
	if (plan.rows) {
		for (const [lane, person] of [first, second].entries()) {
			body.get(at);
			body.memory('i32Load', plan.order + lane * 4);
			body.set(person);
		}
		return;
	}
	body.get(at);
	body.i32(1);
	body.do('i32Shl');
	body.tee(first);
	body.i32(8);
	body.do('i32Add');
	body.set(second);
}

/** What a piece does for one pair of persons. */
function writePair(writing: Writing, piece: Piece, across: Across): void {
	const { body, frame, plan, program } = writing;
	const careers = careersOf(writing);
	careers.open();
	const writer = new PieceWriter(writing, careers, across);
	for (const work of piece.works) {
		if (work.kind === 'let') writer.let(work.let);
		else writer.loop(work.loop);
	}
	for (const local of piece.leaves) {
		body.get(frame, writing.local(local));
		body.memory('v128Store', plan.left(local));
	}
	for (const answer of piece.answers) {
		writing.answer(plan.answers[answer] ?? 0, program.results[answer]?.local ?? -1);
	}
}

function careersOf(writing: Writing): CareerWriter {
	const { rows, years } = writing.plan;
	if (rows) return new RowCareers(writing, rows);
	if (years) return new YearCareers(writing, years);
	return noCareers;
}

class PieceWriter {
	private readonly writing: Writing;
	private readonly values: Values;
	private readonly folds: Folds;
	private readonly careers: CareerWriter;
	private readonly across: Across;

	constructor(writing: Writing, careers: CareerWriter, across: Across) {
		this.writing = writing;
		this.careers = careers;
		this.values = new Values(writing, careers);
		this.folds = new Folds(writing, this.values);
		this.across = across;
	}

	let({ local, value }: Let): void {
		this.values.lookups.prepare([value]);
		this.values.value(value);
		this.writing.body.set(this.writing.local(local));
		if (this.writing.isSure(value)) this.writing.sure.add(local);
	}

	loop(loop: Loop): void {
		const { writing, values, folds } = this;
		const { body, fixities } = writing;
		values.lookups.prepare([loop.horizon]);
		const horizon = values.kept(loop.horizon);
		const steps = [...loop.parts.flatMap((part) => [...part.stretches, ...part.folds]), ...loop.years];
		const nodes = steps.flatMap((step) => ('how' in step ? nodesOfFold(step) : [step.value]));
		const settled = settledIn(loop, this.careers.onePlace);
		values.lookups.prepareSettled(nodes, settled);
		values.settle(nodes, settled);
		const readAfter = (local: number): boolean => this.across.outside(local, loop);
		const fixed: number[] = [];
		/** Locals of the scope that stand for values fixed by law need not be worked out for each person. */
		const fixes = ({ local, value }: Let): boolean => {
			if (fixities.of(value).kind !== 'law' || readAfter(local)) return false;
			fixities.let(local, value);
			this.across.lets.set(local, value);
			fixed.push(local);
			return true;
		};
		this.careers.run(loop, horizon, {
			before: () => {
				for (const fold of foldsOf(loop)) folds.start(fold);
				for (const { local, initial } of loop.kept) {
					body.pair(initial);
					body.set(writing.local(local));
				}
			},
			yearBegins: () => {
				for (const fold of foldsOf(loop)) if (fold.yearly) folds.start(fold);
			},
			stretch: (index) => {
				const part = loop.parts[index];
				const { stretch } = writing.scope;
				if (!part || !stretch) throw new RangeError('a stretch belongs to a part');
				this.ifUsual(part, stretch, () => {
					for (const each of part.stretches) if (!fixes(each)) this.let(each);
					this.stretchFolds(part.folds, stretch);
				});
			},
			yearEnds: (live) => {
				for (const step of loop.years) {
					if ('how' in step || !fixes(step)) this.yearStep(step, live, readAfter);
				}
				this.keep(loop, live);
			},
			restEnds: (live) => {
				const kept = new Set(loop.kept.map(({ value }) => value));
				const stays = (local: number): boolean => kept.has(local) || readAfter(local);
				for (const step of restOfYears(writing.program, loop, stays)) this.yearStep(step, live, readAfter);
				this.keep(loop, live);
			},
		});
		fixities.forget(fixed);
		values.unsettle();
	}

	/** Writes a stretch twice where that pays: for law and facts as they mostly are, and for any. */
	private ifUsual(part: Part, stretch: StretchScope, otherwise: () => void): void {
		const { writing, values } = this;
		const { body } = writing;
		const nodes = [...part.stretches.map(({ value }) => value), ...part.folds.flatMap(nodesOfFold)];
		if (nodes.reduce((sum, node) => sum + values.effort(node), 0) < worthTwice) {
			otherwise();
			return;
		}
		const usual = usualSteps(writing.program, part);
		values.lookups.prepare([...usual.conditions, ...usual.facts]);
		body.get(stretch.live);
		for (const condition of usual.conditions) {
			values.value(condition);
			body.pair(1);
			body.do('f64x2Eq', 'v128And');
		}
		for (const fact of usual.facts) {
			const value = values.kept(fact);
			body.get(value, value);
			body.do('f64x2Eq', 'v128And');
		}
		// a lane without the stretch does not matter
		body.get(stretch.live);
		body.do('v128Not', 'v128Or');
		body.bothLanes();
		const sure = [...writing.sure];
		body.block('if', () => {
			writing.known = usual.known;
			writing.within({}, () => {
				for (const each of usual.stretches) this.let(each);
				this.stretchFolds(usual.folds, stretch);
			});
			writing.known = [];
			writing.sure.clear();
			for (const local of sure) writing.sure.add(local);
			body.do('else');
			writing.within({}, otherwise);
		});
	}

	private stretchFolds(folds: readonly Accumulator[], stretch: StretchScope): void {
		for (const fold of folds) {
			const { live, months } = (fold.cuts === undefined ? stretch : stretch.coarser[fold.cuts]) ?? stretch;
			this.fold(fold, live, () => this.writing.body.get(months));
		}
	}

	private fold(fold: Accumulator, live: number | undefined, periods: () => void): void {
		this.values.lookups.prepare(nodesOfFold(fold));
		this.folds.take(fold, live, periods);
	}

	/** A fold or value of a year; lanes that are past their last year keep a value that is read after the loop. */
	private yearStep(
		step: Let | Accumulator,
		live: number | undefined,
		readAfter: (local: number) => boolean,
	): void {
		const { body } = this.writing;
		if ('how' in step) {
			this.fold(step, live, () => body.pair(1));
			return;
		}
		this.values.lookups.prepare([step.value]);
		this.values.value(step.value);
		const local = this.writing.local(step.local);
		if (readAfter(step.local)) this.keepUnless(live, step.local);
		body.set(local);
	}

	/** Keeps what the next year reads of this one. */
	private keep({ kept }: Loop, live: number | undefined): void {
		for (const { value, local } of kept) {
			const now: Node = { op: 'local', index: value };
			this.values.lookups.prepare([now]);
			this.values.value(now);
			this.keepUnless(live, local);
			this.writing.body.set(this.writing.local(local));
		}
	}

	/** Of the pair on the stack, takes only live lanes; the others keep what the local holds. */
	private keepUnless(live: number | undefined, local: number): void {
		if (live === undefined) return;
		this.writing.body.get(this.writing.local(local), live);
		this.writing.body.do('v128Select');
	}
}
