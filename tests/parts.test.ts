import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, textOf } from './files.ts';

/** The parts, top row first: a part knows those in rows below its own, never one above it or beside it. */
const rows = [
	['cli'],
	['server', 'web'],
	['documents'],
	['coverage', 'standards', 'proposals', 'portability', 'fieldwork', 'procedures', 'evidence'],
	['population'],
	['law'],
	['study'],
];

/** Rows whose `index.ts` runs in the browser as well as in Node.js. */
const pureRows = rows.slice(3);

/** What pure code cannot have: the clock, chance, the network, the machine. */
const impure = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bfetch\(|\bprocess\./;

const rowOf = (part: string) => rows.findIndex((row) => row.includes(part));

/** The part a path belongs to: a folder of src, or web. */
function partOf(path: string): string | undefined {
	const [top, below] = path.split('/');
	return top === 'src' ? below : top === 'web' ? 'web' : undefined;
}

interface Import {
	readonly from: string;
	/** A path of the repository, or the name of a package. */
	readonly to: string;
}

function importsOf(path: string): readonly Import[] {
	const written = textOf(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g);
	return [...written].map(([, name = '']) => ({
		from: path,
		to: name.startsWith('.') ? posix.join(posix.dirname(path), name) : name,
	}));
}

const code = ['src', 'web'].flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path));
const imports = code.flatMap(importsOf);
const tell = ({ from, to }: Import) => `${from} imports ${to}`;

describe('the parts', () => {
	test('are those of the table', () => {
		const unlisted = code.filter((path) => rowOf(partOf(path) ?? '') < 0);
		expect(unlisted).toEqual([]);
	});

	test('know only parts of the rows below', () => {
		const upward = imports.filter(({ from, to }) => {
			const [upper, lower] = [partOf(from), partOf(to)];
			return upper && lower && upper !== lower && rowOf(lower) <= rowOf(upper);
		});
		expect(upward.map(tell)).toEqual([]);
	});

	test('are entered by index.ts or node.ts', () => {
		const aside = imports.filter(({ from, to }) => {
			const part = partOf(to);
			return part && part !== partOf(from) && !/^src\/\w+\/(index|node)\.ts$/.test(to);
		});
		expect(aside.map(tell)).toEqual([]);
	});

	test('do not go through their own front door', () => {
		const own = imports.filter(
			({ from, to }) => /^src\/\w+\/(index|node)\.ts$/.test(to) && partOf(from) === partOf(to),
		);
		expect(own.filter(({ from }) => !from.endsWith('.test.ts')).map(tell)).toEqual([]);
	});
});

describe('the rooms of the workbench', () => {
	const roomOf = (path: string) => /^web\/([\w-]+)\//.exec(path)?.[1];

	test('do not know each other, and know the shell by its index.ts', () => {
		const across = imports.filter(({ from, to }) => {
			const [room, other] = [roomOf(from), roomOf(to)];
			if (!room || !other || room === other || room === 'shell') return false;
			return to !== 'web/shell/index.ts';
		});
		expect(across.map(tell)).toEqual([]);
	});
});

describe('what runs in the browser too', () => {
	/** Every file that the pure faces lead to. */
	const reached = new Set(pureRows.flat().map((part) => `src/${part}/index.ts`));
	for (const path of reached) {
		for (const { from, to } of imports) if (from === path && code.includes(to)) reached.add(to);
	}

	test('needs nothing of Node.js', () => {
		const bound = imports.filter(({ from, to }) => reached.has(from) && to.startsWith('node:'));
		expect(bound.map(tell)).toEqual([]);
	});

	test('takes time, chance and the outside world as arguments', () => {
		const found = [...reached]
			.filter((path) => code.includes(path))
			.flatMap((path) => {
				const lines = textOf(path).split('\n');
				return lines.flatMap((line, at) => (impure.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : []));
			});
		expect(found).toEqual([]);
	});
});
