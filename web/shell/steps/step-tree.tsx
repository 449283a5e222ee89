import { type Known, type Law, type Step, sayValue } from '../../../src/law/index.ts';
import type { Language } from '../../../src/study/index.ts';
import { RoomLink } from '../address.tsx';
import { capital } from '../capital.ts';
import { useLaw } from '../data.ts';
import { Fold } from '../fold.tsx';
import { useLanguage } from '../language.ts';
import { SourceTitle } from '../source-note.tsx';
import { fill, useWords } from '../words.ts';
import { Periods } from './periods.tsx';
import { sayReason } from './say-reason.ts';
import { words } from './words.ts';
import './steps.css';

export interface StepTreeProps {
	readonly law: Law;
	readonly step: Step;
}

/** How one value came about: the formula in words, its legal basis, and the values put in, each to be opened in turn. */
export function StepTree({ law, step }: StepTreeProps) {
	const say = useWords(words);
	const language = useLanguage();
	const { words: sentence, formula, since, place, date, periods = [], steps } = step;
	return (
		<div className="step">
			{sentence && <p className="step-words">{capital(sentence[language])}</p>}
			<Basis law={law} step={step} />
			{since && (
				<p className="step-dates">
					{say('step.in_force', { place: law.places[place]?.label[language] ?? place, since })}
					{say('list.semicolon')}
					{say('step.read_for', { date })}
				</p>
			)}
			{!step.outcome.known && (
				<ul>
					{step.outcome.reasons.map((reason) => (
						<li key={`${reason.code} ${reason.name}`}>{sayReason(law, reason, language)}</li>
					))}
				</ul>
			)}
			{steps.length > 0 && (
				<>
					<p className="step-from">{say('step.from')}</p>
					<ul className="steps">
						{distinct(steps).map(([key, inner]) => (
							<li key={key}>
								<StepLine law={law} step={inner} />
							</li>
						))}
					</ul>
				</>
			)}
			{periods.length > 0 && <Periods law={law} step={step} rows={periods} />}
			{formula && (
				<Fold className="step-formula" summary={say('step.formula')}>
					<code>{formula.trim()}</code>
				</Fold>
			)}
		</div>
	);
}

/** One value that was put in; it opens when there is more to say of it than that the case gives it. */
function StepLine({ law, step }: StepTreeProps) {
	const say = useWords(words);
	const language = useLanguage();
	const line = (
		<>
			<span className="step-label">{capital(step.label[language])}</span>{' '}
			<strong className={step.outcome.known ? undefined : 'unknown'}>
				{step.from === 'given' && !step.outcome.known
					? say('told.not_told')
					: sayOutcome(law, step, step.outcome, language)}
			</strong>{' '}
			<span className="step-kind">{say(`step.${step.provisional ? 'provisional' : step.from}`)}</span>
		</>
	);
	if (step.steps.length === 0 && !step.citation && !step.words) return <p>{line}</p>;
	return (
		<Fold summary={line}>
			<StepTree law={law} step={step} />
		</Fold>
	);
}

/** Steps without those that say the same again, such as a table read twice for one age. */
export function distinct(steps: readonly Step[]): readonly (readonly [key: string, step: Step])[] {
	const identity = ({ name, place, date, outcome }: Step) => JSON.stringify([name, place, date, outcome]);
	return [...new Map(steps.map((step) => [identity(step), step]))];
}

/** The document and article a step rests on, how far it can be trusted, and what to know about it. */
function Basis({ law, step }: StepTreeProps) {
	const say = useWords(words);
	const language = useLanguage();
	const { citation } = step;
	const { rules, parameters } = useLaw();
	if (!citation) return null;
	const source = citation.source === undefined ? undefined : law.sources[citation.source];
	return (
		<p className="step-basis">
			{source && (
				<>
					<SourceTitle source={source} />
					{citation.article && <> {citation.article}</>}
					{say('list.semicolon')}
				</>
			)}
			{say(`step.confidence.${citation.confidence}`)}
			{/* The room Law reads China's law alone. */}
			{(Object.hasOwn(rules, step.name) || Object.hasOwn(parameters, step.name)) && (
				<>
					{say('list.semicolon')}
					<RoomLink room="law" path={[step.name]} search={{ place: step.place, on: step.date }}>
						{say('step.in_law')}
						<span className="visually-hidden">
							{say('list.colon')}
							{step.label[language]}
						</span>
					</RoomLink>
				</>
			)}
			{citation.note && <span className="step-note">{citation.note[language]}</span>}
		</p>
	);
}

/** A value in words, or that it is not known. */
export function sayOutcome(
	law: Law,
	{ type }: Pick<Step, 'type'>,
	outcome: Known,
	language: Language,
): string {
	return outcome.known
		? sayValue(law, type, outcome.value, language)
		: fill(words['answer.unknown'][language]);
}
