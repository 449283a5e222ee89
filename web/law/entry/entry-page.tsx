import { useLanguage, useWords } from '../../shell/index.ts';
import { useBook } from '../book.ts';
import { TopicLink } from '../contents/topic-nav.tsx';
import { findTopic, schemeOf, schemePath } from '../contents/topics.ts';
import { LawLink } from '../law-link.tsx';
import { Missing } from '../missing.tsx';
import { PageHead } from '../page-head.tsx';
import { ParameterBody } from '../parameter/parameter-body.tsx';
import { RuleBody } from '../rule/rule-body.tsx';
import { words } from '../words.ts';
import { Connections } from './connections.tsx';
import { type Entry, findEntry } from './entry.ts';
import { EnumerationBody } from './enumeration-body.tsx';
import { EventBody } from './event-body.tsx';
import { KindTag } from './kind-tag.tsx';
import { QuestionBody } from './question-body.tsx';
import { VariableBody } from './variable-body.tsx';
import { WeighingBody } from './weighing-body.tsx';
import { WorkedExamples } from './worked-examples.tsx';
import './entry.css';

/** The page of one thing of the law: what it is, what it says, what it is tied to, and examples of it. */
export function EntryPage({ id }: { readonly id: string }) {
	const language = useLanguage();
	const { law } = useBook();
	const entry = findEntry(law, id);
	if (!entry) return <Missing name={id} />;
	return (
		<article className="entry-page">
			<PageHead title={entry.label[language]} above={<Above entry={entry} />}>
				<OtherLanguage entry={entry} />
				<p className="entry-sub">
					<KindTag entry={entry} />
					<code translate="no">{entry.name}</code>
				</p>
				<Help entry={entry} />
				{(entry.kind === 'parameter' || entry.kind === 'rule') && <CompareLink entry={entry} />}
			</PageHead>
			<Body entry={entry} />
			<Connections entry={entry} />
			<WorkedExamples key={entry.id} entry={entry} />
		</article>
	);
}

function Body({ entry }: { readonly entry: Entry }) {
	switch (entry.kind) {
		case 'parameter':
			return <ParameterBody key={entry.id} entry={entry} />;
		case 'rule':
			return <RuleBody entry={entry} />;
		case 'variable':
			return <VariableBody entry={entry} />;
		case 'event':
			return <EventBody entry={entry} />;
		case 'weighing':
			return <WeighingBody entry={entry} />;
		case 'enumeration':
			return <EnumerationBody entry={entry} />;
		case 'question':
			return <QuestionBody />;
	}
}

/** The way down to the entry: contents, schemes. */
function Above({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const { law, topics } = useBook();
	const path = schemePath(law, entry.name).flatMap((name) => findTopic(topics, name) ?? []);
	return (
		<nav aria-label={say('nav.above')}>
			<ol className="crumbs">
				<li>
					<LawLink path={[]}>{say('contents.title')}</LawLink>
				</li>
				{path.map((topic) => (
					<li key={topic.name}>
						<TopicLink topic={topic} />
					</li>
				))}
			</ol>
		</nav>
	);
}

/** Leads to the same thing in several places, among what stands under the same scheme. */
function CompareLink({ entry }: { readonly entry: Entry }) {
	const say = useWords(words);
	const { law } = useBook();
	return (
		<p className="page-tools">
			<LawLink path={['compare']} search={{ scheme: schemeOf(law, entry.name) }}>
				{say('contents.compare')}
			</LawLink>
		</p>
	);
}

/** The term in the other language of the study, for those who look it up there. */
function OtherLanguage({ entry }: { readonly entry: Entry }) {
	const language = useLanguage();
	return language === 'en' ? (
		<p className="other-language" lang="zh-CN">
			{entry.label.zh}
		</p>
	) : (
		<p className="other-language" lang="en">
			{entry.label.en}
		</p>
	);
}

function Help({ entry }: { readonly entry: Entry }) {
	const language = useLanguage();
	const { law } = useBook();
	const { name } = entry;
	const help =
		entry.kind === 'question'
			? law.questions[name]?.help
			: (law.rules[name] ?? law.variables[name] ?? law.parameters[name])?.help;
	return help ? <p className="lead">{help[language]}</p> : null;
}
