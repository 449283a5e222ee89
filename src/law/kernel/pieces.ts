import {
	type Accumulator,
	type Let,
	type Loop,
	type Node,
	nodesOf,
	nodesOfFold,
	type Program,
} from './program.ts';

/** A run of values, or one loop. */
export type Work =
	| { readonly kind: 'let'; readonly let: Let }
	| { readonly kind: 'loop'; readonly loop: Loop };

/** Part of a program that is written as one function: compilers optimise moderate functions well, huge ones not at all. */
export interface Piece {
	readonly works: readonly Work[];
	/** Locals it works out itself. */
	readonly owns: readonly number[];
	/** Locals it takes from pieces before it, and those of its own that it leaves to pieces after it, in memory. */
	readonly takes: readonly number[];
	readonly leaves: readonly number[];
	/** Indexes of the answers that it works out. */
	readonly answers: readonly number[];
}

/** A program in pieces of about `most` nodes; a loop is never divided. */
export function piecesOf(program: Program, most: number): readonly Piece[] {
	const works = program.stages.flatMap(({ lets, loops }): readonly Work[] => [
		...lets.map((each): Work => ({ kind: 'let', let: each })),
		...loops.map((loop): Work => ({ kind: 'loop', loop })),
	]);
	const groups: Work[][] = [];
	let room = 0;
	for (const work of works) {
		const size = sizeOf(work);
		const last = groups.at(-1);
		if (last && size <= room) {
			last.push(work);
			room -= size;
		} else {
			groups.push([work]);
			room = most - size;
		}
	}
	const uses = groups.map((group) => ({ reads: readIn(group), writes: writtenIn(group) }));
	return groups.map((group, at): Piece => {
		const here = uses[at];
		if (!here) throw new RangeError('each group has its uses');
		const later = uses.slice(at + 1);
		return {
			works: group,
			owns: [...here.writes],
			takes: [...here.reads].filter((local) => !here.writes.has(local)),
			leaves: [...here.writes].filter((local) => later.some(({ reads }) => reads.has(local))),
			answers: [...program.results.keys()].filter((index) =>
				here.writes.has(program.results[index]?.local ?? -1),
			),
		};
	});
}

export function foldsOf({ parts, years }: Loop): readonly Accumulator[] {
	return [...parts.flatMap(({ folds }) => folds), ...years.filter((step) => 'how' in step)];
}

/** Tells whether a local is read anywhere but in a loop of its own, or is an answer. */
export function readOutside(
	program: Program,
	pieces: readonly Piece[],
): (local: number, loop: Loop) => boolean {
	const readers = new Map<number, Work[]>();
	for (const work of pieces.flatMap(({ works }) => works)) {
		for (const local of readIn([work])) readers.set(local, [...(readers.get(local) ?? []), work]);
	}
	const answers = new Set(program.results.map(({ local }) => local));
	return (local, loop) =>
		answers.has(local) ||
		(readers.get(local) ?? []).some((work) => work.kind === 'let' || work.loop !== loop);
}

/** Every node of a piece of work, outermost first. */
function nodesOfWork(work: Work): readonly Node[] {
	if (work.kind === 'let') return below(work.let.value);
	const { horizon, parts, years } = work.loop;
	const steps = [...parts.flatMap(({ stretches, folds }) => [...stretches, ...folds]), ...years];
	const tops = steps.flatMap((step) => ('how' in step ? nodesOfFold(step) : [step.value]));
	return [horizon, ...tops].flatMap((node) => below(node));
}

/** A node and all it is made of, outermost first. */
export function below(node: Node, found: Node[] = []): readonly Node[] {
	found.push(node);
	for (const inner of nodesOf(node)) below(inner, found);
	return found;
}

function sizeOf(work: Work): number {
	return nodesOfWork(work).length;
}

function readIn(works: readonly Work[]): ReadonlySet<number> {
	const reads = new Set<number>();
	for (const work of works) {
		for (const node of nodesOfWork(work)) if (node.op === 'local') reads.add(node.index);
	}
	return reads;
}

function writtenIn(works: readonly Work[]): ReadonlySet<number> {
	const writes = new Set<number>();
	for (const work of works) {
		if (work.kind === 'let') writes.add(work.let.local);
		else for (const local of localsOf(work.loop)) writes.add(local);
	}
	return writes;
}

/** Locals that a loop writes; those counted by key stay in memory and are not among them. */
export function localsOf(loop: Loop): readonly number[] {
	const lets = [...loop.parts.flatMap(({ stretches }) => stretches), ...loop.years];
	return [
		...lets.flatMap((step) => ('how' in step ? [] : [step.local])),
		...foldsOf(loop).flatMap(({ how, value, weight, doubt }) =>
			how === 'by key' ? [doubt] : [value, weight, doubt],
		),
		...loop.kept.map(({ local }) => local),
	];
}
