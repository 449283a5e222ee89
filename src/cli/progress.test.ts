import { expect, test } from 'vitest';
import { progressOf } from './progress.ts';

function shown(overwrites: boolean, steps: readonly (readonly [number, number])[]): readonly string[] {
	const written: string[] = [];
	let time = 0;
	const progress = progressOf({
		language: 'en',
		overwrites,
		write: (text) => written.push(text),
		now: () => time,
	});
	for (const [at, done] of steps) {
		time = at;
		progress.at(done, 1000);
	}
	progress.end();
	return written;
}

test('a short run shows nothing', () => {
	expect(
		shown(true, [
			[500, 400],
			[1000, 1000],
		]),
	).toEqual([]);
});

test('a long run tells how far it is, how quick, and the time left', () => {
	expect(
		shown(false, [
			[5000, 250],
			[6000, 300],
			[16_000, 800],
		]),
	).toEqual([
		'250 of 1,000 persons (25 %), 50 a second, 15 s left\n',
		'800 of 1,000 persons (80 %), 50 a second, 4 s left\n',
	]);
});

test('on a terminal the bar moves and is gone at the end', () => {
	const [bar = '', end] = shown(true, [[4000, 500]]);
	expect(bar).toContain('████████████░░░░░░░░░░░░ 500 of 1,000');
	expect(end).toBe('\r\u001b[K');
});
