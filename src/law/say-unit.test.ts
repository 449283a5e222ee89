import { expect, test } from 'vitest';
import { sayUnit } from './say-unit.ts';
import { unitOf } from './type.ts';

test.each([
	['CNY/month', 'yuan a month', '元/月'],
	['CNY/month/year', 'yuan a month a year', '元/月/年'],
	['CNY/order', 'yuan an order', '元/单'],
	['share', '', ''],
	['share/year', 'a year', '/年'],
	['1', '', ''],
	['months', 'months', '个月'],
	['months/year', 'months a year', '个月/年'],
	['days/person', 'days a person', '天/人'],
	['orders/month', 'orders a month', '单/月'],
])('%s is "%s", “%s”', (unit, en, zh) => {
	const type = unitOf(unit);
	expect(type && sayUnit(type, 'en')).toBe(en);
	expect(type && sayUnit(type, 'zh')).toBe(zh);
});
