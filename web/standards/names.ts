import { useGaps, useLanguage, useStudy, useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** Names of places, forms of work and topics in the reader's language. */
export interface Names {
	readonly place: (code: string) => string;
	readonly form: (form: string) => string;
	readonly topic: (topic: string) => string;
	/** Several together, as a sentence lists them. */
	readonly list: (names: readonly string[]) => string;
}

export function useNames(): Names {
	const say = useWords(words);
	const language = useLanguage();
	const { places, terms } = useStudy();
	const { scope, topics } = useGaps().standards;
	return {
		place: (code) => places[code]?.label[language] ?? code,
		form: (form) =>
			form === scope.standardForm
				? say('form.standard')
				: (terms.form?.[form]?.[language] ?? say('form.all')),
		topic: (topic) => topics[topic]?.[language] ?? topic,
		list: (names) => names.join(say('list.and')),
	};
}
