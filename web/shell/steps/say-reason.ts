import { type Law, labelOf, type Reason, sayValue } from '../../../src/law/index.ts';
import type { Language } from '../../../src/study/index.ts';
import { fill } from '../words.ts';
import { words } from './words.ts';

/** Why something is not known, in a sentence or two, with a figure that was reported but is too weak to be used. */
export function sayReason(
	law: Law,
	reason: Reason,
	language: Language,
	unsure: readonly string[] = [],
): string {
	const key = reason.code === 'fact-missing' && unsure.includes(reason.name) ? 'unsure' : reason.code;
	const place = reason.place && law.places[reason.place]?.label[language];
	const where = [place, reason.date].filter(Boolean).join(language === 'zh' ? '，' : ', ');
	const said = fill(words[`reason.${key}`][language], {
		name: labelOf(law, reason.name)[language],
		where: where && fill(words['reason.where'][language], { where }),
	});
	const why = reason.why && asSentence(reason.why[language], language);
	return [said, why, sayReported(law, reason, language)].filter(Boolean).join(language === 'zh' ? '' : ' ');
}

/** Whether the person can settle it, by telling a fact, or only the law's makers can. */
export function settledBy({ code }: Reason): 'fact' | 'law' | undefined {
	switch (code) {
		case 'fact-missing':
		case 'no-career':
			return 'fact';
		case 'value-unknown':
		case 'expired':
			return 'law';
		case 'not-yet-in-force':
		case 'not-yet-known':
		case 'outside-table':
		case 'division-by-zero':
			return undefined;
	}
}

function sayReported(law: Law, { name, reported }: Reason, language: Language): string | undefined {
	const type = (law.parameters[name] ?? law.rules[name])?.type;
	if (reported === undefined || !type) return undefined;
	return fill(words['reason.reported'][language], { value: sayValue(law, type, reported, language) });
}

function asSentence(text: string, language: Language): string {
	if (/[.。!！?？]$/.test(text)) return text;
	return language === 'zh' ? `${text}。` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
