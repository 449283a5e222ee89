import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Part } from './part.ts';
import { readEvents } from './read-events.ts';

const files = globSync('{studies,examples}/**/*.yaml');

/** Where parts begin, as offsets. */
function begins({ from, entries, items }: Part): unknown {
	const inner = [...(entries ?? [])].map(([key, { at, value }]) => [key, at, begins(value)]);
	return [from, inner, items?.map(begins) ?? []];
}

/** The same, by another reader. A block of text begins behind its sign with us, with the other at it. */
function beginsByAnother(node: unknown, ours: Part | undefined): unknown {
	if (!isNode(node) || !node.range) return undefined;
	const block = isScalar(node) && String(node.type).startsWith('BLOCK');
	const from = block ? ours?.from : node.range[0];
	if (isSeq(node)) return [from, [], node.items.map((item, at) => beginsByAnother(item, ours?.items?.[at]))];
	if (!isMap(node)) return [from, [], []];
	const entries = node.items.map(({ key, value }) => {
		const name = isScalar(key) ? String(key.value) : '';
		const at = isScalar(key) ? key.range?.[0] : undefined;
		return [name, at, beginsByAnother(value, ours?.entries?.get(name)?.value)];
	});
	return [from, entries, []];
}

test('files of studies say, and say where, what another reader of YAML makes of them', () => {
	expect(files.length).toBeGreaterThan(100);
	for (const path of files) {
		const text = readFileSync(path, 'utf8');
		const read = readEvents(text);
		const document = parseDocument(text);
		if (!('data' in read)) throw new Error(`${path} is not read`);
		expect(read.data, path).toEqual(document.toJS());
		if (!/: [&*]\w/.test(text))
			expect(begins(read.part), path).toEqual(beginsByAnother(document.contents, read.part));
	}
});

test.each([
	['a bracket that is not closed', 'a: [1,\nb: 2', 7],
	['a key given twice', 'a: 1\na: 2', 5],
	['a tab for an indent', 'a:\n\tb: 1', 3],
])('%s is told at its character', (_what, text, at) => {
	expect(readEvents(text)).toMatchObject({ why: 'syntax', at });
});

test('an empty text is empty data', () => {
	expect(readEvents('# nothing yet\n')).toMatchObject({ data: null, part: { from: 0 } });
});
