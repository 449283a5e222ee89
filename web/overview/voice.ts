import { type Dimension, type Language, type Source, valueWords, type Words } from '../../src/study/index.ts';
import {
	type LineVoice,
	type Say,
	type Study,
	useLanguage,
	useSources,
	useStudy,
	useWords,
} from '../shell/index.ts';
import { sayQuantity } from './quantity.ts';
import { words } from './words.ts';

/** What a figure needs in order to speak: a language, the room's words, and the study's names and sources. */
export interface Voice {
	readonly language: Language;
	readonly say: Say<typeof words>;
	/** The study's name for a value in a column of findings; the value itself if it has none. */
	nameOf(column: Named, value: string): string;
	/** Codes of places by six-digit code of GB/T 2260. */
	readonly placesByGb: Readonly<Record<string, string>>;
	readonly sources: Readonly<Record<string, Source>>;
}

type Named = Dimension | 'method' | 'unit';

/** The voice of the page. */
export function useVoice(): Voice {
	const study = useStudy();
	const language = useLanguage();
	const sources = useSources();
	return {
		language,
		say: useWords(words),
		nameOf: (column, value) => wordsFor(study, column, value)?.[language] ?? value,
		placesByGb: Object.fromEntries(
			Object.values(study.places).flatMap(({ code, gb }) => (gb ? [[gb, code]] : [])),
		),
		sources,
	};
}

/** The voice of charts of lines. */
export function lineVoice({ language, nameOf }: Voice): LineVoice {
	return {
		language,
		period: (year) => nameOf('year', year),
		quantity: (value, unit) => sayQuantity(value, unit, language),
	};
}

function wordsFor(study: Study, column: Named, value: string): Words | undefined {
	switch (column) {
		case 'method':
			return study.terms.method[value];
		case 'unit':
			return study.units[value]?.label;
		default:
			return valueWords(study, column, value);
	}
}
