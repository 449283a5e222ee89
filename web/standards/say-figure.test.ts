import { expect, test } from 'vitest';
import { sayFigure, sayRange } from './say-figure.ts';

test('a share is said in per cent, other figures with their unit', () => {
	expect(sayFigure({ value: 0.4254, unit: 'share' }, 'en')).toBe('42.5 %');
	expect(sayFigure({ value: 0.4254, unit: 'share' }, 'zh')).toBe('42.5%');
	expect(sayFigure({ value: 15, unit: 'years' }, 'en')).toBe('15 years');
	expect(sayFigure({ value: 4, unit: '1' }, 'en')).toBe('4');
});

test('a range is said only where it has a width', () => {
	expect(sayRange({ value: 0.4, low: 0.36, high: 0.47, unit: 'share' }, 'zh')).toBe('36% – 47%');
	expect(sayRange({ value: 4, low: 4, high: 4, unit: '1' }, 'en')).toBeUndefined();
	expect(sayRange({ value: 4, unit: '1' }, 'en')).toBeUndefined();
});
