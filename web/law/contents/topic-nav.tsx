import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { LawLink } from '../law-link.tsx';
import { words } from '../words.ts';
import { everyEntry, type Topic } from './topics.ts';
import './contents.css';

/** All schemes beside the page, the current one marked. */
export function TopicNav({ current }: { readonly current: string }) {
	const say = useWords(words);
	const { topics } = useBook();
	return (
		<nav className="topic-nav" aria-label={say('contents.schemes')}>
			<TopicList topics={topics} current={current} className="topic-list" />
		</nav>
	);
}

interface TopicListProps {
	readonly topics: readonly Topic[];
	readonly current: string;
	readonly className: string;
}

function TopicList({ topics, current, className }: TopicListProps) {
	return (
		<ul className={className}>
			{topics.map((topic) => (
				<li key={topic.name}>
					<TopicLink topic={topic} className={topic.name === current ? 'here' : undefined} />{' '}
					<span className="count">{everyEntry(topic).length}</span>
					{topic.topics.length > 0 && (
						<TopicList topics={topic.topics} current={current} className="topic-list topic-branch" />
					)}
				</li>
			))}
		</ul>
	);
}

/** A link to what stands under a scheme. */
export function TopicLink({ topic, className }: { readonly topic: Topic; readonly className?: string }) {
	const say = useWords(words);
	const language = useLanguage();
	return (
		<LawLink path={[]} search={{ scheme: topic.name }} className={className}>
			{topic.label?.[language] ?? say('contents.general')}
		</LawLink>
	);
}

/** Says what a section is about: its topic, after the topics it stands under. */
export function useTopicText(): (path: readonly Topic[]) => string {
	const say = useWords(words);
	const language = useLanguage();
	return (path) =>
		path.map(({ label }) => label?.[language] ?? say('contents.general')).join(say('list.colon'));
}
