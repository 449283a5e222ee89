import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Philox } from './random.ts';

const words = (key: readonly [number, number], counter: readonly [number, number, number, number]) => {
	const philox = new Philox(...key);
	philox.block(...counter);
	return [...philox.words].map((word) => word.toString(16).padStart(8, '0')).join(' ');
};

describe('random numbers', () => {
	test('are those of the published test vectors', () => {
		const most = 0xffffffff;
		expect(words([0, 0], [0, 0, 0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
		expect(words([most, most], [most, most, most, most])).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
		expect(words([0xa4093822, 0x299f31d0], [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344])).toBe(
			'd16cfe09 94fdcceb 5001e420 24126ea1',
		);
	});

	test('lie between 0 and 1, and depend on nothing that came before', () => {
		const any = fc.integer({ min: 0, max: 2 ** 32 - 1 });
		fc.assert(
			fc.property(any, any, any, fc.nat(100), (seed, person, purpose, draw) => {
				const once = new Philox(seed).uniform(person, purpose, draw);
				const used = new Philox(seed);
				used.uniform(purpose, person, draw);
				expect(once).toBeGreaterThan(0);
				expect(once).toBeLessThan(1);
				expect(used.uniform(person, purpose, draw)).toBe(once);
			}),
		);
	});

	test('are spread evenly, and normal ones have mean 0 and variance 1', () => {
		const philox = new Philox(7);
		const of = (draw: (person: number) => number) =>
			Array.from({ length: 40_000 }, (_, person) => draw(person));
		const mean = (numbers: readonly number[]) =>
			numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
		const even = of((person) => philox.uniform(person, 3));
		expect(mean(even)).toBeCloseTo(0.5, 1);
		expect(mean(even.map((each) => (each - 0.5) ** 2)) * 12).toBeCloseTo(1, 1);
		const normal = of((person) => philox.normal(person, 3));
		expect(Math.abs(mean(normal))).toBeLessThan(0.02);
		expect(mean(normal.map((each) => each ** 2))).toBeCloseTo(1, 1);
	});

	test('are the same on every machine, through logarithms and cosines too', () => {
		const philox = new Philox(20_241_231);
		const numbers = Float64Array.from({ length: 1000 }, (_, person) => Math.exp(philox.normal(person, 42)));
		expect(createHash('sha256').update(numbers).digest('hex')).toMatchInlineSnapshot(
			`"95bec1cd9657c6c841e34a75906f4b91ff8e301cb46179b02ec87a28a3308571"`,
		);
	});
});
