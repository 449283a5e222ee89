import type { Answer, Law } from '../../../src/law/index.ts';
import type { Language } from '../../../src/study/index.ts';
import { capital, Fold, StepTree, sayOutcome, useWords } from '../../shell/index.ts';
import { usePlaceName } from '../names.ts';
import { words } from '../words.ts';
import type { Asked } from './asked.ts';

/** Every answer of one country, each to be opened down to the article. */
export function Explained({
	law,
	asked: { place, answers },
	language,
}: {
	readonly law: Law;
	readonly asked: Asked;
	readonly language: Language;
}) {
	const say = useWords(words);
	const placeName = usePlaceName();
	return (
		<Fold className="explained" summary={say('worker.why.place', { place: placeName(place) })}>
			<ul>
				{[...answers.values()].map((answer) => (
					<li key={answer.name}>
						<OneAnswer law={law} answer={answer} language={language} />
					</li>
				))}
			</ul>
		</Fold>
	);
}

function OneAnswer({
	law,
	answer,
	language,
}: {
	readonly law: Law;
	readonly answer: Answer;
	readonly language: Language;
}) {
	const { label, outcome, step } = answer;
	return (
		<Fold
			summary={
				<>
					{capital(label[language])}{' '}
					<strong className={outcome.known ? undefined : 'unknown'}>
						{sayOutcome(law, answer, outcome, language)}
					</strong>
				</>
			}
		>
			<StepTree law={law} step={step} />
		</Fold>
	);
}
