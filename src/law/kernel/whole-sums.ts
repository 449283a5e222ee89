import { type Accumulator, type Node, nodesOf, type Part, type Program } from './program.ts';

/** Whole numbers up to this have exact sums over the months of any career. */
const largest = 2 ** 30;

/**
 * The same program with sums of whole numbers taken by every cut there is: their bits do not depend on how finely careers
 * are cut, so they need no stretches of their own.
 */
export function withWholeSums(program: Program): Program {
	const stages = program.stages.map(({ lets, loops }) => ({
		lets,
		loops: loops.map((loop) => ({ ...loop, parts: loop.parts.map(withFewerCuts) })),
	}));
	return { ...program, stages };
}

function withFewerCuts(part: Part): Part {
	const whole = new Set<number>();
	for (const { local, value } of part.stretches) if (isWhole(value, whole)) whole.add(local);
	const ofAll = part.folds.map((fold): Accumulator => {
		const { cuts, ...rest } = fold;
		return isSum(fold) && isWhole(fold.of, whole) ? rest : fold;
	});
	const used = part.coarser.filter((_, at) => ofAll.some(({ cuts }) => cuts === at));
	const folds = ofAll.map((fold) => {
		const cuts = fold.cuts === undefined ? undefined : part.coarser[fold.cuts];
		return cuts ? { ...fold, cuts: used.indexOf(cuts) } : fold;
	});
	return { ...part, coarser: used, folds };
}

function isSum({ how, months }: Accumulator): boolean {
	return (how === 'total' || how === 'mean') && months === undefined;
}

/** Whether a value is a whole number of moderate size, or unknown; `whole` names locals that are. */
function isWhole(node: Node, whole: ReadonlySet<number>): boolean {
	switch (node.op) {
		case 'constant':
			return Number.isNaN(node.value) || (Number.isInteger(node.value) && Math.abs(node.value) <= largest);
		case 'local':
			return whole.has(node.index);
		case 'compare':
		case 'and':
		case 'or':
		case 'not':
		case 'known':
		case 'has career':
			return true;
		case 'if':
			return isWhole(node.yes, whole) && isWhole(node.no, whole);
		case 'choose':
			return node.of.every(({ value }) => isWhole(value, whole));
		case 'else':
		case 'min':
		case 'max':
			return nodesOf(node).every((inner) => isWhole(inner, whole));
		default:
			return false;
	}
}
