import { foldsOf, localsOf } from '../pieces.ts';
import { type Loop, type Node, nodesOf } from '../program.ts';

/** Tells whether a value stays as it is while a loop runs; `onePlace` where the place of a career does. */
export function settledIn(loop: Loop, onePlace: boolean): (node: Node) => boolean {
	const own = new Set(localsOf(loop));
	const folds = foldsOf(loop);
	const counted = new Set(folds.filter(({ how }) => how === 'by key').map(({ value }) => value));
	const lists = new Set(folds.map(({ list }) => list));
	const known = new Map<Node, boolean>();
	const changes = (node: Node): boolean => {
		switch (node.op) {
			case 'field':
				return true;
			case 'stretch':
			case 'year':
				return node.what !== 'place' || !onePlace;
			case 'local':
				return own.has(node.index);
			case 'by key':
				return counted.has(node.first);
			case 'best':
				return lists.has(node.list);
			default:
				return false;
		}
	};
	const settled = (node: Node): boolean => {
		const found = known.get(node) ?? (!changes(node) && nodesOf(node).every(settled));
		known.set(node, found);
		return found;
	};
	return settled;
}
