import { expect, test } from 'vitest';
import type { Measure } from '../../../src/proposals/index.ts';
import { reading, sayChange, sayReading } from './say-amount.ts';

const label = { zh: '指标', en: 'measure' };
const share: Measure['type'] = { kind: 'number', unit: {}, share: true };
const money: Measure['type'] = { kind: 'number', unit: { CNY: 1, month: -1 } };
const insured: Measure = {
	rule: 'in',
	label,
	kind: 'persons',
	type: { kind: 'boolean' },
	heading: 'effect_coverage',
};
const paid: Measure = {
	rule: 'effect.paid.worker',
	label,
	kind: 'money',
	type: money,
	heading: 'effect_affordability',
};
const pension: Measure = { rule: 'pension', label, kind: 'money', type: money, heading: 'effect_adequacy' };
const burden: Measure = { rule: 'burden', label, kind: 'mean', type: share, heading: 'effect_affordability' };

test('persons are read as a share, payments as a total, pensions for each, shares as they are', () => {
	expect(reading(insured, { value: 30, known: 120 })).toEqual({ value: 0.25, as: 'share' });
	expect(reading(paid, { value: 4e9, known: 100 })).toEqual({ value: 4e9, as: 'total' });
	expect(reading(pension, { value: 4000, known: 4 })).toEqual({ value: 1000, as: 'each' });
	expect(reading(burden, { value: 0.12, known: 9 })).toEqual({ value: 0.12, as: 'share' });
});

test('costs are read for an order or an hour', () => {
	const of = (unit: string): Measure => ({
		...burden,
		type: { kind: 'number', unit: { CNY: 1, [unit]: -1 } },
	});
	const said = (unit: string, language: 'en' | 'zh') => {
		const read = reading(of(unit), { value: 0.357, known: 9 });
		return read && sayReading(read, language);
	};
	expect(said('order', 'en')).toBe('CNY 0.36 an order');
	expect(said('hour', 'zh')).toBe('0.36元/小时');
});

test('what is known of nobody is not a number', () => {
	expect(reading(insured, { value: 0, known: 0 })).toBeUndefined();
	expect(reading(burden, { value: undefined, known: 0 })).toBeUndefined();
	expect(reading(burden, undefined)).toBeUndefined();
});

test('readings and changes are said in both languages', () => {
	const total = { value: 4.56e9, as: 'total' } as const;
	expect(sayReading(total, 'en')).toBe('CNY 4.56 bn a month');
	expect(sayReading(total, 'zh')).toBe('45.6亿元/月');
	const [low, high] = [{ value: 0.25, as: 'share' } as const, { value: 0.262, as: 'share' } as const];
	expect(sayChange(low, high, 'en')).toBe('+1.2 points');
	expect(sayChange(high, low, 'zh')).toBe('−1.2个百分点');
	expect(sayChange(low, low, 'zh')).toBe('不变');
});
