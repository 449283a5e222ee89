import { type Law, sayValue } from '../law/index.ts';
import { type Language, languages, type Words } from '../study/index.ts';
import type { ComparisonCell } from './comparison.ts';

/** Smaller differences are noise of binary numbers. */
const noise = 1e-9;

/**
 * How a cell differs from the first place's: by how much for numbers of the same unit, by what it says instead for
 * choices. Undefined where the two are equal, or where they cannot be compared (words, or money of two currencies).
 */
export function differenceFrom(first: ComparisonCell, cell: ComparisonCell, law: Law): Words | undefined {
	const [a, b] = [first.value, cell.value];
	if (!a || !b) return undefined;
	const say = (each: typeof a, language: Language) => sayValue(law, each.type, each.value, language);
	const inBoth = (text: (language: Language) => string): Words => ({ zh: text('zh'), en: text('en') });
	if (typeof a.value === 'number' && typeof b.value === 'number' && a.type.kind === 'number') {
		if (!sameUnit(a.type, b.type)) return undefined;
		const by = b.value - a.value;
		if (Math.abs(by) < noise) return undefined;
		const amount = { type: a.type, value: Math.abs(by) };
		if ('share' in a.type && Object.keys(a.type.unit).length === 0) return pointsApart(by);
		return by > 0
			? { en: `${say(amount, 'en')} more`, zh: `高${say(amount, 'zh')}` }
			: { en: `${say(amount, 'en')} less`, zh: `低${say(amount, 'zh')}` };
	}
	if (a.type.kind !== b.type.kind || a.value === b.value) return undefined;
	if (languages.every((language) => say(a, language) === say(b, language))) return undefined;
	return inBoth((language) =>
		language === 'en' ? `${say(b, 'en')} instead of ${say(a, 'en')}` : `${say(b, 'zh')}，而非${say(a, 'zh')}`,
	);
}

type CellType = NonNullable<ComparisonCell['value']>['type'];

function sameUnit(a: CellType, b: CellType): boolean {
	if (a.kind !== 'number' || b.kind !== 'number') return false;
	const names = new Set([...Object.keys(a.unit), ...Object.keys(b.unit)]);
	return [...names].every((name) => (a.unit[name] ?? 0) === (b.unit[name] ?? 0));
}

function pointsApart(by: number): Words {
	const points = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(Math.abs(by) * 100);
	return by > 0
		? { en: `${points} points more`, zh: `高${points}个百分点` }
		: { en: `${points} points less`, zh: `低${points}个百分点` };
}
