import { expect, test } from 'vitest';
import { sayPersons, sayPersonsBetween } from './persons.ts';

test('estimated numbers of persons are told to three digits in both languages', () => {
	expect(sayPersons(734_123_456, 'en')).toBe('734 million');
	expect(sayPersons(734_123_456, 'zh')).toBe('7.34亿人');
	expect(sayPersons(74_244_321, 'en')).toBe('74.2 million');
	expect(sayPersons(74_244_321, 'zh')).toBe('7,420万人');
	expect(sayPersons(1_326_620_800, 'en')).toBe('1.33 billion');
	expect(sayPersons(434_090, 'en')).toBe('434,000');
});

test('an interval names its unit once, unless its ends are of different sizes', () => {
	expect(sayPersonsBetween(477_400_000, 494_000_000, 'en')).toBe('477 to 494 million');
	expect(sayPersonsBetween(477_400_000, 494_000_000, 'zh')).toBe('4.77至4.94亿人');
	expect(sayPersonsBetween(434_090, 1_624_600, 'en')).toBe('434,000 to 1.62 million');
	expect(sayPersonsBetween(97_110_000, 120_000_000, 'zh')).toBe('9,710万人至1.20亿人');
});
