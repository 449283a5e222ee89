import { sayUnit, unitOf } from '../../../src/law/index.ts';
import type { Language } from '../../../src/study/index.ts';

/** A value with its unit in words; shares in per cent. */
export function sayAssumed(value: number, unit: string, language: Language): string {
	const type = unitOf(unit);
	const number = (each: number) => each.toLocaleString(language, { maximumFractionDigits: 6 });
	if (!type) return `${number(value)} ${unit}`;
	if (unit === 'share') return `${number(Number((value * 100).toPrecision(12)))}%`;
	return `${number(value)}${language === 'en' ? ' ' : ''}${sayUnit(type, language)}`.trim();
}
