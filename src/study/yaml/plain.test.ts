import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFull } from './full.ts';
import type { Part } from './part.ts';
import { readPlain } from './plain.ts';

const files = globSync('{studies,examples}/**/*.yaml').map((path) => ({
	path,
	text: readFileSync(path, 'utf8'),
}));

/** Where parts begin; where they end differs by line breaks that nobody is shown. */
function begins({ from, entries, items }: Part): unknown {
	const inner = [...(entries ?? [])].map(([key, { at, value }]) => [key, at, begins(value)]);
	return [from, inner, items?.map(begins)];
}

/** What both readers make of a text; undefined where it is not plain. */
function compared(text: string): readonly [plain: unknown, full: unknown] | undefined {
	const plain = readPlain(text);
	if (!plain) return undefined;
	const full = readFull(text);
	return [
		{ data: plain.data, begins: begins(plain.part) },
		'data' in full ? { data: full.data, begins: begins(full.part) } : full,
	];
}

test('files of studies are read as by a reader of all of YAML', () => {
	expect(files.length).toBeGreaterThan(100);
	for (const { path, text } of files) {
		const both = compared(text);
		// anchors are rare, and left to the other reader
		if (!both) expect(text, path).toMatch(/: &\w/);
		else expect(both[0], path).toEqual(both[1]);
	}
});

const marks =
	' |  |\n|\n\n|\n  |- |-|:|: |,|{|}|[|]|"|\'|#| #|>|>-|? |&a|*a|!|%|@|\\|~|null|1|1.5|0x1|...|---|a|中|true|\t|\r\n'
		.split('|')
		.concat('|', '|-', '|\n  x\n');

test('whatever is written, what is read plainly is what YAML means', () => {
	const line = fc.constantFrom(...files.flatMap(({ text }) => text.split('\n').slice(0, 40)));
	const place = fc.nat(400);
	const edits = fc.array(fc.tuple(place, fc.nat(2), fc.constantFrom(...marks)), { maxLength: 3 });
	const lines = fc.array(line, { minLength: 1, maxLength: 8 });
	const written = fc
		.tuple(lines, edits)
		.map(([all, changes]) =>
			changes.reduce(
				(text, [at, gone, mark]) =>
					`${text.slice(0, at % (text.length + 1))}${mark}${text.slice((at % (text.length + 1)) + gone)}`,
				all.join('\n'),
			),
		);
	const pieces = [
		'a: ',
		'b: ',
		'k',
		'\n',
		'\n  ',
		'\n    ',
		'- ',
		'x y',
		'{a: ',
		'c}',
		'[',
		']',
		', ',
		'1',
		' # c',
	];
	const built = fc
		.array(fc.constantFrom(...pieces, '"q"', '|\n', '>-\n  t\n'), { maxLength: 18 })
		.map((all) => all.join(''));
	let read = 0;
	fc.assert(
		fc.property(fc.oneof(written, built), (text) => {
			const both = compared(text);
			if (!both) return;
			read++;
			expect(both[0]).toEqual(both[1]);
		}),
		{ numRuns: 1500 },
	);
	expect(read).toBeGreaterThan(100);
});

test.each([
	[
		'a: 1\nb: -2.5\nc: 1e3\nd: ~\ne: true\nf: 2024-07-01',
		{ a: 1, b: -2.5, c: 1000, d: null, e: true, f: '2024-07-01' },
	],
	['# first\na: # what follows\n- b: x # y\n  c: "d: \\"e\\""\n-   f', { a: [{ b: 'x', c: 'd: "e"' }, 'f'] }],
	["a: 'it''s'\nb: one\n  two\n\n  three", { a: "it's", b: 'one two\nthree' }],
	['a: |\n  if x\n    then y\n\n  else z\n', { a: 'if x\n  then y\n\nelse z\n' }],
	['a: >-\n  if x\n    then y\n  else\n  z\n', { a: 'if x\n  then y\nelse z' }],
	['a: {b: [1, x y,\n  "c"], "d": {}, }', { a: { b: [1, 'x y', 'c'], d: {} } }],
	['"1.0": a\n2.0: b', { '1.0': 'a', 2: 'b' }],
])('%j is plain', (text, data) => {
	expect(readPlain(text)?.data).toEqual(data);
	expect(readFull(text)).toMatchObject({ data });
});

test.each([
	'',
	'a: &b c',
	'a: !!str b',
	'a: b: c',
	'a: 1\na: 2',
	'a: {b: 1, b: 2}',
	'a:\n\tb: c',
	'a: "b\n  c"',
	'a:\n  b: 1\n c: 2',
	'a: [1, 2',
	'a:',
	'? a\n: b',
	'constructor: a',
	'---\na: b',
	`a: ${'['.repeat(1000)}${']'.repeat(1000)}`,
])('%j is left to the reader of all of YAML', (text) => {
	expect(readPlain(text)).toBeUndefined();
});
