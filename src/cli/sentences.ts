import { type NumberedSentence, numberedSentences, type Stale, staleSentences } from '../documents/index.ts';
import { type Language, languages } from '../study/index.ts';
import type { BuiltReports } from './library.ts';

/** The sentences with numbers of one chapter, or set of slides, in one language. */
export interface ChapterSentences {
	/** As approvals know it, such as `coverage.en`. */
	readonly name: string;
	readonly chapter: string;
	readonly language: Language;
	readonly sentences: readonly NumberedSentence[];
	/** Those that nobody has read as they stand now. */
	readonly stale: readonly Stale[];
}

/** Every sentence with numbers of a study's texts. */
export function sentencesOf({ reports }: BuiltReports): readonly ChapterSentences[] {
	const texts = { ...reports.chapters, ...reports.slides };
	return Object.entries(texts).flatMap(([chapter, text]) =>
		languages.map((language) => {
			const name = `${chapter}.${language}`;
			const sections = text[language].sections.map((section) => ({ id: chapter, ...section }));
			const sentences = numberedSentences(sections);
			return {
				name,
				chapter,
				language,
				sentences,
				stale: staleSentences(sentences, reports.approved[name] ?? {}),
			};
		}),
	);
}
