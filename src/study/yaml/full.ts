import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Entry, Part } from './part.ts';
import type { Read } from './scalar.ts';

/** More aliases than this are not a file that a person wrote. */
const mostAliases = 50;

/** Why a text is not read: what is wrong at an offset, or too many aliases. */
export type Refusal =
	| { readonly why: 'syntax'; readonly at: number; readonly message: string }
	| { readonly why: 'aliases' };

/** Reads any YAML 1.2. */
export function readFull(text: string): Read | Refusal {
	const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false });
	const [error] = document.errors;
	if (error) return { why: 'syntax', at: error.pos[0], message: error.message };
	try {
		const data: unknown = document.toJS({ maxAliasCount: mostAliases });
		return { data, part: partOf(document.contents) ?? { from: 0, to: 0 } };
	} catch {
		return { why: 'aliases' };
	}
}

function partOf(node: unknown): Part | undefined {
	if (!isNode(node) || !node.range) return undefined;
	const [from, to] = node.range;
	if (isSeq(node)) return { from, to, items: node.items.map((item) => partOf(item) ?? { from, to: from }) };
	if (!isMap(node)) return { from, to };
	const entries = node.items.flatMap(({ key, value }): readonly [string, Entry][] => {
		const named = partOf(key);
		if (!named || !isScalar(key)) return [];
		return [[String(key.value), { at: named.from, value: partOf(value) ?? named }]];
	});
	return { from, to, entries: new Map(entries) };
}
