import { Checkbox, Segmented } from 'antd';
import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import type { Entry } from '../entry/entry.ts';
import { EntryTable } from '../entry/entry-table.tsx';
import { LawLink } from '../law-link.tsx';
import { PageHead } from '../page-head.tsx';
import { useSayings } from '../sayings.ts';
import { useReading } from '../use-reading.ts';
import { words } from '../words.ts';
import { TopicCards } from './topic-cards.tsx';
import { TopicNav, useTopicText } from './topic-nav.tsx';
import { everyEntry, findTopic, sectionsOf, type Topic } from './topics.ts';

/** The table of contents: all schemes, or with `?scheme=` everything under one of them as it stands at the reading. */
export function ContentsPage() {
	const { topics } = useBook();
	const { search } = useReading();
	const topic = search.scheme === undefined ? undefined : findTopic(topics, search.scheme);
	return topic ? <TopicPage topic={topic} /> : <AllTopics />;
}

function AllTopics() {
	const say = useWords(words);
	const { law, entries } = useBook();
	const count = (kind: string) => [...entries.values()].filter((entry) => entry.kind === kind).length;
	return (
		<>
			<PageHead title={say('contents.title')}>
				<p className="lead">
					{say('contents.lead', {
						rules: count('rule'),
						parameters: count('parameter'),
						sources: Object.keys(law.sources).length,
						examples: law.tests.length,
					})}
				</p>
			</PageHead>
			<TopicCards />
		</>
	);
}

function TopicPage({ topic }: { readonly topic: Topic }) {
	const say = useWords(words);
	const language = useLanguage();
	const sayings = useSayings();
	const topicText = useTopicText();
	const { own } = useBook();
	const { reading, search, change } = useReading();
	const onlyOwn = search.own === 'yes';
	const title = topic.label?.[language] ?? say('contents.general');
	const ownHere = new Set(own.get(reading.place)?.map(({ id }) => id));
	const ofPlace = everyEntry(topic).filter(({ id }) => !onlyOwn || ownHere.has(id));
	const chosen = kindGroups.find((group) => group === search.kind);
	const shown = new Set(ofPlace.filter((entry) => chosen === undefined || groupOf(entry) === chosen));
	const sections = sectionsOf([topic])
		.map(({ path, entries }) => ({ path, entries: entries.filter((entry) => shown.has(entry)) }))
		.filter(({ entries }) => entries.length > 0);
	const countIn = (group?: KindGroup) => ofPlace.filter((entry) => !group || groupOf(entry) === group).length;
	const filled = kindGroups.filter((group) => countIn(group) > 0);
	const kindOptions = [undefined, ...filled].map((group) => ({
		value: group ?? '',
		label: say('contents.count', { of: say(`contents.${group ?? 'everything'}`), count: countIn(group) }),
	}));
	return (
		<>
			<PageHead title={title} above={<LawLink path={[]}>{say('contents.title')}</LawLink>}>
				<div className="page-tools">
					<Segmented
						aria-label={say('contents.kind')}
						options={kindOptions}
						value={chosen ?? ''}
						onChange={(kind: string) => change({ kind })}
					/>
					<Checkbox
						checked={onlyOwn}
						onChange={({ target }) => change({ own: target.checked ? 'yes' : undefined })}
					>
						{say('contents.only_own', { place: sayings.place(reading.place) })}
					</Checkbox>
					<LawLink path={['compare']} search={{ scheme: topic.name }}>
						{say('contents.compare')}
					</LawLink>
				</div>
			</PageHead>
			<div className="with-nav">
				<TopicNav current={topic.name} />
				<div>
					{sections.length === 0 && (
						<p className="empty">
							{say('contents.nothing_own', {
								place: sayings.place(reading.place),
								count: everyEntry(topic).length,
							})}
						</p>
					)}
					{sections.map(({ path, entries }) => (
						<section key={path.at(-1)?.name} className="topic">
							<h2>{topicText(path)}</h2>
							<EntryTable entries={entries} caption={topicText(path)} />
						</section>
					))}
				</div>
			</div>
		</>
	);
}

/** What the list can be narrowed to with `?kind=`. */
const kindGroups = ['rule', 'parameter', 'variable', 'other'] as const;
type KindGroup = (typeof kindGroups)[number];

function groupOf({ kind }: Entry): KindGroup {
	return kindGroups.find((group) => group === kind) ?? 'other';
}
