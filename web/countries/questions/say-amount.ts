import type { CountryCases } from '../../../src/standards/index.ts';
import type { Language } from '../../../src/study/index.ts';

/** A rate or an outcome with its unit: 28.3 %, 144.84 euro a year, 16,794 persons. */
export function sayAmount(
	value: number,
	unit: string,
	{ units }: Pick<CountryCases, 'units'>,
	language: Language,
): string {
	const number = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
	const space = language === 'zh' ? '' : ' ';
	if (unit === 'share') return `${number.format(value * 100)}${space}%`;
	return `${number.format(value)}${space}${units[unit]?.[language] ?? unit}`;
}

/** A year or a span of years, as findings write it: 2024, 2020..2021. */
export function sayYears(year: string, language: Language): string {
	return year.replace('..', language === 'zh' ? '—' : '–');
}
