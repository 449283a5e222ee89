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
	const words = Object.entries(node).map(([name, value]) => {
		if (typeof value === 'object') return '';
		return Object.is(value, -0) ? `${name} -0` : `${name} ${value}`;
	});
	const more = node.op === 'covering' ? JSON.stringify(node.what) : node.op === 'choose' ? indexes(node) : '';
	return `${words.join(' ')}${more}`;
}

function indexes({ of }: Node & { op: 'choose' }): string {
	return of.map(({ index }) => index).join(',');
}
