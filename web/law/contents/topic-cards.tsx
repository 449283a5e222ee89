import { Card } from 'antd';
import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { EntryLink } from '../law-link.tsx';
import { words } from '../words.ts';
import { TopicLink } from './topic-nav.tsx';
import { everyEntry, type Topic } from './topics.ts';

/** Every scheme at a glance: how much law stands under it, its parts, and what the law answers. */
export function TopicCards() {
	const say = useWords(words);
	const { topics, law } = useBook();
	const questions = Object.values(law.questions);
	return (
		<>
			<div className="cards">
				{topics.map((topic) => (
					<TopicCard key={topic.name} topic={topic} />
				))}
			</div>
			{questions.length > 0 && (
				<section className="topic">
					<h2>{say('contents.questions')}</h2>
					<ul className="links">
						{questions.map(({ id }) => (
							<li key={id}>
								<EntryLink id={`questions/${id}`} />
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}

function TopicCard({ topic }: { readonly topic: Topic }) {
	const say = useWords(words);
	const language = useLanguage();
	const all = everyEntry(topic);
	const counted = (['rule', 'parameter', 'variable'] as const)
		.map((kind) => ({ kind, count: all.filter((entry) => entry.kind === kind).length }))
		.filter(({ count }) => count > 0);
	return (
		<Card size="small">
			<h2>
				<TopicLink topic={topic} />
			</h2>
			<p className="note">
				{counted
					.map(({ kind, count }) => say('contents.count', { of: say(`contents.${kind}`), count }))
					.join(language === 'zh' ? '，' : ', ')}
			</p>
			{topic.topics.length > 0 && (
				<ul className="card-topics">
					{topic.topics.map((inner) => (
						<li key={inner.name}>
							<TopicLink topic={inner} />
						</li>
					))}
				</ul>
			)}
		</Card>
	);
}
