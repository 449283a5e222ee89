import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ceiling, floor, round } from './rounding.ts';

describe('rounding as the law names it', () => {
	test.each([
		[2.675, 2, 'half up', 2.68],
		[1.005, 2, 'half up', 1.01],
		[1288.084, 2, 'half up', 1288.08],
		[6025.04, 1, 'up', 6025.1],
		[3017.7, 1, 'up', 3017.7],
		[0.1 + 0.2, 1, 'up', 0.3],
		[37.0833, 2, 'down', 37.08],
		[0.29 * 100, 0, 'down', 29],
		[-2.5, 0, 'half up', -3],
	] as const)('%d to %d decimals, %s, is %d', (value, digits, how, rounded) => {
		expect(round(value, digits, how)).toBe(rounded);
	});

	test('whole numbers within binary noise stay what they are', () => {
		expect(floor(4.35 * 100)).toBe(435);
		expect(ceiling(1.1 * 3 * 10)).toBe(33);
	});

	test('rounds every amount in fen as decimal arithmetic does', () => {
		const thousandths = fc.integer({ min: 0, max: 10_000_000_000 });
		fc.assert(
			fc.property(thousandths, (amount) => {
				expect(round(amount / 1000, 2, 'half up')).toBe(Math.floor((amount + 5) / 10) / 100);
				expect(round(amount / 1000, 2, 'up')).toBe(Math.ceil(amount / 10) / 100);
				expect(round(amount / 1000, 2, 'down')).toBe(Math.floor(amount / 10) / 100);
			}),
		);
	});

	test('refuses more decimals than a sum of money can carry', () => {
		expect(() => round(1, 10, 'up')).toThrow(RangeError);
	});
});
