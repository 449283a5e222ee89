import { sayUnit, unitOf } from '../../src/law/index.ts';
import type { Figure } from '../../src/standards/index.ts';
import type { Language } from '../../src/study/index.ts';

/** A criterion's figure with its unit: 42.5 %, 15 years. */
export function sayFigure({ value, unit }: Pick<Figure, 'value' | 'unit'>, language: Language): string {
	const space = language === 'zh' ? '' : ' ';
	if (unit === 'share') return `${plain(value * 100, 1)}${space}%`;
	const type = unit === '1' ? undefined : unitOf(unit);
	return type ? `${plain(value, 2)}${space}${sayUnit(type, language)}` : plain(value, 2);
}

/** The range that assumptions of the study leave, or undefined where there is none. */
export function sayRange({ low, high, unit }: Figure, language: Language): string | undefined {
	if (low === undefined || high === undefined || low === high) return undefined;
	const [from, to] = [low, high].map((value) => sayFigure({ value, unit }, language));
	return `${from} – ${to}`;
}

function plain(value: number, digits: number): string {
	return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value);
}
