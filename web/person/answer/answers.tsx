import type { CaseResult, Law } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { sayMonth } from '../asking/entry.ts';
import type { Side } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { KnownAnswer, UnknownAnswers } from './answer-card.tsx';
import { answersByQuestion, tally, unknownAlike } from './by-question.ts';
import { Cautions } from './cautions.tsx';
import { Reasons } from './reasons.tsx';

/** Every answer to one situation, under the question it answers. */
export function Answers({ law, side }: { readonly law: Law; readonly side: Side }) {
	const say = useWords(words);
	const language = useLanguage();
	const { situation, result } = side;
	if (!result) return <p>{say('answers.none')}</p>;
	return (
		<>
			<p className="answers-for">
				{say('answers.for', {
					place: law.places[result.place]?.label[language] ?? result.place,
					on: sayMonth(law, result.on.slice(0, 7), language),
				})}
				{result.known && `${say('list.semicolon')}${say('answers.known_on', { date: result.known })}`}
			</p>
			{answersByQuestion(law, situation.ask, result).map(({ id, label, answers, weighed }) => (
				<section key={id} className="question" aria-label={label[language]}>
					<h3>{label[language]}</h3>
					<ul className="answers">
						{answers.map((answer) => (
							<KnownAnswer key={answer.name} law={law} answer={answer} />
						))}
						{unknownAlike(answers).map((alike) => (
							<UnknownAnswers key={alike[0]?.name} law={law} answers={alike} unsure={situation.unsure} />
						))}
					</ul>
					<Cautions law={law} answers={answers} />
					{weighed.map((each, index) => (
						<Reasons key={each.name} law={law} weighed={each} open={index === 0} />
					))}
				</section>
			))}
		</>
	);
}

export interface AnnouncementProps {
	readonly result: CaseResult | undefined;
	/** Facts still to be told. */
	readonly open: number;
	/** Counts changes: the same words after another change are said again. */
	readonly changes: number;
}

/** Tells a screen reader that the answers are new, without reading all of them out. */
export function Announcement({ result, open, changes }: AnnouncementProps) {
	const say = useWords(words);
	return (
		<div className="visually-hidden" role="status">
			<p key={changes}>{result && changes > 0 && say('answers.announce', { ...tally(result), open })}</p>
		</div>
	);
}
