import { useState } from 'react';
import { type Answer, type Law, sayValue } from '../../../src/law/index.ts';
import { capital, Fold, RoomLink, StepTree, useLanguage, useWords } from '../../shell/index.ts';
import type { Desk } from '../desk/desk.ts';
import type { DeskState } from '../desk/state.ts';
import { Choose } from '../results/choose.tsx';
import { seriesOf } from '../results/series.ts';
import type { PersonTried } from '../trial/order.ts';
import { words } from '../words.ts';
import { personFragment } from './person-link.ts';

export interface PersonTableProps {
	readonly desk: Desk;
	readonly state: DeskState;
}

/** What somebody invented pays and gets, under the law in force and with each proposal, step by step. */
export function PersonTable({ desk, state }: PersonTableProps) {
	const say = useWords(words);
	const language = useLanguage();
	const [chosen, setChosen] = useState<string>();
	const { opened, slots, person } = state;
	const shown = slots.flatMap((slot, at) =>
		slot.person ? [{ slot, tried: slot.person, ...seriesOf(at) }] : [],
	);
	if (opened.persons.length === 0 || slots.length === 0) return null;
	const told = opened.persons.find(({ path }) => path === person)?.told;
	const steps = shown.find(({ slot }) => String(slot.id) === chosen) ?? shown[0];
	return (
		<section className="one-person" aria-labelledby="person-title">
			<h2 id="person-title">{say('person.title')}</h2>
			<p className="quiet">{say('person.note')}</p>
			<div className="figure-controls">
				<Choose
					label={say('person.label')}
					value={person}
					options={opened.persons.map(({ path, title }) => [path, title[language]])}
					onChoose={(path) => desk.choosePerson(path)}
				/>
				{shown.length > 1 && steps && (
					<Choose
						label={say('person.steps_of')}
						value={String(steps.slot.id)}
						options={shown.map(({ slot, letter }) => [
							String(slot.id),
							`${letter} · ${slot.laid.proposal.title[language]}`,
						])}
						onChoose={setChosen}
					/>
				)}
			</div>
			{steps ? (
				<ul className="person-lines">
					{steps.tried.before.answers.map((answer, at) => (
						<li key={answer.name}>
							<Fold
								summary={
									<Line
										answer={answer}
										law={steps.tried.law}
										values={shown.map(({ tried, letter, colour }) => ({
											letter,
											colour,
											tried,
											answer: tried.after.answers[at],
										}))}
									/>
								}
							>
								<BothSteps tried={steps.tried} letter={steps.letter} at={at} />
							</Fold>
						</li>
					))}
				</ul>
			) : (
				<p className="quiet">{say('person.waiting')}</p>
			)}
			<p className="person-links">
				{told && (
					<RoomLink room="person" hash={personFragment(told)}>
						{say('person.open')}
					</RoomLink>
				)}
				<RoomLink room="person">{say('person.room')}</RoomLink>
			</p>
		</section>
	);
}

interface LineProps {
	readonly answer: Answer;
	readonly law: Law;
	readonly values: readonly {
		readonly letter: string;
		readonly colour: string;
		readonly tried: PersonTried;
		readonly answer: Answer | undefined;
	}[];
}

function Line({ answer, law, values }: LineProps) {
	const say = useWords(words);
	return (
		<span className="person-line">
			<span className="person-label">{capital(answer.label[useLanguage()])}</span>
			<span className="person-value">
				<span className="quiet">{say('person.before')}</span> <Value law={law} answer={answer} />
			</span>
			{values.map(({ letter, colour, tried, answer: each }) => (
				<span key={letter} className="person-value">
					<span className="slot-letter" style={{ background: colour }}>
						{letter}
					</span>{' '}
					<strong>{each && <Value law={tried.law} answer={each} />}</strong>
				</span>
			))}
		</span>
	);
}

function Value({ law, answer }: { readonly law: Law; readonly answer: Answer }) {
	const say = useWords(words);
	const language = useLanguage();
	if (!answer.outcome.known) {
		const why = answer.outcome.reasons.find((reason) => reason.why)?.why?.[language];
		return <span className="unknown">{why ?? say('person.unknown')}</span>;
	}
	return sayValue(law, answer.type, answer.outcome.value, language);
}

function BothSteps({
	tried,
	letter,
	at,
}: {
	readonly tried: PersonTried;
	readonly letter: string;
	readonly at: number;
}) {
	const say = useWords(words);
	const [before, after] = [tried.before.answers[at], tried.after.answers[at]];
	return (
		<div className="both-steps">
			{before && (
				<div>
					<h3>{say('person.before')}</h3>
					<StepTree law={tried.law} step={before.step} />
				</div>
			)}
			{after && (
				<div>
					<h3>{letter}</h3>
					<StepTree law={tried.law} step={after.step} />
				</div>
			)}
		</div>
	);
}
