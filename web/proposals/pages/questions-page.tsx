import { Button } from 'antd';
import { useDeferredValue, useEffect, useId, useState } from 'react';
import type { Problem } from '../../../src/study/index.ts';
import {
	downloadCsv,
	Loading,
	SourceTitle,
	type Table,
	useLanguage,
	useSources,
	useWords,
} from '../../shell/index.ts';
import { ProblemList } from '../problem-list.tsx';
import { trialLine } from '../trial/line.ts';
import type { OpenQuestion } from '../trial/order.ts';
import { words } from '../words.ts';
import { sayAssumed } from './say-assumed.ts';

const kinds = ['people', 'law', 'funds'] as const;

/** Every assumption with its range, why, and its source. */
export default function QuestionsPage() {
	const say = useWords(words);
	const language = useLanguage();
	const id = useId();
	const { questions, problems } = useQuestions();
	const [typed, setTyped] = useState('');
	const asked = useDeferredValue(typed).trim().toLowerCase();
	const found = questions?.filter(({ id: name, label, why }) =>
		[name, label.zh, label.en, why.zh, why.en].some((text) => text.toLowerCase().includes(asked)),
	);
	return (
		<>
			<title>{`${say('questions.title')} · Canopy`}</title>
			<header className="proposals-head">
				<h1>{say('questions.title')}</h1>
				<p className="lead">{say('questions.lead')}</p>
			</header>
			<ProblemList problems={problems} />
			{!questions && problems.length === 0 && <Loading />}
			{questions && found && (
				<>
					<div className="figure-controls">
						<label htmlFor={id}>{say('questions.filter')}</label>
						<input id={id} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
						<span role="status">
							{say('questions.found', { count: found.length, all: questions.length })}
						</span>
						<Button onClick={() => downloadCsv('open-questions', tableOf(questions, language))}>
							{say('questions.csv')}
						</Button>
					</div>
					{kinds.map((of) => (
						<QuestionTable key={of} of={of} questions={found.filter((each) => each.of === of)} />
					))}
				</>
			)}
		</>
	);
}

function useQuestions() {
	const [questions, setQuestions] = useState<readonly OpenQuestion[]>();
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	useEffect(() => {
		const line = trialLine();
		line.ask<'questions'>({ kind: 'questions' }).then(
			(outcome) => (outcome.ok ? setQuestions(outcome.value) : setProblems(outcome.problems)),
			(error: unknown) => {
				const message = error instanceof Error ? error.message : String(error);
				setProblems([{ code: 'trial-failed', says: { en: message, zh: message } }]);
			},
		);
		return () => line.end();
	}, []);
	return { questions, problems };
}

function QuestionTable({
	of,
	questions,
}: {
	readonly of: OpenQuestion['of'];
	readonly questions: readonly OpenQuestion[];
}) {
	const say = useWords(words);
	const language = useLanguage();
	const sources = useSources();
	if (questions.length === 0) return null;
	return (
		<section aria-labelledby={`questions-${of}`}>
			<h2 id={`questions-${of}`}>{say(`questions.${of}`)}</h2>
			<div className="questions-list">
				{questions.map(({ id, label, unit, value, low, high, why, sources: cited }) => (
					<article key={id}>
						<h3>{label[language]}</h3>
						<p className="question-value">
							<strong>
								{say('questions.value')} {sayAssumed(value, unit, language)}
							</strong>{' '}
							<span>
								{say('questions.span', {
									low: sayAssumed(low, unit, language),
									high: sayAssumed(high, unit, language),
								})}
							</span>
						</p>
						<p>{why[language]}</p>
						<p className="quiet">
							<code>{id}</code> ·{' '}
							{cited.length === 0
								? say('questions.own')
								: cited.map((source, at) => (
										<span key={source}>
											{at > 0 && (language === 'zh' ? '；' : '; ')}
											{sources[source] ? <SourceTitle source={sources[source]} /> : source}
										</span>
									))}
						</p>
					</article>
				))}
			</div>
		</section>
	);
}

function tableOf(questions: readonly OpenQuestion[], language: 'en' | 'zh'): Table {
	return {
		columns: ['id', 'of', 'label', 'unit', 'value', 'low', 'high', 'why', 'sources'],
		rows: questions.map(({ id, of, label, unit, value, low, high, why, sources }) => [
			...[id, of, label[language], unit, value, low, high, why[language], sources.join(' ')],
		]),
	};
}
