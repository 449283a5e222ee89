import { describe, expect, test } from 'vitest';
import { decodeText, largestFile, longestLine } from './text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const problem = (content: Uint8Array) => {
	const outcome = decodeText('t.csv', content);
	return outcome.ok ? undefined : outcome.problems[0];
};

describe('a file of a study', () => {
	test('is UTF-8, and loses a byte order mark', () => {
		expect(decodeText('t.csv', bytes('\uFEFFid,值\n'))).toEqual({
			ok: true,
			value: { path: 't.csv', text: 'id,值\n' },
		});
	});

	test('in another encoding is refused, with the line', () => {
		const gbk = Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4);
		expect(problem(Uint8Array.of(...bytes('id\n'), ...gbk))).toMatchObject({
			code: 'not-utf-8',
			spot: { file: 't.csv', line: 2 },
		});
	});

	test('with a line that nobody can review is refused, with the line', () => {
		expect(problem(bytes(`id\n${'x'.repeat(10_000_000)}\n`))).toMatchObject({
			code: 'line-too-long',
			spot: { file: 't.csv', line: 2 },
		});
		expect(problem(bytes('x'.repeat(longestLine)))).toBeUndefined();
	});

	test('larger than people keep is refused', () => {
		expect(problem(new Uint8Array(largestFile + 1))?.code).toBe('file-too-large');
	});
});
