import {
	type Answer,
	type CaseResult,
	type Law,
	type Scalar,
	type Step,
	sayValue,
	type Weighed,
} from '../../../src/law/index.ts';
import type { Language } from '../../../src/study/index.ts';
import { capital, distinct, SourceTitle, sayReason, useLanguage, useWords } from '../../shell/index.ts';
import { answersByQuestion, unknownAlike } from '../answer/by-question.ts';
import { Cautions } from '../answer/cautions.tsx';
import { sayFactor } from '../answer/say-factor.ts';
import { toldSoFar } from '../asking/asking.ts';
import { sayFact, sayMonth } from '../asking/entry.ts';
import { factOf } from '../asking/fact.ts';
import { useSayStretch } from '../asking/say-stretch.ts';
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
				{say('answers.known_on', { date: known ?? today })}
				{say('list.semicolon')}
				{say('print.made', { date: today })}
			</p>
			<PrintedFacts law={law} situation={situation} />
			<h2>{say('print.answers')}</h2>
			{answersByQuestion(law, situation.ask, result).map(({ id, label, answers, weighed }) => (
				<section key={id}>
					<h3>{label[language]}</h3>
					<table>
						<tbody>
							{answers.map((answer) => (
								<PrintedAnswer key={answer.name} law={law} answer={answer} />
							))}
						</tbody>
					</table>
					{unknownAlike(answers).map((alike) => (
						<PrintedUnknown key={alike[0]?.name} law={law} answers={alike} />
					))}
					{weighed.map((each) => (
						<PrintedReasons key={each.name} weighed={each} />
					))}
				</section>
			))}
			<Cautions law={law} answers={result.answers} />
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
	const { label, outcome, step, low, high, type, provisional } = answer;
	if (!outcome.known) return null;
	const value = (known: Scalar) => sayValue(law, type, known, language);
	return (
		<tr>
			<th scope="row">
				{capital(label[language])}
				<PutIn law={law} step={step} />
			</th>
			<td className="print-value">
				{value(outcome.value)}
				{low !== undefined && high !== undefined && low !== high && (
					<span>{say('answer.between', { low: value(low), high: value(high) })}</span>
				)}
				{provisional.length > 0 && <span>{say('answer.mark.provisional')}</span>}
			</td>
			<td className="print-basis">{basisText(law, step, language)}</td>
		</tr>
	);
}

/** The amounts that an amount was worked out from; what yes and no rest on is in the articles. */
function PutIn({ law, step }: { readonly law: Law; readonly step: Step }) {
	const language = useLanguage();
	const say = useWords(words);
	if (step.type.kind !== 'number') return null;
	const values = distinct(step.steps).flatMap(([, { label, type, outcome }]) =>
		outcome.known && type.kind === 'number'
			? [`${label[language]} ${sayValue(law, type, outcome.value, language)}`]
			: [],
	);
	return values.length > 0 && <p>{say('print.from', { values: values.join(say('list.semicolon')) })}</p>;
}

/** Answers that are not known, named together with the reasons they share. */
function PrintedUnknown({ law, answers }: { readonly law: Law; readonly answers: readonly Answer[] }) {
	const language = useLanguage();
	const say = useWords(words);
	const [first] = answers;
	if (!first || first.outcome.known) return null;
	const reasons = first.outcome.reasons.map((reason) => sayReason(law, reason, language));
	return (
		<p>
			<strong>
				{capital(answers.map(({ label }) => label[language]).join(say('list.semicolon')))}
				{say('list.colon')}
				{say('answer.unknown')}
			</strong>
			{language === 'zh' ? '。' : '. '}
			{reasons.join(language === 'zh' ? '' : ' ')}
		</p>
	);
}

/** What speaks for and against a classification, in a line each. */
function PrintedReasons({ weighed }: { readonly weighed: Weighed }) {
	const language = useLanguage();
	const say = useWords(words);
	return (
		<p>
			<strong>{weighed.label[language]}</strong>
			{say('list.colon')}
			{(['for', 'against', 'neither'] as const)
				.filter((side) => weighed[side].length > 0)
				.map((side) =>
					say('print.reasons', {
						side: say(`reasons.${side}`),
						names: weighed[side].map((factor) => sayFactor(factor, language)).join(say('list.semicolon')),
					}),
				)
				.join(language === 'zh' ? '' : ' ')}
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
