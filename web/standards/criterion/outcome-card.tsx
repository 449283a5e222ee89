import { Suspense } from 'react';
import { labelOf } from '../../../src/law/index.ts';
import { type Outcome, wholeOrder } from '../../../src/standards/index.ts';
import {
	confidences,
	Loading,
	SourceNote,
	sayReason,
	useComparativeLaw,
	useLanguage,
	useWords,
} from '../../shell/index.ts';
import type { Gaps } from '../gaps.ts';
import { useNames } from '../names.ts';
import { sayFigure, sayRange } from '../say-figure.ts';
import { VerdictMark } from '../verdict.tsx';
import { words } from '../words.ts';

/** The outcome in full, with the standard employee's beside it. */
export function OutcomeCard({ gaps, outcome }: { readonly gaps: Gaps; readonly outcome: Outcome }) {
	const say = useWords(words);
	const names = useNames();
	const { criterion, place, form } = outcome;
	const { standardForm } = gaps.standards.scope;
	const standard =
		form === standardForm || form === wholeOrder ? undefined : gaps.outcome(criterion, place, standardForm);
	return (
		<div className="outcomes">
			<section className={`outcome ${outcome.verdict}`} aria-labelledby="outcome-heading">
				<h2 id="outcome-heading">
					{say('criterion.outcome')}
					{say('list.colon')}
					{names.place(place)}
					{say('list.and')}
					{names.form(form)}
				</h2>
				<OutcomeBody gaps={gaps} outcome={outcome} />
			</section>
			{standard && (
				<section className={`outcome beside ${standard.verdict}`} aria-labelledby="beside-heading">
					<h2 id="beside-heading">{say('criterion.beside')}</h2>
					<OutcomeBody gaps={gaps} outcome={standard} />
				</section>
			)}
		</div>
	);
}

function OutcomeBody({ gaps, outcome }: { readonly gaps: Gaps; readonly outcome: Outcome }) {
	const say = useWords(words);
	const language = useLanguage();
	const names = useNames();
	const { verdict, figure, unverified, confidence, judgement, unread, better, reasons, assumptions } =
		outcome;
	const range = figure && sayRange(figure, language);
	const persons = better.map(({ persona, verdict: other }) => {
		const label = gaps.standards.personas.find(({ id }) => id === persona)?.label[language] ?? persona;
		return say('list.beside', { what: label, which: say(`verdict.${other}`) });
	});
	return (
		<>
			<p className="outcome-verdict">
				<VerdictMark verdict={verdict} />
				{figure && <strong>{sayFigure(figure, language)}</strong>}
			</p>
			{range && <p>{say('criterion.range', { range })}</p>}
			{unverified && <p>{say('standing.unverified', { verdict: say(`verdict.${unverified}`) })}</p>}
			<p className="note">{confidences[confidence].label[language]}</p>
			{persons.length > 0 && <p>{say('criterion.better', { persons: names.list(persons) })}</p>}
			{unread && (
				<p>
					{say('criterion.unread')}
					{say('list.colon')}
					{unread[language]}
				</p>
			)}
			{(reasons.length > 0 || assumptions.length > 0) && (
				<Suspense fallback={<Loading />}>
					<Leaning outcome={outcome} />
				</Suspense>
			)}
			{judgement && (
				<blockquote className="judgement">
					<p>{judgement.why[language]}</p>
					<footer>
						{say('criterion.judgement')}
						{say('list.colon')}
						{say('criterion.signed', { by: judgement.by[language], on: judgement.on })}
					</footer>
					<SourceNote sources={judgement.sources} kinds={[]} confidences={[confidence]} />
				</blockquote>
			)}
		</>
	);
}

/** Why it is unknown, and the assumptions it leans on. */
function Leaning({ outcome: { reasons, assumptions } }: { readonly outcome: Outcome }) {
	const say = useWords(words);
	const language = useLanguage();
	const names = useNames();
	const law = useComparativeLaw();
	const told = [...new Set(reasons.map((reason) => sayReason(law, reason, language)))];
	return (
		<>
			{told.length > 0 && (
				<>
					<h3>{say('criterion.unknown')}</h3>
					<ul>
						{told.map((reason) => (
							<li key={reason}>{reason}</li>
						))}
					</ul>
				</>
			)}
			{assumptions.length > 0 && (
				<p className="note">
					{say('criterion.assumes', {
						names: names.list(assumptions.map((name) => labelOf(law, name)[language])),
					})}
				</p>
			)}
		</>
	);
}
