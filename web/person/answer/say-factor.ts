import type { WeighedFactor } from '../../../src/law/index.ts';
import type { Language } from '../../../src/study/index.ts';
import { fill } from '../../shell/index.ts';
import { words } from '../words.ts';

/** A reason with what the case says of it, as in "it is the main source of income: yes"; alone when it was not told. */
export function sayFactor({ label, present }: WeighedFactor, language: Language): string {
	if (present === undefined) return label[language];
	const value = words[present ? 'reasons.yes' : 'reasons.no'][language];
	return fill(words['reasons.told'][language], { label: label[language], value });
}
