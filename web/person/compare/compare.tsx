import { Button } from 'antd';
import { useState } from 'react';
import type { Law } from '../../../src/law/index.ts';
import { useLanguage, useWords } from '../../shell/index.ts';
import { placeChoices } from '../asking/fact.ts';
import { Problems } from '../asking/fact-field.tsx';
import type { Situation } from '../situation/situation.ts';
import type { Desk } from '../situation/use-desk.ts';
import { words } from '../words.ts';
import { ChangedFacts } from './changed-facts.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { moveTo, presetsFor } from './preset.ts';

export interface CompareProps {
	readonly law: Law;
	readonly desk: Desk;
}

/** Sets another situation beside this one: a ready change, a move, or a copy that the person edits freely. */
export function Compare({ law, desk }: CompareProps) {
	const say = useWords(words);
	const language = useLanguage();
	const { first, second } = desk;
	const start = (situation: Situation | undefined) => {
		if (situation && desk.compareWith(situation, 'compare')) desk.edit('first');
	};
	const copy = () => {
		if (desk.compareWith(first.situation, 'compare')) desk.edit('second');
	};
	return (
		<section className="compare" aria-labelledby="compare-title">
			<h2 id="compare-title">{say('compare.title')}</h2>
			<p className="field-help">{say('compare.lead')}</p>
			<div className="presets">
				{presetsFor(law, first.situation).map(({ id, label, change }) => (
					<Button key={id} onClick={() => start(change(first.situation))}>
						{label[language]}
					</Button>
				))}
				<Button onClick={copy}>{say('compare.copy')}</Button>
			</div>
			<Move law={law} situation={first.situation} onMove={(place) => start(moveTo(place)(first.situation))} />
			<Problems id="compare-problem" problems={desk.refusal?.at === 'compare' ? desk.refusal.problems : []} />
			{second && (
				<>
					<ChangedFacts law={law} first={first.situation} second={second.situation} />
					{first.result && second.result && (
						<ComparisonTable law={law} first={first.result} second={second.result} />
					)}
					<p className="actions">
						{desk.editing === 'first' && (
							<Button onClick={() => desk.edit('second')}>{say('compare.edit')}</Button>
						)}
						<Button onClick={desk.endComparison}>{say('compare.end')}</Button>
					</p>
				</>
			)}
		</section>
	);
}

interface MoveProps {
	readonly law: Law;
	readonly situation: Situation;
	readonly onMove: (place: string) => void;
}

function Move({ law, situation, onMove }: MoveProps) {
	const say = useWords(words);
	const language = useLanguage();
	const [place, setPlace] = useState('');
	return (
		<div className="move">
			<label htmlFor="compare-place">{say('compare.where')}</label>
			<select id="compare-place" value={place} onChange={({ target }) => setPlace(target.value)}>
				<option value="">{say('field.choose')}</option>
				{placeChoices(law)
					.filter(({ value }) => value !== situation.place)
					.map(({ value, label }) => (
						<option key={value} value={value}>
							{label[language]}
						</option>
					))}
			</select>
			<Button disabled={place === ''} onClick={() => onMove(place)}>
				{say('compare.move')}
			</Button>
		</div>
	);
}
