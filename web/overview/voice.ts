import type { Dimension, Language, Source } from '../../src/study/index.ts';
import { type Say, useLanguage, useSources, useStudy, useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** What a figure needs in order to speak: a language, the room's words, and the study's names and sources. */
export interface Voice {
	readonly language: Language;
	readonly say: Say<typeof words>;
	/** The study's name for a value that findings are broken down by; the value itself if it has none. */
	nameOf(dimension: Dimension | 'method', value: string): string;
	/** Codes of places by six-digit code of GB/T 2260. */
	readonly placesByGb: Readonly<Record<string, string>>;
	readonly sources: Readonly<Record<string, Source>>;
}

/** The voice of the page. */
export function useVoice(): Voice {
	const { places, terms } = useStudy();
	const language = useLanguage();
	const sources = useSources();
	return {
		language,
		say: useWords(words),
		nameOf: (dimension, value) => {
			const name = dimension === 'place' ? places[value]?.label : terms[dimension]?.[value];
			return name?.[language] ?? value;
		},
		placesByGb: Object.fromEntries(Object.values(places).flatMap(({ code, gb }) => (gb ? [[gb, code]] : []))),
		sources,
	};
}
