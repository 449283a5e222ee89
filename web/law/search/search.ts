import type { Law } from '../../../src/law/index.ts';
import { type Language, languages, type Source, type Words } from '../../../src/study/index.ts';
import { type Entry, entriesOf } from '../entry/entry.ts';
import { citationsOf } from '../sources/citations.ts';

/** One result: a thing of the law or a source, and the text in which the words were found. */
export interface Hit {
	readonly of:
		| { readonly kind: 'entry'; readonly entry: Entry }
		| { readonly kind: 'source'; readonly source: Source };
	/** The text in which the words were found, when it is neither the label nor the name. */
	readonly found?: Quotation;
}

/** A text of the law as written. */
export interface Quotation {
	readonly text: string;
	readonly language: Language;
}

/** Looks up words in everything at once: every word of the query must be found; best results first. */
export type Search = (query: string, most: number) => readonly Hit[];

interface Field {
	readonly written: Quotation;
	/** As it is compared. */
	readonly text: string;
	readonly weight: number;
	/** Labels and names are shown with every result, so a match there needs no quotation. */
	readonly shown: boolean;
}

interface Page {
	readonly of: Hit['of'];
	readonly fields: readonly Field[];
}

const weights = { label: 8, name: 7, number: 5, citation: 3, title: 2, help: 1 };

/** Reads the whole law once, so that each keystroke only has to compare short strings. */
export function searchOf(law: Law): Search {
	const pages = [
		...entriesOf(law).map((entry) => entryPage(law, entry)),
		...Object.values(law.sources).map(sourcePage),
	];
	return (query, most) => {
		const words = plainText(query).split(' ').filter(Boolean);
		if (words.length === 0) return [];
		return pages
			.map((page) => rate(page, words))
			.filter((rated) => rated !== undefined)
			.sort((a, b) => b.score - a.score)
			.slice(0, most)
			.map(({ hit }) => hit);
	};
}

/** The address of a result within the room. */
export function hitPath({ of }: Hit): readonly string[] {
	return of.kind === 'entry' ? of.entry.id.split('/') : ['sources', of.source.id];
}

/** Text as it is compared: no case, no brackets or punctuation, full-width letters and digits as plain ones. */
export function plainText(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}%]+/gu, ' ')
		.trim();
}

function entryPage(law: Law, entry: Entry): Page {
	const citations = citationsOf(law, entry).map(({ citation }) => citation);
	const cited = citations.map(({ source = '', article }) => {
		const { number, title } = law.sources[source] ?? {};
		return [number ?? title?.zh, article].filter(Boolean).join(' ');
	});
	const titles = new Set(citations.flatMap(({ source = '' }) => law.sources[source]?.title ?? []));
	return {
		of: { kind: 'entry', entry },
		fields: [
			...fields(entry.label, weights.label, true),
			field({ text: entry.name, language: 'en' }, weights.name, true),
			...[...new Set(cited)].map((text) => field({ text, language: 'zh' }, weights.citation)),
			...[...titles].flatMap((title) => fields(title, weights.title)),
			...fields(helpOf(law, entry), weights.help),
		],
	};
}

function sourcePage(source: Source): Page {
	const { id, title, number = '', issuer } = source;
	return {
		of: { kind: 'source', source },
		fields: [
			...fields(title, weights.number, true),
			field({ text: number, language: 'zh' }, weights.label, true),
			field({ text: id, language: 'en' }, weights.number),
			...fields(issuer, weights.title),
		],
	};
}

function rate(
	page: Page,
	words: readonly string[],
): { readonly score: number; readonly hit: Hit } | undefined {
	let score = 0;
	let hidden = false;
	for (const word of words) {
		const ratings = page.fields.map((field) => field.weight * closeness(field.text, word));
		const best = Math.max(...ratings);
		if (best === 0) return undefined;
		hidden ||= !page.fields[ratings.indexOf(best)]?.shown;
		score += best;
	}
	return { score, hit: { of: page.of, found: hidden ? telling(page, words)?.written : undefined } };
}

/** Of the texts that a result does not show anyway, the one with most of the words. */
function telling({ fields }: Page, words: readonly string[]): Field | undefined {
	const told = ({ text }: Field) => words.filter((word) => text.includes(word)).length;
	return fields.filter(({ shown }) => !shown).sort((a, b) => told(b) - told(a))[0];
}

/** How well a word sits in a text: 0 not at all, up to 4 when it is the whole text. */
function closeness(text: string, word: string): number {
	const at = text.indexOf(word);
	if (at < 0) return 0;
	if (text.length === word.length) return 4;
	if (at === 0) return 3;
	return text.includes(` ${word}`) ? 2 : 1;
}

function field(written: Quotation, weight: number, shown = false): Field {
	return { written, text: plainText(written.text), weight, shown };
}

/** A text of both languages as a field each. */
function fields(words: Words | undefined, weight: number, shown = false): readonly Field[] {
	return words ? languages.map((language) => field({ text: words[language], language }, weight, shown)) : [];
}

function helpOf(law: Law, entry: Entry): Words | undefined {
	if (entry.kind === 'rule') return law.rules[entry.name]?.help;
	if (entry.kind === 'variable') return law.variables[entry.name]?.help;
	if (entry.kind === 'parameter') return law.parameters[entry.name]?.help;
	return entry.kind === 'question' ? law.questions[entry.name]?.help : undefined;
}
