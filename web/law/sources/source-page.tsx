import { isoDay } from '../../../src/law/index.ts';
import { confidences, useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { ExampleCase } from '../entry/example-case.tsx';
import { Facts } from '../entry/facts.tsx';
import { KindTag } from '../entry/kind-tag.tsx';
import { EntryLink, LawLink } from '../law-link.tsx';
import { Missing } from '../missing.tsx';
import { PageHead } from '../page-head.tsx';
import { useSayings } from '../sayings.ts';
import { ScrollTable } from '../scroll-table.tsx';
import { words } from '../words.ts';
import { byEntry, type Resting } from './citations.ts';

/** One instrument: how to cite it, how far to trust it, and everything in the law that rests on it. */
export function SourcePage({ id }: { readonly id: string }) {
	const say = useWords(words);
	const language = useLanguage();
	const { law, sources } = useBook();
	const source = law.sources[id];
	const resting = sources.get(id);
	if (!source || !resting) return <Missing name={id} />;
	const { label, help } = confidences[source.confidence];
	return (
		<>
			<PageHead
				title={source.title[language]}
				above={<LawLink path={['sources']}>{say('sources.title')}</LawLink>}
			>
				<p className="other-language" lang={language === 'en' ? 'zh-CN' : 'en'}>
					{source.title[language === 'en' ? 'zh' : 'en']}
				</p>
			</PageHead>
			<Facts
				items={[
					[say('sources.number'), source.number],
					[say('sources.issuer'), source.issuer?.[language]],
					[say('sources.issued'), source.issued],
					[label[language], help[language]],
					[
						say('sources.address'),
						source.url && (
							<a href={source.url} target="_blank" rel="noreferrer">
								{source.url}
							</a>
						),
					],
					[say('sources.note'), source.note?.[language]],
				]}
			/>
			<RestingLaw resting={resting} />
			<RestingExamples resting={resting} />
		</>
	);
}

function RestingLaw({ resting }: { readonly resting: Resting }) {
	const say = useWords(words);
	const sayings = useSayings();
	if (resting.cited.length === 0) return null;
	return (
		<section>
			<h2>{say('sources.law')}</h2>
			<ScrollTable
				caption={say('sources.law')}
				head={[say('entry.name'), say('sources.where'), say('sources.article')]}
			>
				{[...byEntry(resting.cited)].map(([entry, cited]) => (
					<tr key={entry.id}>
						<th scope="row">
							<EntryLink id={entry.id} className="row-name" /> <KindTag entry={entry} />
						</th>
						<td>
							<ul className="plain">
								{cited.map(({ place, from, citation }) => (
									<li key={`${place} ${from} ${citation.article}`}>
										{place !== undefined && from !== undefined
											? say('sources.since', { place: sayings.place(place), date: isoDay(from) })
											: say('kind.factor')}
									</li>
								))}
							</ul>
						</td>
						<td>
							<ul className="plain">
								{[...new Set(cited.flatMap(({ citation }) => citation.article ?? []))].map((article) => (
									<li key={article} lang="zh-CN">
										{article}
									</li>
								))}
							</ul>
						</td>
					</tr>
				))}
			</ScrollTable>
		</section>
	);
}

function RestingExamples({ resting }: { readonly resting: Resting }) {
	const say = useWords(words);
	const language = useLanguage();
	const { law } = useBook();
	if (resting.examples.length === 0) return null;
	return (
		<section className="examples">
			<h2>{say('examples.title', { count: resting.examples.length })}</h2>
			{resting.examples.map(({ index, name }) => {
				const test = law.tests[index];
				return (
					test && (
						<details key={index}>
							<summary>{name[language]}</summary>
							<ExampleCase test={test} />
						</details>
					)
				);
			})}
		</section>
	);
}
