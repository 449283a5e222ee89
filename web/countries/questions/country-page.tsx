import type { ReactNode } from 'react';
import type { Statement } from '../../../src/standards/index.ts';
import {
	fetchAhead,
	RoomLink,
	SourceNote,
	useComparison,
	useCountries,
	useLanguage,
	useWords,
} from '../../shell/index.ts';
import { usePlaceName } from '../names.ts';
import { PageHead } from '../page-head.tsx';
import { words } from '../words.ts';
import { AnswerText } from './answer-text.tsx';
import { Outcomes } from './outcomes.tsx';
import { Rates } from './rates.tsx';

/** One country's case: answers, reasons, reforms, rates, what was measured, and what is in dispute. */
export function CountryPage({ place }: { readonly place: string }) {
	const say = useWords(words);
	const language = useLanguage();
	const placeName = usePlaceName();
	fetchAhead('countries', 'comparison');
	const countries = useCountries();
	const { places } = useComparison();
	const found = countries.cases.find((each) => each.place === place);
	if (!found) return <p className="empty">{say('country.missing', { place })}</p>;
	const { answers, statuses, reasons, reforms, rates, outcomes, cautions } = found;
	return (
		<>
			<PageHead title={placeName(place)} above={<RoomLink room="countries">{say('country.back')}</RoomLink>}>
				<p className="ways">
					<RoomLink room="standards" search={{ place }}>
						{say('country.gaps', { place: placeName(place) })}
					</RoomLink>
					<RoomLink room="countries" path={['tables']} search={{ places: `${places[0] ?? ''},${place}` }}>
						{say('nav.compare')}
					</RoomLink>
					<RoomLink room="countries" path={['worker']}>
						{say('nav.worker')}
					</RoomLink>
				</p>
			</PageHead>
			<Part title={say('country.statuses')}>
				<p>
					{Object.values(statuses)
						.map((status) => status[language])
						.join(say('list.semicolon'))}
				</p>
			</Part>
			<Part title={say('country.answers')}>
				<dl className="answers-by-question">
					{Object.entries(countries.questions).map(([id, question]) => (
						<div key={id}>
							<dt>
								<strong>{question.label[language]}</strong>
								<span className="asks">{question.asks[language]}</span>
							</dt>
							<dd>
								<AnswerText question={question} answer={answers[id]} full />
							</dd>
						</div>
					))}
				</dl>
			</Part>
			<Part title={say('country.reasons')}>
				<Statements statements={reasons} />
			</Part>
			<Part title={say('country.reforms')}>
				<ol className="reforms">
					{reforms.map((reform) => (
						<li key={`${reform.on} ${reform.says.en}`}>
							<time>{reform.on}</time>
							<Said statement={reform} />
						</li>
					))}
				</ol>
			</Part>
			<Part title={say('country.outcomes')}>
				{outcomes.length === 0 ? (
					<p className="unknown">{say('country.none')}</p>
				) : (
					<Outcomes outcomes={outcomes} countries={countries} />
				)}
			</Part>
			{rates.length > 0 && (
				<Part title={say('country.rates')}>
					<Rates found={found} countries={countries} />
				</Part>
			)}
			<Part title={say('country.cautions')}>
				<Statements statements={cautions} />
			</Part>
		</>
	);
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
	return (
		<section className="part">
			<h2>{title}</h2>
			{children}
		</section>
	);
}

function Statements({ statements }: { readonly statements: readonly Statement[] }) {
	const say = useWords(words);
	if (statements.length === 0) return <p className="unknown">{say('country.none')}</p>;
	return (
		<ul className="statements">
			{statements.map((statement) => (
				<li key={statement.says.en}>
					<Said statement={statement} />
				</li>
			))}
		</ul>
	);
}

function Said({ statement: { says, sources, confidence } }: { readonly statement: Statement }) {
	const say = useWords(words);
	const language = useLanguage();
	return (
		<div>
			<p>
				{says[language]}
				{confidence === 'C' && <span className="mark">{say('unverified')}</span>}
			</p>
			<SourceNote sources={sources} kinds={[]} confidences={[confidence]} />
		</div>
	);
}
