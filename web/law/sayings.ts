import {
	type Day,
	type Expression,
	isoDay,
	type Law,
	type Scalar,
	sayFormula,
	sayUnit,
	sayValue,
	type Type,
} from '../../src/law/index.ts';
import type { Language } from '../../src/study/index.ts';
import { useLanguage } from '../shell/index.ts';
import { useBook } from './book.ts';
import { words } from './words.ts';

/** How the law's values, types, formulas and days are said in one language. */
export interface Sayings {
	readonly language: Language;
	readonly value: (type: Type, value: Scalar) => string;
	/** A unit, or what kind of value it is. */
	readonly type: (type: Type) => string;
	readonly formula: (expression: Expression) => string;
	/** A day in full, such as 1 July 2025. */
	readonly day: (day: Day) => string;
	readonly place: (code: string) => string;
}

const dateStyles = {
	en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
	zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }),
};

export function sayingsIn(law: Law, language: Language): Sayings {
	return {
		language,
		value: (type, value) => sayValue(law, type, value, language),
		type: (type) => sayType(law, type, language),
		formula: (expression) => sayFormula(law, expression)[language],
		day: (day) => dateStyles[language].format(new Date(isoDay(day))),
		place: (code) => law.places[code]?.label[language] ?? code,
	};
}

/** The sayings in the language of the page. */
export function useSayings(): Sayings {
	return sayingsIn(useBook().law, useLanguage());
}

function sayType(law: Law, type: Type, language: Language): string {
	if (type.kind === 'choice') return law.enumerations[type.of]?.label[language] ?? type.of;
	if (type.kind !== 'number') return words[`type.${type.kind}`][language];
	const unit = sayUnit(type, language);
	if (type.share) return `${words['type.share'][language]}${unit}`;
	return unit || words['type.number'][language];
}
