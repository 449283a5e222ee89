import { keyOf } from './node-key.ts';
import { type Node, nodesOf } from './program.ts';

/** Month and place that law is read for. */
export interface ReadAt {
	readonly month: Node;
	readonly end: boolean;
	readonly place: Node;
}

/**
 * What a value depends on: nothing, one place, or the law in force at one month and place. A value that depends on law
 * alone is worked out once for each place and epoch when memory is filled, not for each person.
 */
export type Fixity =
	| { readonly kind: 'constant' }
	| { readonly kind: 'place'; readonly place: string }
	| { readonly kind: 'law'; readonly key: string; readonly at: ReadAt }
	| { readonly kind: 'person' };

const person: Fixity = { kind: 'person' };

export function readKey({ month, end, place }: ReadAt): string {
	return `${keyOf(month)} ${end} ${keyOf(place)}`;
}

/** Finds fixities, knowing the locals of the scope that stand for values fixed by law. */
export class Fixities {
	private readonly found = new Map<Node, Fixity>();
	private readonly lets = new Map<number, Node>();

	/** From now on the local stands for a value fixed by law. */
	let(local: number, value: Node): void {
		this.lets.set(local, value);
		this.found.clear();
	}

	/** Locals of a scope that ends. */
	forget(locals: readonly number[]): void {
		for (const local of locals) this.lets.delete(local);
		this.found.clear();
	}

	of(node: Node): Fixity {
		const known = this.found.get(node);
		if (known) return known;
		const fixity = this.find(node);
		this.found.set(node, fixity);
		return fixity;
	}

	/** The value itself where a local stands for one fixed by law. */
	resolved(node: Node): Node {
		const value = node.op === 'local' ? this.lets.get(node.index) : undefined;
		return value ? this.resolved(value) : node;
	}

	private find(node: Node): Fixity {
		switch (node.op) {
			case 'constant':
				return { kind: 'constant' };
			case 'local': {
				const value = this.lets.get(node.index);
				return value ? this.of(value) : { kind: 'place', place: keyOf(node) };
			}
			case 'column':
				return { kind: 'place', place: keyOf(node) };
			case 'stretch':
			case 'year':
				return node.what === 'place' ? { kind: 'place', place: keyOf(node) } : person;
			case 'field':
			case 'covering':
			case 'has career':
			case 'by key':
			case 'best':
				return person;
			case 'table': {
				const { month, end, place } = node;
				const at: Fixity = { kind: 'law', key: readKey(node), at: { month, end, place } };
				return node.keys.map((key) => this.of(key)).reduce(both, at);
			}
			default:
				return nodesOf(node)
					.map((inner) => this.of(inner))
					.reduce(both, { kind: 'constant' });
		}
	}
}

function both(a: Fixity, b: Fixity): Fixity {
	if (a.kind === 'constant') return b;
	if (b.kind === 'constant') return a;
	if (a.kind === 'person' || b.kind === 'person') return person;
	if (a.kind === 'law' && b.kind === 'law') return a.key === b.key ? a : person;
	const placeOf = (fixity: Fixity): string | undefined =>
		fixity.kind === 'law' ? keyOf(fixity.at.place) : fixity.kind === 'place' ? fixity.place : undefined;
	if (placeOf(a) !== placeOf(b)) return person;
	return a.kind === 'law' ? a : b;
}
