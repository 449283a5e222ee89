import type { CountryAnswer, CountryQuestion } from '../../../src/standards/index.ts';
import { capital, SourceNote, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';

/** One country's answer to one question: the short answer, then the words; in full with its sources. */
export function AnswerText({
	question,
	answer,
	full = false,
}: {
	readonly question: CountryQuestion | undefined;
	readonly answer: CountryAnswer | undefined;
	readonly full?: boolean;
}) {
	const say = useWords(words);
	const language = useLanguage();
	const choice = answer?.choice === undefined ? undefined : question?.choices[answer.choice];
	const said = answer?.answer;
	if (!said) {
		return <p className="unknown">{answer?.unknown?.[language] ?? say('unknown')}</p>;
	}
	return (
		<>
			{choice && <p className="choice">{capital(choice[language])}</p>}
			<p className={full ? undefined : 'short'}>
				{said.says[language]}
				{said.confidence === 'C' && <span className="mark">{say('unverified')}</span>}
			</p>
			{full && <SourceNote sources={said.sources} kinds={[]} confidences={[said.confidence]} />}
		</>
	);
}
