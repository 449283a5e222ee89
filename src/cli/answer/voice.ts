import { type Citation, type Known, type Law, labelOf, sayValue, type Type } from '../../law/index.ts';
import type { Language, Words } from '../../study/index.ts';
import type { Terminal } from '../terminal.ts';

/** How a result is spoken: the law it is about, the reader's language, and what the reader's terminal can show. */
export interface Voice {
	readonly law: Law;
	readonly language: Language;
	say(words: Words): string;
	bold(text: string): string;
	dim(text: string): string;
	/** A label and what belongs to it, with a colon of the language between. */
	pair(label: string, text: string): string;
	/** Remarks in brackets, less loud; nothing when there are none. */
	aside(remarks: readonly string[]): string;
	list(items: readonly string[]): string;
	/** A value in words, or that it is unknown. */
	outcome(type: Type, outcome: Known): string;
	place(code: string): string;
	label(name: string): string;
	/** Number or title of the document, article, confidence and note. */
	citation(citation: Citation): string;
}

const unknown: Words = { en: 'unknown', zh: '未知' };

/** The voice for a law on a terminal. */
export function voiceOf(law: Law, { language, style }: Pick<Terminal, 'language' | 'style'>): Voice {
	const en = language === 'en';
	const say = (words: Words) => words[language];
	const dim = (text: string) => style('dim', text);
	return {
		law,
		language,
		say,
		dim,
		bold: (text) => style('bold', text),
		pair: (label, text) => `${label}${en ? ': ' : '：'}${text}`,
		aside(remarks) {
			if (remarks.length === 0) return '';
			return dim(en ? ` (${remarks.join('; ')})` : `（${remarks.join('；')}）`);
		},
		list: (items) => items.join(en ? ', ' : '、'),
		outcome: (type, outcome) => (outcome.known ? sayValue(law, type, outcome.value, language) : say(unknown)),
		place: (code) => law.places[code]?.label[language] ?? code,
		label: (name) => say(labelOf(law, name)),
		citation({ source: id, article, confidence, note }) {
			const document = id === undefined ? undefined : law.sources[id];
			const parts = [document?.number ?? (document ? say(document.title) : id), article, confidence];
			const remark = note ? `${en ? ': ' : '：'}${say(note)}` : '';
			return `${parts.filter((part) => part !== undefined).join(' ')}${remark}`;
		},
	};
}
