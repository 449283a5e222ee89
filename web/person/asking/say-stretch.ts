import type { Law } from '../../../src/law/index.ts';
import { fill, useLanguage } from '../../shell/index.ts';
import type { Stretch } from '../situation/situation.ts';
import { words } from '../words.ts';
import { sayFact, sayMonth } from './entry.ts';
import { placeLabel } from './fact.ts';

/** Says a period of a career in words: when, and what held then. */
export function useSayStretch(law: Law): {
	readonly span: (stretch: Stretch) => string;
	readonly facts: (stretch: Stretch) => readonly string[];
} {
	const language = useLanguage();
	return {
		span: ({ from, to }) =>
			to === undefined
				? fill(words['career.span.open'][language], { from: sayMonth(law, from, language) })
				: fill(words['career.span'][language], {
						from: sayMonth(law, from, language),
						to: sayMonth(law, to, language),
					}),
		facts: ({ place, facts }) => [
			...(place ? [placeLabel(law, place)[language]] : []),
			...Object.values(law.variables).flatMap(({ name, type, label }) => {
				const value = facts[name];
				if (value === undefined) return [];
				const said = sayFact(law, type, value, language);
				// A yes, a no or a bare number says nothing without its name; a choice or an amount of money does.
				return type.kind === 'choice' || type.kind === 'place' ? [said] : [`${label[language]} ${said}`];
			}),
		],
	};
}
