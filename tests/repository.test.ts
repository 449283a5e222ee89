import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, home, textOf } from './files.ts';

const mostLines = 600;
const isText = /\.(md|m?[tj]sx?|json|ya?ml|csv|css|html|svg|txt)$|^canopy$|^\.ci\//;
const files = filesBelow().filter((path) => isText.test(path));

describe('every file', () => {
	test(`of code has at most ${mostLines} lines`, () => {
		const long = files
			.filter((path) => /\.(tsx?|mjs|css)$/.test(path))
			.map((path) => ({ path, lines: textOf(path).split('\n').length }))
			.filter(({ lines }) => lines > mostLines);
		expect(long).toEqual([]);
	});

	test('is free of paths and addresses that hold on one machine only', () => {
		// Written in pieces, so that this file passes its own test.
		const local = new RegExp(
			['/wo' + 'rk/', '/ho' + 'me/\\w', '/Us' + 'ers/\\w', '/tm' + 'p/\\w', 'bash' + '_jobs'].join('|'),
		);
		const found = files
			.filter((path) => path !== 'package-lock.json')
			.flatMap((path) => {
				const lines = textOf(path).split('\n');
				return lines.flatMap((line, at) =>
					local.test(line.replace(/https?:\S+/g, '')) ? [`${path}:${at + 1} ${line.trim()}`] : [],
				);
			});
		expect(found).toEqual([]);
	});
});

describe('the lock file', () => {
	test('names no registry but the public one', () => {
		const resolved = [...textOf('package-lock.json').matchAll(/"resolved": "([^"]+)"/g)];
		const other = resolved.filter(([, url]) => !url?.startsWith('https://registry.npmjs.org/'));
		expect(other.map(([, url]) => url)).toEqual([]);
	});

	test('pins every dependency to one version', () => {
		const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
		const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
		);
		expect(loose).toEqual([]);
	});
});

describe('the documents', () => {
	const documents = files.filter((path) => path.endsWith('.md'));

	/** The anchors of a document, formed from its headings as GitHub forms them. */
	function anchorsIn(path: string): readonly string[] {
		return [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
			heading
				.toLowerCase()
				.replace(/[^\p{L}\p{N} _-]/gu, '')
				.replaceAll(' ', '-'),
		);
	}

	test('lead only to files and headings that exist', () => {
		const broken = documents.flatMap((path) => {
			const prose = textOf(path).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
			return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
				if (/^[a-z]+:/.test(link)) return [];
				const [file = '', anchor] = link.split('#');
				const target = file === '' ? path : posix.join(posix.dirname(path), file);
				const found = existsSync(join(home, target)) && (!anchor || anchorsIn(target).includes(anchor));
				return found ? [] : [`${path} leads to ${link}`];
			});
		});
		expect(broken).toEqual([]);
	});
});
