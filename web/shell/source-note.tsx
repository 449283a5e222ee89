import { Suspense } from 'react';
import type { Confidence, Kind, Source } from '../../src/study/index.ts';
import { useSources } from './data.ts';
import { useLanguage } from './language.ts';
import { Loading } from './loading.tsx';
import { confidences as confidenceWords, kinds as kindWords } from './trust.ts';
import { useWords, words } from './words.ts';

/** Where figures come from: their sources, how they came about, and how far to trust them. */
export interface SourceNoteProps {
	/** Ids of sources, as in findings and law. */
	readonly sources: readonly string[];
	readonly kinds: readonly Kind[];
	readonly confidences: readonly Confidence[];
}

/** One line that says what figures rest on, and opens to the sources and to what kind and confidence mean. */
export function SourceNote(props: SourceNoteProps) {
	return (
		<Suspense fallback={<Loading />}>
			<Note {...props} />
		</Suspense>
	);
}

function Note(props: SourceNoteProps) {
	const say = useWords(words);
	const language = useLanguage();
	const known = useSources();
	const ids = [...new Set(props.sources)];
	const kinds = [...new Set(props.kinds)];
	const confidences = [...new Set(props.confidences)].sort();
	if (ids.length === 0) return null;
	const [first, second] = ids.map((id) => known[id]?.title[language] ?? id);
	return (
		<details className="source-note">
			<summary>
				<strong>{say(ids.length === 1 ? 'source.label' : 'source.labels')}</strong>{' '}
				{ids.length > 2
					? say('source.count', { count: ids.length })
					: [first, second].filter(Boolean).join(' · ')}
				{kinds.map((kind) => ` · ${kindWords[kind].label[language]}`).join('')}
				{' · '}
				{say('source.confidence', { letters: confidences.join(language === 'zh' ? '、' : ', ') })}
			</summary>
			<ul>
				{ids.map((id) => (
					<li key={id}>{known[id] ? <SourceTitle source={known[id]} /> : say('source.unknown', { id })}</li>
				))}
			</ul>
			<dl>
				{[...kinds.map((kind) => kindWords[kind]), ...confidences.map((level) => confidenceWords[level])].map(
					({ label, help }) => (
						<div key={label.en}>
							<dt>{label[language]}</dt>
							<dd>{help[language]}</dd>
						</div>
					),
				)}
			</dl>
		</details>
	);
}

/** One source as it would be cited: title, number, publisher, year, linked where its publisher has it online. */
export function SourceTitle({ source }: { readonly source: Source }) {
	const language = useLanguage();
	const say = useWords(words);
	const title = source.title[language];
	const more = [source.number, source.issuer?.[language], source.issued].filter(Boolean);
	return (
		<>
			{source.url ? (
				<a href={source.url} target="_blank" rel="noreferrer" title={say('source.open')}>
					{title}
				</a>
			) : (
				title
			)}
			{more.length > 0 && (language === 'zh' ? `（${more.join('，')}）` : ` (${more.join(', ')})`)}
		</>
	);
}
