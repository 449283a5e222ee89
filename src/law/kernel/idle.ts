import {
	type Accumulator,
	type Let,
	type Loop,
	type Node,
	nodesOf,
	nodesOfFold,
	type Program,
} from './program.ts';

/** A program without what no answer rests on. */
export function withoutIdle(program: Program): Program {
	const { locals, lists } = inUse(program);
	const isRead = (step: Let | Accumulator): boolean =>
		'how' in step ? foldIsRead(step, locals, lists) : locals.has(step.local);
	const stages = program.stages.map(({ lets, loops }) => ({
		lets: lets.filter(isRead),
		loops: loops.flatMap((loop): Loop[] => {
			const parts = loop.parts.map((part) => ({
				...part,
				stretches: part.stretches.filter(isRead),
				folds: part.folds.filter(isRead),
			}));
			const some = parts.filter(({ folds }) => folds.length > 0);
			const years = loop.years.filter(isRead);
			const kept = loop.kept.filter(({ local }) => locals.has(local));
			if (some.length === 0 && years.length === 0) return [];
			return [{ ...loop, byYear: years.length > 0, parts: some, years, kept }];
		}),
	}));
	return { ...program, stages };
}

interface Used {
	readonly locals: ReadonlySet<number>;
	readonly lists: ReadonlySet<number>;
}

/** Locals and lists that answers rest on. */
function inUse(program: Program): Used {
	const locals = new Set(program.results.map(({ local }) => local));
	const lists = new Set<number>();
	const seen = new Set<Node>();
	const read = (node: Node): void => {
		if (seen.has(node)) return;
		seen.add(node);
		if (node.op === 'local') locals.add(node.index);
		else if (node.op === 'by key') locals.add(node.first);
		else if (node.op === 'best') lists.add(node.list);
		for (const inner of nodesOf(node)) read(inner);
	};
	const step = (each: Let | Accumulator): void => {
		if ('how' in each) {
			if (foldIsRead(each, locals, lists)) for (const node of nodesOfFold(each)) read(node);
		} else if (locals.has(each.local)) read(each.value);
	};
	const loop = ({ horizon, parts, years, kept }: Loop): void => {
		// what is kept of a year is read in the next
		for (let before = -1; before < locals.size; ) {
			before = locals.size;
			for (const { value, local } of kept) if (locals.has(local)) locals.add(value);
			for (const each of years.toReversed()) step(each);
			for (const { stretches, folds } of parts)
				for (const each of [...folds, ...stretches.toReversed()]) step(each);
		}
		read(horizon);
	};
	for (const { lets, loops } of program.stages.toReversed()) {
		for (const each of loops) loop(each);
		for (const each of lets.toReversed()) step(each);
	}
	return { locals, lists };
}

function foldIsRead(
	{ value, weight, doubt, list = -1 }: Accumulator,
	locals: ReadonlySet<number>,
	lists: ReadonlySet<number>,
): boolean {
	return [value, weight, doubt].some((local) => locals.has(local)) || lists.has(list);
}
