import type { Answer, CaseResult, Law, Step } from '../../../src/law/index.ts';
import type { Language } from '../../../src/study/index.ts';
import { SourceTitle, useLanguage, useWords } from '../../shell/index.ts';
import { answersByQuestion } from '../answer/by-question.ts';
import { sayReason } from '../answer/say-reason.ts';
import { sayOutcome } from '../answer/step-tree.tsx';
import { toldSoFar } from '../asking/asking.ts';
import { sayFact, sayMonth } from '../asking/entry.ts';
import { factOf } from '../asking/fact.ts';
import { useSayStretch } from '../asking/say-stretch.ts';
import { capital } from '../capital.ts';
import type { Situation } from '../situation/situation.ts';
import { words } from '../words.ts';

export interface PrintSheetProps {
	readonly law: Law;
	readonly situation: Situation;
	readonly result: CaseResult;
	/** ISO date on which it is printed. */
	readonly today: string;
}

/** The explanation on paper: what was told, what follows, on which articles; shown only when the page is printed. */
export function PrintSheet({ law, situation, result, today }: PrintSheetProps) {
	const say = useWords(words);
	const language = useLanguage();
	const { place, on, known } = result;
	return (
		<article className="print-sheet">
			<h1>{say('print.title')}</h1>
			{situation.title && <p className="print-name">{situation.title[language]}</p>}
			<p>
				{say('answers.for', {
					place: law.places[place]?.label[language] ?? place,
					on: sayMonth(law, on.slice(0, 7), language),
				})}
				{say('list.semicolon')}
				{say('print.known', { date: known ?? today })}
				{say('list.semicolon')}
				{say('print.made', { date: today })}
			</p>
			<PrintedFacts law={law} situation={situation} />
			<h2>{say('print.answers')}</h2>
			{answersByQuestion(law, situation.ask, result).map(({ id, label, answers }) => (
				<section key={id}>
					<h3>{label[language]}</h3>
					<table>
						<tbody>
							{answers.map((answer) => (
								<PrintedAnswer key={answer.name} law={law} answer={answer} />
							))}
						</tbody>
					</table>
				</section>
			))}
			<PrintedSources law={law} result={result} />
			<p className="print-disclaimer">{say('print.disclaimer')}</p>
		</article>
	);
}

function PrintedFacts({ law, situation }: Pick<PrintSheetProps, 'law' | 'situation'>) {
	const say = useWords(words);
	const language = useLanguage();
	const sayStretch = useSayStretch(law);
	const colon = say('list.colon');
	const separator = language === 'zh' ? '，' : ', ';
	const facts = toldSoFar(law, situation).flatMap(({ names }) => names);
	return (
		<>
			<h2>{say('print.facts')}</h2>
			<ul className="print-facts">
				{facts.map((name) => {
					const fact = factOf(law, name);
					const value = situation.facts[name];
					return (
						fact && (
							<li key={name}>
								{capital(fact.label[language])}
								{colon}
								{value === undefined ? say('told.unsure') : sayFact(law, fact.type, value, language)}
							</li>
						)
					);
				})}
				{situation.career.map((stretch) => (
					<li key={stretch.from} className="print-stretch">
						{sayStretch.span(stretch)}
						{colon}
						{sayStretch.facts(stretch).join(separator)}
					</li>
				))}
			</ul>
		</>
	);
}

function PrintedAnswer({ law, answer }: { readonly law: Law; readonly answer: Answer }) {
	const language = useLanguage();
	const say = useWords(words);
	const { label, outcome, step } = answer;
	const reasons = outcome.known ? [] : outcome.reasons;
	return (
		<tr>
			<th scope="row">
				{capital(label[language])}
				{outcome.known && step.words && <HowItCame law={law} step={step} />}
				{reasons.length > 0 && (
					<p>
						{reasons.map((reason) => sayReason(law, reason, language)).join(language === 'zh' ? '' : ' ')}
					</p>
				)}
			</th>
			<td className="print-value">
				{sayOutcome(law, answer, outcome, language)}
				{answer.low !== undefined && answer.high !== undefined && (
					<span>
						{say('career.span', {
							from: sayOutcome(law, answer, { known: true, value: answer.low }, language),
							to: sayOutcome(law, answer, { known: true, value: answer.high }, language),
						})}
					</span>
				)}
				{answer.provisional.length > 0 && <span>{say('step.provisional')}</span>}
			</td>
			<td className="print-basis">{basisText(law, step, language)}</td>
		</tr>
	);
}

/** The formula in words and the values put in. */
function HowItCame({ law, step }: { readonly law: Law; readonly step: Step }) {
	const language = useLanguage();
	const say = useWords(words);
	const put = step.steps
		.filter(({ outcome }) => outcome.known)
		.map((inner) => `${inner.label[language]} ${sayOutcome(law, inner, inner.outcome, language)}`);
	return (
		<p>
			{step.words?.[language]}
			{put.length > 0 && (language === 'zh' ? `（${put.join(say('list.and'))}）` : ` (${put.join('; ')})`)}
		</p>
	);
}

function PrintedSources({ law, result }: Pick<PrintSheetProps, 'law' | 'result'>) {
	const say = useWords(words);
	const ids = [...new Set(result.answers.flatMap(({ sources }) => sources))];
	return (
		<>
			<h2>{say('print.basis')}</h2>
			<ol className="print-sources">
				{ids.map((id) => {
					const source = law.sources[id];
					return (
						source && (
							<li key={id}>
								<SourceTitle source={source} />
							</li>
						)
					);
				})}
			</ol>
		</>
	);
}

/** Number (or title) and article of the document an answer rests on. */
function basisText(law: Law, { citation }: Step, language: Language): string {
	const source = citation?.source === undefined ? undefined : law.sources[citation.source];
	return [source?.number ?? source?.title[language], citation?.article].filter(Boolean).join(' ');
}
