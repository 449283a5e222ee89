import { type Node, nodesOf } from './program.ts';

const keys = new WeakMap<Node, string>();

/** Equal texts for equal nodes. */
export function keyOf(node: Node): string {
	const known = keys.get(node);
	if (known !== undefined) return known;
	const key = `(${ownWords(node)} ${nodesOf(node).map(keyOf).join(' ')})`;
	keys.set(node, key);
	return key;
}

/** Whether two nodes are equal, for a few that mostly are not: their texts need not be made. */
export function same(one: Node, other: Node): boolean {
	if (one === other) return true;
	if (one.op !== other.op || ownWords(one) !== ownWords(other)) return false;
	const [mine, theirs] = [nodesOf(one), nodesOf(other)];
	return (
		mine.length === theirs.length &&
		mine.every((inner, at) => {
			const beside = theirs[at];
			return beside !== undefined && same(inner, beside);
		})
	);
}

/** What a node says beside the nodes it is made of. */
function ownWords(node: Node): string {
	switch (node.op) {
		case 'constant':
			return Object.is(node.value, -0) ? 'constant -0' : `constant ${node.value}`;
		case 'column':
		case 'field':
		case 'local':
			return `${node.op} ${node.index}`;
		case 'stretch':
		case 'year':
			return `${node.op} ${node.what}`;
		case 'covering':
			return `covering ${typeof node.what === 'object' ? node.what.field : node.what}`;
		case 'round':
			return `round ${node.digits} ${node.how}`;
		case 'compare':
			return `compare ${node.how}`;
		case 'table':
			return `table ${node.table} ${node.end}`;
		case 'by place':
			return `by place ${node.table}`;
		case 'choose':
			return `choose ${node.of.map(({ index }) => index).join(',')}`;
		case 'by key':
			return `by key ${node.first} ${node.keys}`;
		case 'best':
			return `best ${node.list}`;
		case 'has career':
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'divide':
		case 'min':
		case 'max':
		case 'negate':
		case 'abs':
		case 'floor':
		case 'ceiling':
		case 'not':
		case 'known':
		case 'whole':
		case 'and':
		case 'or':
		case 'if':
		case 'else':
			return node.op;
	}
}
