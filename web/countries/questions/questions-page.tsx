import { Select } from 'antd';
import { useId } from 'react';
import type { CountryCase, CountryCases } from '../../../src/standards/index.ts';
import {
	RoomLink,
	ScrollBox,
	useAddress,
	useCountries,
	useLanguage,
	useStudy,
	useWords,
} from '../../shell/index.ts';
import { usePlaceName } from '../names.ts';
import { PageHead } from '../page-head.tsx';
import { useChange } from '../use-change.ts';
import { words } from '../words.ts';
import { AnswerText } from './answer-text.tsx';
import { inOrder, tally } from './in-order.ts';

/** The study's questions by country: all in short, or one in full. */
export function QuestionsPage() {
	const say = useWords(words);
	const language = useLanguage();
	const countries = useCountries();
	const { places } = useStudy();
	const { search } = useAddress();
	const change = useChange();
	const id = useId();
	const cases = inOrder(countries, places);
	const asked = Object.keys(countries.questions);
	const question = asked.find((each) => each === search.question);
	return (
		<>
			<PageHead title={say('questions.title')}>
				<p>{say('questions.lead', { questions: asked.length, countries: cases.length })}</p>
			</PageHead>
			<div className="fields">
				<label htmlFor={id} className="wide">
					{say('questions.choose')}
					<Select
						id={id}
						value={question ?? ''}
						onChange={(chosen: string) => change({ question: chosen })}
						options={[
							{ value: '', label: say('questions.all') },
							...asked.map((each) => ({ value: each, label: countries.questions[each]?.label[language] })),
						]}
					/>
				</label>
			</div>
			{question === undefined ? (
				<AllQuestions countries={countries} cases={cases} />
			) : (
				<OneQuestion countries={countries} cases={cases} question={question} />
			)}
		</>
	);
}

interface Shown {
	readonly countries: CountryCases;
	readonly cases: readonly CountryCase[];
}

function AllQuestions({ countries: { questions }, cases }: Shown) {
	const say = useWords(words);
	const language = useLanguage();
	return (
		<ScrollBox label={say('questions.title')} className="wide-box">
			<table className="places-down">
				<thead>
					<tr>
						<th scope="col">{say('questions.country')}</th>
						{Object.entries(questions).map(([id, { label }]) => (
							<th key={id} scope="col">
								{label[language]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{cases.map(({ place, answers }) => (
						<tr key={place}>
							<CountryHead place={place} />
							{Object.entries(questions).map(([id, question]) => (
								<td key={id}>
									<AnswerText question={question} answer={answers[id]} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</ScrollBox>
	);
}

function OneQuestion({ countries, cases, question }: Shown & { readonly question: string }) {
	const say = useWords(words);
	const language = useLanguage();
	const placeName = usePlaceName();
	const asked = countries.questions[question];
	const counted = tally(countries, cases, question);
	return (
		<section className="one-question">
			<h2>{asked?.asks[language]}</h2>
			{counted.length > 0 && (
				<ul className="tally">
					{counted.map(({ choice, places }) => (
						<li key={choice}>
							{say('questions.tally', {
								choice: asked?.choices[choice]?.[language] ?? choice,
								countries: places.map(placeName).join(say('list.and')),
							})}
						</li>
					))}
				</ul>
			)}
			<dl className="answers-by-country">
				{cases.map(({ place, answers }) => (
					<div key={place}>
						<dt>
							<RoomLink room="countries" path={[place]}>
								{placeName(place)}
							</RoomLink>
						</dt>
						<dd>
							<AnswerText question={asked} answer={answers[question]} full />
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

function CountryHead({ place }: { readonly place: string }) {
	const placeName = usePlaceName();
	return (
		<th scope="row">
			<RoomLink room="countries" path={[place]}>
				{placeName(place)}
			</RoomLink>
		</th>
	);
}
