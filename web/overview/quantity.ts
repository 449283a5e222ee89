import type { Language, Words } from '../../src/study/index.ts';

/** What follows a number of a unit in a sentence. English sentences name the people counted themselves. */
const after: Readonly<Record<string, Words>> = {
	persons: { en: '', zh: '人' },
	share: { en: '%', zh: '%' },
	provinces: { en: ' provinces', zh: '个省份' },
};

/** A quantity as it is written: shares in percent, everything else as it is. */
export function written(value: number, unit: string): number {
	return unit === 'share' ? value * 100 : value;
}

/** A quantity in words, to four digits, or a tenth of a percent: 534.5 million, 5.345亿人, 16.5%. */
export function sayQuantity(value: number, unit: string, language: Language): string {
	const number = written(value, unit).toLocaleString(
		language,
		unit === 'share'
			? { maximumFractionDigits: 1 }
			: { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 },
	);
	return `${number}${after[unit]?.[language] ?? ` ${unit}`}`;
}
