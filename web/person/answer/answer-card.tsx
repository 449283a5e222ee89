import type { ReactNode } from 'react';
import { type Answer, type Law, sayValue } from '../../../src/law/index.ts';
import { capital, Fold, StepTree, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';
import { WhyUnknown } from './why-unknown.tsx';

export interface KnownAnswerProps {
	readonly law: Law;
	readonly answer: Answer;
}

/** One answer that is known: what it comes to, how sure that is, and on request why. */
export function KnownAnswer({ law, answer }: KnownAnswerProps) {
	const say = useWords(words);
	const language = useLanguage();
	const { label, outcome, type, low, high, provisional, step } = answer;
	if (!outcome.known) return null;
	return (
		<li className="answer">
			<Fold
				summary={
					<>
						<Headline label={label[language]}>
							<strong className="answer-value">{sayValue(law, type, outcome.value, language)}</strong>
						</Headline>
						{(low !== high || provisional.length > 0) && (
							<span className="answer-marks">
								{low !== undefined && high !== undefined && low !== high && (
									<span>
										{say('answer.between', {
											low: sayValue(law, type, low, language),
											high: sayValue(law, type, high, language),
										})}
									</span>
								)}{' '}
								{provisional.length > 0 && <span className="mark">{say('answer.mark.provisional')}</span>}
							</span>
						)}
					</>
				}
			>
				<StepTree law={law} step={step} />
			</Fold>
		</li>
	);
}

export interface UnknownAnswersProps {
	readonly law: Law;
	/** Answers that are unknown for the same reasons. */
	readonly answers: readonly Answer[];
	readonly unsure: readonly string[];
}

/** Answers that are not known, all for the same reasons, which are said once. */
export function UnknownAnswers({ law, answers, unsure }: UnknownAnswersProps) {
	const say = useWords(words);
	const language = useLanguage();
	const [first] = answers;
	if (!first || first.outcome.known) return null;
	const names = answers.map(({ label }) => label[language]).join(say('list.semicolon'));
	return (
		<li className="answer">
			<Fold
				summary={
					<Headline label={names}>
						<strong className="answer-value unknown">{say('answer.unknown')}</strong>
					</Headline>
				}
			>
				{answers.map(({ name, label, step }) => (
					<div key={name}>
						{answers.length > 1 && <p className="step-name">{capital(label[language])}</p>}
						<StepTree law={law} step={step} />
					</div>
				))}
			</Fold>
			<WhyUnknown law={law} reasons={first.outcome.reasons} unsure={unsure} />
		</li>
	);
}

/** What an answer is about and what it comes to; it opens the steps. */
function Headline({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	const say = useWords(words);
	return (
		<span className="answer-headline">
			<span className="answer-label">
				{capital(label)} <span className="answer-why">{say('answer.why')}</span>
			</span>{' '}
			{children}
		</span>
	);
}
