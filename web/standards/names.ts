import { useGaps, useLanguage, useStudy, useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** Names of places, forms of work and topics in the reader's language. */
export interface Names {
	readonly place: (code: string) => string;
	readonly form: (form: string) => string;
	/** Several forms of work; all, or all but a few, are said so. */
	readonly forms: (forms: readonly string[]) => string;
	readonly topic: (topic: string) => string;
	/** Several together, as a sentence lists them. */
	readonly list: (names: readonly string[]) => string;
}

/** How many forms of work are named as exceptions, rather than all the others. */
const fewForms = 4;

export function useNames(): Names {
	const say = useWords(words);
	const language = useLanguage();
	const { places, terms } = useStudy();
	const { scope, topics } = useGaps().standards;
	const list = (names: readonly string[]) => names.join(say('list.and'));
	const form = (each: string) => {
		if (each === scope.standardForm) return say('form.standard');
		return terms.form?.[each]?.[language] ?? say('form.whole');
	};
	return {
		place: (code) => places[code]?.label[language] ?? code,
		form,
		forms: (forms) => {
			const others = scope.forms.filter((each) => !forms.includes(each));
			if (others.length === 0) return say('form.every');
			return others.length <= fewForms && others.length < forms.length
				? say('form.all_but', { forms: list(others.map(form)) })
				: list(forms.map(form));
		},
		topic: (topic) => topics[topic]?.[language] ?? topic,
		list,
	};
}
