import { sayInterval, sayQuantity } from '../../src/documents/index.ts';
import type { Language } from '../../src/study/index.ts';

// Estimated numbers of persons are told to three digits: more would claim a precision that they do not have.

/** A number of persons in words: 734 million, 7.34亿人. */
export function sayPersons(value: number, language: Language): string {
	const number = toThreeDigits(value);
	return sayQuantity(number, 'persons', language, { digits: digitsOf(number, language) });
}

/** An interval of persons: 477 to 494 million, 434,000 to 1.62 million. */
export function sayPersonsBetween(low: number, high: number, language: Language): string {
	const [from, to] = [toThreeDigits(low), toThreeDigits(high)];
	const digits = digitsOf(to, language);
	if (scaleOf(from, language) === scaleOf(to, language))
		return sayInterval(from, to, 'persons', language, { digits });
	const ends = [sayPersons(low, language), sayPersons(high, language)];
	return ends.join(language === 'zh' ? '至' : ' to ');
}

function toThreeDigits(value: number): number {
	return Number(value.toPrecision(3));
}

const sizes: Readonly<Record<Language, readonly number[]>> = { en: [1e6, 1e9], zh: [1e6, 1e8] };

/** How many of these sizes a number has passed: numbers of the same share their unit. */
function scaleOf(value: number, language: Language): number {
	return sizes[language].filter((size) => value >= size).length;
}

/** Digits after the point: three in all. */
function digitsOf(value: number, language: Language): number {
	if (value < 1e6) return 0;
	if (language === 'zh') return value >= 1e8 ? 2 : 0;
	return value >= 1e9 ? 2 : value >= 1e8 ? 0 : value >= 1e7 ? 1 : 2;
}
