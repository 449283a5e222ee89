import { Suspense } from 'react';
import type { Confidence, Kind, Source } from '../../src/study/index.ts';
import { useSources } from './data.ts';
import { useLanguage } from './language.ts';
import { Loading } from './loading.tsx';
import { useWords, words } from './words.ts';

/** Where figures come from: their sources, how they came about, and how far to trust them. */
export interface SourceNoteProps {
	/** Ids of sources, as in findings and law. */
	readonly sources: readonly string[];
	readonly kinds: readonly Kind[];
	readonly confidences: readonly Confidence[];
}

/** Shows the sources, kinds and confidences of figures; more than three sources fold away. */
export function SourceNote({ sources, kinds, confidences }: SourceNoteProps) {
	const say = useWords(words);
	return (
		<div className="source-note">
			<Suspense fallback={<Loading />}>
				<SourceList ids={unique(sources)} />
			</Suspense>
			<ul className="marks">
				{unique(kinds).map((kind) => (
					<li key={kind}>
						<strong>{say(`kind.${kind}`)}</strong> {say(`kind.${kind}.help`)}
					</li>
				))}
				{unique(confidences)
					.sort()
					.map((confidence) => (
						<li key={confidence}>
							<strong>{say(`confidence.${confidence}`)}</strong> {say(`confidence.${confidence}.help`)}
						</li>
					))}
			</ul>
		</div>
	);
}

function SourceList({ ids }: { readonly ids: readonly string[] }) {
	const say = useWords(words);
	const sources = useSources();
	const items = ids.map((id) => (
		<li key={id}>{sources[id] ? <SourceTitle source={sources[id]} /> : say('source.unknown', { id })}</li>
	));
	if (ids.length > 3) {
		return (
			<details>
				<summary>{say('source.count', { count: ids.length })}</summary>
				<ul>{items}</ul>
			</details>
		);
	}
	return (
		<div className="sources">
			<span>{say(ids.length === 1 ? 'source.label' : 'source.labels')}</span>
			<ul>{items}</ul>
		</div>
	);
}

/** One source as it would be cited: title, number, publisher, year, linked where its publisher has it online. */
export function SourceTitle({ source }: { readonly source: Source }) {
	const language = useLanguage();
	const say = useWords(words);
	const title = source.title[language];
	const more = [source.number, source.issuer?.[language], source.issued].filter((part) => part);
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

function unique<T>(items: readonly T[]): T[] {
	return [...new Set(items)];
}
