import { Segmented } from 'antd';
import type { Document } from '../../src/documents/index.ts';
import type { Language } from '../../src/study/index.ts';
import { htmlLanguage, RoomLink, useAddress, useGo, useLanguage, useWords } from '../shell/index.ts';
import { Blocks } from './blocks.tsx';
import { InlineText } from './inlines.tsx';
import { useChapter, useTextIndex } from './texts.ts';
import { words } from './words.ts';

/** A chapter, in the reader's language or in both side by side, with the sentences that need another look. */
export function ChapterPage({ id }: { readonly id: string }) {
	const say = useWords(words);
	const { titles } = useTextIndex();
	const { search } = useAddress();
	const go = useGo();
	const language = useLanguage();
	const both = search.both === 'yes';
	const back = (
		<RoomLink room="documents" className="documents-back">
			{say('text.back')}
		</RoomLink>
	);
	if (!Object.hasOwn(titles, id))
		return (
			<>
				{back}
				<h1>{say('text.missing')}</h1>
			</>
		);
	const other = language === 'en' ? 'zh' : 'en';
	return (
		<>
			{back}
			<h1>{titles[id]?.[language]}</h1>
			<Segmented
				className="document-layout"
				aria-label={say('text.layout')}
				value={both ? 'both' : 'one'}
				options={[
					{ value: 'one', label: say('text.one') },
					{ value: 'both', label: say('text.side_by_side') },
				]}
				onChange={(value) =>
					go(
						{ room: 'documents', path: [id], search: { both: value === 'both' ? 'yes' : undefined } },
						{ replace: true },
					)
				}
			/>
			<Stale id={id} />
			<div className={both ? 'document-columns' : undefined}>
				<ChapterText id={id} language={language} />
				{both && <ChapterText id={id} language={other} />}
			</div>
		</>
	);
}

function ChapterText({ id, language }: { readonly id: string; readonly language: Language }) {
	const document = useChapter(id, language);
	return (
		<article className="document-text" lang={htmlLanguage[language]}>
			{document.sections.map((section, at) => (
				<section key={section.id}>
					{/* the first heading is the page's own, in the reader's language */}
					<h2>
						<InlineText text={section.title} document={document} />
					</h2>
					<Blocks blocks={section.blocks} document={document} />
					{at === document.sections.length - 1 && <References document={document} />}
				</section>
			))}
		</article>
	);
}

function References({ document }: { readonly document: Document }) {
	const say = useWords(words);
	if (document.references.length === 0) return null;
	return (
		<section>
			<h3>{say('text.references')}</h3>
			<ul className="document-references">
				{document.references.map(({ source, text, url }) => (
					<li key={source}>{url ? <a href={url}>{text}</a> : text}</li>
				))}
			</ul>
		</section>
	);
}

/** Sentences that nobody has read as they stand now. */
function Stale({ id }: { readonly id: string }) {
	const say = useWords(words);
	const language = useLanguage();
	const { stale } = useTextIndex();
	const sentences = stale[`${id}.${language}`] ?? [];
	if (sentences.length === 0) return null;
	return (
		<details className="stale">
			<summary>
				{say('stale.title')} ({sentences.length})
			</summary>
			<p>{say('stale.help')}</p>
			<ul>
				{sentences.map(({ text, changed }) => (
					<li key={text}>
						{text}
						<ul>
							{changed.map(({ id: number, from, to }) => (
								<li key={number}>
									{from === undefined ? say('stale.new', { to }) : say('stale.changed', { from, to })}
								</li>
							))}
						</ul>
					</li>
				))}
			</ul>
		</details>
	);
}
