import { describe, expect, test } from 'vitest';
import { sayCompact, sayInterval, sayQuantity } from './quantity.ts';

describe('a quantity', () => {
	test('is written as each language counts', () => {
		expect(sayQuantity(387_100_000, 'persons', 'en')).toBe('387.1 million');
		expect(sayQuantity(387_100_000, 'persons', 'zh')).toBe('3.87亿人');
		expect(sayQuantity(66_159_000, 'persons', 'zh')).toBe('6,616万人');
		expect(sayQuantity(8_240, 'persons', 'zh')).toBe('8,240人');
		expect(sayQuantity(0.18234, 'share', 'en')).toBe('18.2%');
		expect(sayQuantity(1512.4, 'CNY/month', 'zh')).toBe('1,512元/月');
		expect(sayQuantity(5_450_000_000_000, 'CNY', 'zh')).toBe('5.45万亿元');
		expect(sayQuantity(0.07, 'CNY/order', 'en')).toBe('0.07 yuan an order');
	});

	test('rounds half away from zero, and has a minus of its own width', () => {
		expect(sayQuantity(1.005, 'ratio', 'en')).toBe('1.01');
		expect(sayQuantity(-0.0255, 'share', 'en', { points: true })).toBe('−2.6 percentage points');
		expect(sayQuantity(-0.0001, 'share', 'en')).toBe('0.0%');
	});

	test('has an interval', () => {
		expect(sayInterval(0.29, 0.41, 'share', 'en')).toBe('29.0% to 41.0%');
		expect(sayInterval(2_000_000, 3_000_000, 'persons', 'zh')).toBe('200.0至300.0万人');
	});

	test('fits into a cell with its interval, without digits that mean nothing', () => {
		expect(sayCompact(0.326, 0.263, 0.362, 'share', 'en')).toBe('32.6% (26.3–36.2)');
		expect(sayCompact(691_603, -503_077, 1_084_103, 'persons', 'en')).toBe('692,000 (−503,000–1.08 million)');
		expect(sayCompact(2_000_000, 1_000_000, 3_000_000, 'persons', 'zh')).toBe('200.0万人 (100.0–300.0)');
	});
});
