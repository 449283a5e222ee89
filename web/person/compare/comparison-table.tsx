import { useState } from 'react';
import { type Answer, type CaseResult, type Law, sayValue } from '../../../src/law/index.ts';
import { capital, sayOutcome, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';
import { type Compared, compareResults } from './comparison.ts';

export interface ComparisonTableProps {
	readonly law: Law;
	readonly first: CaseResult;
	readonly second: CaseResult;
}

/** The answers of two situations side by side; what differs is marked in words and weight, not in colour alone. */
export function ComparisonTable({ law, first, second }: ComparisonTableProps) {
	const say = useWords(words);
	const [all, setAll] = useState(false);
	const compared = compareResults(first, second);
	const shown = all ? compared : compared.filter(({ same }) => !same);
	return (
		<>
			<p role="status">{say('compare.count', { count: compared.filter(({ same }) => !same).length })}</p>
			<label className="unsure">
				<input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} />
				{say('compare.show_same', { count: compared.filter(({ same }) => same).length })}
			</label>
			{shown.length > 0 && (
				<table className="comparison">
					<caption className="visually-hidden">{say('compare.title')}</caption>
					<thead>
						<tr>
							<th scope="col">{say('compare.answer')}</th>
							<th scope="col">{say('answers.side.first')}</th>
							<th scope="col">{say('answers.side.second')}</th>
							<th scope="col">{say('compare.difference')}</th>
						</tr>
					</thead>
					<tbody>
						{shown.map((each) => (
							<ComparisonRow key={each.name} law={law} compared={each} />
						))}
					</tbody>
				</table>
			)}
		</>
	);
}

function ComparisonRow({ law, compared }: { readonly law: Law; readonly compared: Compared }) {
	const say = useWords(words);
	const language = useLanguage();
	const { first, second, same } = compared;
	const value = (answer: Answer | undefined) =>
		answer ? sayOutcome(law, answer, answer.outcome, language) : say('compare.not_asked');
	return (
		<tr className={same ? undefined : 'differs'}>
			<th scope="row">{capital((first ?? second)?.label[language] ?? '')}</th>
			<td data-label={say('answers.side.first')}>{value(first)}</td>
			<td data-label={say('answers.side.second')}>{value(second)}</td>
			<td data-label={say('compare.difference')}>
				<Difference law={law} compared={compared} />
			</td>
		</tr>
	);
}

function Difference({ law, compared }: { readonly law: Law; readonly compared: Compared }) {
	const say = useWords(words);
	const language = useLanguage();
	const { first, difference, same } = compared;
	if (same) return <span className="quiet">{say('compare.same')}</span>;
	if (difference === undefined || !first) return <strong>{say('compare.differs')}</strong>;
	return (
		<strong>
			{difference > 0 ? '+' : '−'}
			{sayValue(law, first.type, Math.abs(difference), language)}
		</strong>
	);
}
