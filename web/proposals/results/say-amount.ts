import type { Amount, Measure } from '../../../src/proposals/index.ts';
import type { Language } from '../../../src/study/index.ts';

/** A measure as a number that can be drawn and compared, and how it is read. */
export interface Reading {
	readonly value: number;
	readonly as: 'share' | 'total' | 'each' | 'order' | 'hour' | 'number';
}

/** How a measure is read: persons as a share of the group, what is paid as a total, other money as a mean. */
export function readAs({ rule, kind, type }: Measure): Reading['as'] {
	if (kind === 'persons') return 'share';
	if (kind === 'money') return rule.startsWith('effect.paid.') ? 'total' : 'each';
	if (type.kind !== 'number') return 'number';
	if (type.unit.CNY === 1 && type.unit.order === -1) return 'order';
	if (type.unit.CNY === 1 && type.unit.hour === -1) return 'hour';
	return type.share ? 'share' : 'number';
}

/** What a measure comes to for a group of so many persons; undefined where it is known of nobody. */
export function reading(measure: Measure, amount: Amount | undefined): Reading | undefined {
	const as = readAs(measure);
	if (amount?.value === undefined || amount.known === 0) return undefined;
	if (measure.kind === 'mean' || as === 'total') return { value: amount.value, as };
	return { value: amount.value / amount.known, as };
}

/** A reading in words: 12.3 %, CNY 4.56 bn a month, CNY 789 a month, CNY 0.36 an order, 1.23. */
export function sayReading({ value, as }: Reading, language: Language): string {
	const number = (most: number, least = 0) =>
		value.toLocaleString(language, { maximumFractionDigits: most, minimumFractionDigits: least });
	if (as === 'share') return percent(value, language);
	if (as === 'number') return number(2, 2);
	if (as === 'order') return language === 'zh' ? `${number(2, 2)}元/单` : `CNY ${number(2, 2)} an order`;
	if (as === 'hour') return language === 'zh' ? `${number(2, 2)}元/小时` : `CNY ${number(2, 2)} an hour`;
	if (as === 'each') return language === 'zh' ? `${number(0)}元/月` : `CNY ${number(0)} a month`;
	if (language === 'zh') return `${yi(value, language)}亿元/月`;
	return `CNY ${(value / 1e9).toLocaleString(language, digits)} bn a month`;
}

/** A change as it stands, with its sign. */
export function saySigned({ value, as }: Reading, language: Language): string {
	const sign = value < 0 ? '−' : '+';
	const size = Math.abs(value);
	if (as !== 'share') return `${sign}${sayReading({ value: size, as }, language)}`;
	const points = (size * 100).toLocaleString(language, { maximumFractionDigits: 1 });
	return language === 'zh' ? `${sign}${points}个百分点` : `${sign}${points} points`;
}

/** A change with its sign; nothing where there is none. */
export function sayChange(before: Reading, after: Reading, language: Language): string {
	const value = after.value - before.value;
	const shown = { share: 5e-4, number: 5e-3, order: 5e-3, hour: 5e-3, each: 0.5, total: 5e6 }[after.as];
	if (Math.abs(value) < shown) return language === 'zh' ? '不变' : 'no change';
	return saySigned({ value, as: after.as }, language);
}

const digits = { maximumFractionDigits: 2 } as const;

function yi(value: number, language: Language): string {
	return (value / 1e8).toLocaleString(language, { maximumFractionDigits: 1 });
}

function percent(value: number, language: Language): string {
	return `${(value * 100).toLocaleString(language, { maximumFractionDigits: 1 })}%`;
}
