import { expect, test } from 'vitest';
import { type Type, unitOf } from '../law/index.ts';
import { factorOf } from './unit-of-column.ts';

function factor(written: string, law: string): number | undefined {
	const type: Type = unitOf(law) ?? { kind: 'boolean' };
	const found = factorOf(written, type);
	return found.ok ? found.times : undefined;
}

test('pay in myriads of yuan becomes yuan', () => {
	expect(factor('万元/月', 'CNY/month')).toBe(10_000);
	expect(factor('10000 CNY/month', 'CNY/month')).toBe(10_000);
});

test('amounts a year become amounts a month, and ages in years become months', () => {
	expect(factor('CNY/year', 'CNY/month')).toBeCloseTo(1 / 12, 15);
	expect(factor('年', 'months')).toBe(12);
});

test('per cent becomes a share, but no amount', () => {
	expect(factor('%', 'share')).toBe(0.01);
	expect(factor('%', 'CNY')).toBeUndefined();
});

test('days do not become months, nor yuan orders', () => {
	expect(factor('days', 'months')).toBeUndefined();
	expect(factor('元', 'orders')).toBeUndefined();
});
