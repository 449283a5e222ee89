import { expect, test } from 'vitest';
import { sayQuantity } from './quantity.ts';

test('people are told in the words of the language', () => {
	expect(sayQuantity(545_430_000, 'persons', 'en')).toBe('545.4 million');
	expect(sayQuantity(545_430_000, 'persons', 'zh')).toBe('5.454亿人');
	expect(sayQuantity(70_570_000, 'persons', 'zh')).toBe('7057万人');
});

test('shares are told in percent, to a tenth', () => {
	expect(sayQuantity(0.30872, 'share', 'en')).toBe('30.9%');
	expect(sayQuantity(0.22, 'share', 'zh')).toBe('22%');
});
