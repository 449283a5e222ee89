import { Input } from 'antd';
import { useId } from 'react';
import type { Source } from '../../../src/study/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { ConfidenceMark } from '../entry/citation-text.tsx';
import { LawLink } from '../law-link.tsx';
import { PageHead } from '../page-head.tsx';
import { ScrollTable } from '../scroll-table.tsx';
import { plainText } from '../search/search.ts';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';

/** Every instrument and document the law rests on, latest first, and how much rests on it; `?find=` narrows the list. */
export function SourcesPage() {
	const say = useWords(words);
	const id = useId();
	const { law } = useBook();
	const { search, change } = useReading();
	const wanted = plainText(search.find ?? '');
	const sources = Object.values(law.sources)
		.filter((source) => wanted === '' || textOf(source).includes(wanted))
		.sort((a, b) => (b.issued ?? '').localeCompare(a.issued ?? ''));
	return (
		<>
			<PageHead title={say('sources.title')}>
				<p className="lead">{say('sources.lead', { count: Object.keys(law.sources).length })}</p>
				<p className="page-tools">
					<label htmlFor={id}>
						{say('sources.find')}
						<Input
							id={id}
							type="search"
							value={search.find ?? ''}
							onChange={({ target }) => change({ find: target.value })}
						/>
					</label>
				</p>
			</PageHead>
			<ScrollTable
				className="stacked"
				caption={say('sources.title')}
				head={[say('sources.source'), say('sources.issued'), say('sources.confidence'), say('sources.rests')]}
			>
				{sources.map((source) => (
					<SourceRow key={source.id} source={source} />
				))}
			</ScrollTable>
		</>
	);
}

function SourceRow({ source }: { readonly source: Source }) {
	const say = useWords(words);
	const language = useLanguage();
	const { sources } = useBook();
	const resting = sources.get(source.id);
	const { length: versions } = resting?.cited ?? [];
	const { length: examples } = resting?.examples ?? [];
	return (
		<tr>
			<th scope="row">
				<LawLink path={['sources', source.id]} className="row-name">
					{source.title[language]}
				</LawLink>
				<span className="entry-sub note">
					{[source.number, source.issuer?.[language]].filter(Boolean).join(language === 'zh' ? '，' : ', ')}
				</span>
			</th>
			<td className="day">{source.issued}</td>
			<td>
				<ConfidenceMark confidence={source.confidence} />
			</td>
			<td>
				{versions > 0 && say('sources.versions', { count: versions })}
				{versions > 0 && examples > 0 && say('list.comma')}
				{examples > 0 && say('sources.examples', { count: examples })}
				{versions + examples === 0 && <span className="note">{say('sources.nothing')}</span>}
			</td>
		</tr>
	);
}

function textOf({ id, title, number = '', issuer }: Source): string {
	return plainText([id, title.en, title.zh, number, issuer?.en, issuer?.zh].join(' '));
}
