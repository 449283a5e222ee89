import type { Document, Inline, Inlines } from '../../src/documents/index.ts';
import { kinds, useWords } from '../shell/index.ts';
import { words } from './words.ts';

/** Text of a document; a number tells what it is and where it comes from. */
export function InlineText({ text, document }: { readonly text: Inlines; readonly document: Document }) {
	// biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in a line; their order tells them apart
	return text.map((inline, at) => <One key={at} inline={inline} document={document} />);
}

function One({ inline, document }: { readonly inline: Inline; readonly document: Document }) {
	const say = useWords(words);
	switch (inline.kind) {
		case 'text':
			if (inline.mark === 'strong') return <strong>{inline.text}</strong>;
			return inline.mark === 'emphasis' ? <em>{inline.text}</em> : inline.text;
		case 'number': {
			const use = document.numbers[inline.id];
			if (!use) return inline.text;
			const { value, unit, kind, confidence } = use.finding;
			const { language } = document;
			const told = { says: use.says[language], value, unit, kind: kinds[kind].label[language], confidence };
			return (
				<span className={`document-number ${kind}`} title={say('number.title', told)} data-number={inline.id}>
					{inline.text}
				</span>
			);
		}
		case 'citation':
			return <span className="document-citation">{inline.text}</span>;
		case 'reference':
			return <a href={`#${anchor(document, inline.to)}`}>{inline.text}</a>;
		case 'link':
			return <a href={inline.href}>{inline.text}</a>;
		case 'break':
			return <br />;
	}
}

/** Where a table, figure or heading stands on the page: both languages may be on it. */
export function anchor(document: Document, id: string): string {
	return `${document.language}-${id}`;
}
