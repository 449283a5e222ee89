import type { Language, Words } from '../study/index.ts';

/** How a quantity is written, where it is not as usual for its unit. */
export interface Writing {
	/** Digits after the point. */
	readonly digits?: number;
	/** Whether large numbers are written out, 387,100,000, and not as 387.1 million or 3.871亿. */
	readonly full?: boolean;
	/** Whether a share is a difference of shares, in percentage points. */
	readonly points?: boolean;
}

/** What stands after a number of a unit; units of findings that are not here stand as their own names. */
const after: Readonly<Record<string, Words>> = {
	persons: { en: '', zh: '人' },
	households: { en: ' households', zh: '户' },
	share: { en: '%', zh: '%' },
	CNY: { en: ' yuan', zh: '元' },
	'CNY/month': { en: ' yuan a month', zh: '元/月' },
	'CNY/year': { en: ' yuan a year', zh: '元/年' },
	'CNY/hour': { en: ' yuan an hour', zh: '元/小时' },
	'CNY/order': { en: ' yuan an order', zh: '元/单' },
	years: { en: ' years', zh: '年' },
	months: { en: ' months', zh: '个月' },
	days: { en: ' days', zh: '天' },
	weeks: { en: ' weeks', zh: '周' },
	hours: { en: ' hours', zh: '小时' },
	'hours/day': { en: ' hours a day', zh: '小时/日' },
	'hours/week': { en: ' hours a week', zh: '小时/周' },
	provinces: { en: ' provinces', zh: '个省份' },
	schemes: { en: ' schemes', zh: '项' },
	ratio: { en: '', zh: '' },
	count: { en: '', zh: '' },
	'1': { en: '', zh: '' },
};

interface Scale {
	readonly from: number;
	readonly by: number;
	readonly name: string;
}

const scales: Readonly<Record<Language, readonly Scale[]>> = {
	en: [
		{ from: 1e12, by: 1e12, name: ' trillion' },
		{ from: 1e9, by: 1e9, name: ' billion' },
		{ from: 1e6, by: 1e6, name: ' million' },
	],
	zh: [
		{ from: 1e12, by: 1e12, name: '万亿' },
		{ from: 1e8, by: 1e8, name: '亿' },
		{ from: 1e6, by: 1e4, name: '万' },
	],
};

/** A quantity as both languages write it: 387.1 million and 3.87亿人, 18.2% and 18.2%, 1,512 yuan a month and 1,512元/月. */
export function sayQuantity(value: number, unit: string, language: Language, writing: Writing = {}): string {
	const { number, suffix } = quantityParts(value, unit, language, writing);
	return `${number}${suffix}`;
}

/** An interval: 29% to 41%, 29%至41%. */
export function sayInterval(
	low: number,
	high: number,
	unit: string,
	language: Language,
	writing: Writing = {},
): string {
	const [from, to] = [low, high].map((value) => quantityParts(value, unit, language, writing));
	if (!from || !to) return '';
	const first = from.suffix === to.suffix && unit !== 'share' ? from.number : `${from.number}${from.suffix}`;
	return language === 'zh' ? `${first}至${to.number}${to.suffix}` : `${first} to ${to.number}${to.suffix}`;
}

/** A number with its interval in as little room as a cell has: 32.6% (26.3–36.2), 5.57 million (1.66–11.2 million). */
export function sayCompact(
	value: number,
	low: number,
	high: number,
	unit: string,
	language: Language,
	writing: Writing = {},
): string {
	// an interval shows that more digits of a number of persons would mean nothing
	const coarse = (each: number) => (unit === 'persons' ? Number(each.toPrecision(3)) : each);
	const [from, to] = [low, high].map((each) => quantityParts(coarse(each), unit, language, writing));
	const said = sayQuantity(coarse(value), unit, language, writing);
	if (!from || !to) return said;
	const plain = quantityParts(coarse(value), unit, language, writing).suffix;
	const first = from.suffix === to.suffix ? from.number : `${from.number}${from.suffix}`;
	const last = to.suffix === plain && from.suffix === plain ? to.number : `${to.number}${to.suffix}`;
	return `${said} (${first}–${last})`;
}

function quantityParts(
	value: number,
	unit: string,
	language: Language,
	{ digits, full = false, points = false }: Writing,
): { readonly number: string; readonly suffix: string } {
	const written = unit === 'share' ? value * 100 : value;
	const scale = full ? undefined : scales[language].find(({ from }) => Math.abs(written) >= from);
	const scaled = written / (scale?.by ?? 1);
	const places = digits ?? usualDigits(scaled, unit, scale !== undefined);
	const number = rounded(scaled, places).toLocaleString('en', {
		minimumFractionDigits: places,
		maximumFractionDigits: places,
	});
	return {
		number: number.replace('-', '−'),
		suffix: `${scale?.name ?? ''}${suffixOf(unit, language, points)}`,
	};
}

function suffixOf(unit: string, language: Language, points: boolean): string {
	if (unit === 'share' && points) return language === 'zh' ? '个百分点' : ' percentage points';
	return after[unit]?.[language] ?? ` ${unit}`;
}

function usualDigits(value: number, unit: string, scaled: boolean): number {
	if (unit === 'share') return 1;
	if (scaled) return Math.abs(value) < 10 ? 2 : Math.abs(value) < 1000 ? 1 : 0;
	return Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : Math.abs(value) < 10 ? 2 : 1;
}

/** Half away from zero, as people round; the small push undoes what binary fractions lose (1.005 is stored as less). */
function rounded(value: number, digits: number): number {
	const factor = 10 ** digits;
	const result = (Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + Number.EPSILON))) / factor;
	return result === 0 ? 0 : result;
}
