import type { Finding, Language } from '../../src/study/index.ts';
import { sayQuantity } from './quantity.ts';
import type { Voice } from './voice.ts';
import type { words } from './words.ts';

/** A finding and what it is about, in words. */
export interface Told {
	readonly what: string;
	readonly finding: Finding | undefined;
}

/** Says a text of the room with what findings say for its `{list}`: "Work injury insurance 305 million (2025)"; unknown ones are left out. */
export function sayLatest(
	told: readonly Told[],
	key: keyof typeof words,
	{ say, language, nameOf }: Voice,
): string {
	const list = told.flatMap(({ what, finding }) => {
		if (!finding) return [];
		const amount = sayQuantity(finding.value, finding.unit, language);
		const when = nameOf('year', finding.year);
		return [language === 'zh' ? `${what}${amount}（${when}）` : `${what} ${amount} (${when})`];
	});
	return list.length === 0 ? '' : say(key, { list: join(list, language) });
}

function join(list: readonly string[], language: Language): string {
	return list.join(language === 'zh' ? '；' : '; ');
}

/** A name at the beginning of a line. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
