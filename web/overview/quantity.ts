import type { Language, Words } from '../../src/study/index.ts';

/** How a unit of findings is called, and what follows a number of it in a sentence. */
interface Unit {
	readonly label: Words;
	readonly after: Words;
	/** How many of what is written make one of the unit: shares are written in percent. */
	readonly factor: number;
}

// English sentences name the people counted themselves.
const units: Readonly<Record<string, Unit>> = {
	persons: { label: { en: 'persons', zh: '人' }, after: { en: '', zh: '人' }, factor: 1 },
	share: { label: { en: '%', zh: '%' }, after: { en: '%', zh: '%' }, factor: 100 },
	provinces: {
		label: { en: 'provinces', zh: '个省份' },
		after: { en: ' provinces', zh: '个省份' },
		factor: 1,
	},
};

/** A quantity as it is written and drawn: shares in percent, everything else as it is. */
export function written(value: number, unit: string): number {
	return value * (units[unit]?.factor ?? 1);
}

/** A quantity in words, to four digits, or a tenth of a percent: 534.5 million, 5.345亿人, 16.5%. */
export function sayQuantity(value: number, unit: string, language: Language): string {
	const number = written(value, unit).toLocaleString(
		language,
		unit === 'share'
			? { maximumFractionDigits: 1 }
			: { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 },
	);
	return `${number}${units[unit]?.after[language] ?? ` ${unit}`}`;
}

/** The name of a unit, as a table gives it. */
export function sayUnit(unit: string, language: Language): string {
	return units[unit]?.label[language] ?? unit;
}
