import { expect, test } from 'vitest';
import { fromShown, readShown, scaleOf, shown } from './shown.ts';

test('shares are shown as per cent, without tails of binary fractions, and come back as they were', () => {
	const scale = scaleOf({ type: { kind: 'number', unit: {}, share: true } });
	expect(shown(0.07, scale)).toBe(7);
	for (const value of [0.07, 0.011, 0.55, 0.003]) expect(fromShown(shown(value, scale), scale)).toBe(value);
});

test('what is typed is read as people write it', () => {
	const move = { low: 0, high: 0.2 };
	expect(readShown(' 8 % ', move, 100)).toBe(0.08);
	expect(readShown('7,5', move, 100)).toBe(0.075);
	expect(readShown('８%', move, 100)).toBe('number');
	expect(readShown('12％', move, 100)).toBe(0.12);
});

test('nothing, words and values outside the range are told apart and move nothing', () => {
	const move = { low: 0, high: 0.2 };
	for (const text of ['', 'eight', '1e999']) expect(readShown(text, move, 100)).toBe('number');
	for (const text of ['-1', '20.1']) expect(readShown(text, move, 100)).toBe('outside');
});
