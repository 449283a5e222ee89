import { type Type, unitOf } from '../law/index.ts';

/** What to multiply a holder's numbers by so that they are in the law's unit, or that no number would do that. */
export type Factor = { readonly ok: true; readonly times: number } | { readonly ok: false };

/** Chinese names of units, by the names that the law uses. */
const names: Readonly<Record<string, string>> = {
	元: 'CNY',
	人民币: 'CNY',
	年: 'year',
	岁: 'year',
	月: 'month',
	个月: 'month',
	周: 'week',
	天: 'day',
	日: 'day',
	小时: 'hour',
	人: 'person',
	单: 'order',
};

/** Myriads and the like before a unit, as in 万元. */
const multiples: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const monthsPerYear = 12;

/**
 * How numbers in a unit such as `10000 CNY/year`, `万元/年`, `%` or `years` become numbers in the unit of a type. Years
 * and months stand for each other; nothing else does.
 */
export function factorOf(written: string, type: Type): Factor {
	const text = written.trim();
	if (type.kind !== 'number') return { ok: false };
	if (text === '%') return Object.keys(type.unit).length === 0 ? { ok: true, times: 0.01 } : { ok: false };
	const [, number = '1', multiple = '', unit = ''] =
		/^(\d+(?:\.\d+)?)?\s*([百千万亿]?)(.*)$/u.exec(text) ?? [];
	const english = unit
		.split('/')
		.map((part) => names[part.trim()] ?? part.trim())
		.join('/');
	const theirs = unitOf(english === '' ? '1' : english);
	if (theirs?.kind !== 'number') return { ok: false };
	const powers = new Set([...Object.keys(theirs.unit), ...Object.keys(type.unit)]);
	const difference = (name: string): number => (theirs.unit[name] ?? 0) - (type.unit[name] ?? 0);
	const years = difference('year');
	if (years + difference('month') !== 0) return { ok: false };
	const others = [...powers].filter((name) => name !== 'year' && name !== 'month');
	if (others.some((name) => difference(name) !== 0)) return { ok: false };
	return { ok: true, times: Number(number) * (multiples[multiple] ?? 1) * monthsPerYear ** years };
}
