import { type Law, labelOf, monthOf, type PeriodRow, type Step, sayValue } from '../../../src/law/index.ts';
import type { Language } from '../../../src/study/index.ts';
import { Fold } from '../fold.tsx';
import { useLanguage } from '../language.ts';
import { useWords } from '../words.ts';
import { sayReason } from './say-reason.ts';
import { words } from './words.ts';

export interface PeriodsProps {
	readonly law: Law;
	readonly step: Step;
	readonly rows: readonly PeriodRow[];
}

/** What a value of every month or year was worth through the career, one table for each name. */
export function Periods({ law, step, rows }: PeriodsProps) {
	const say = useWords(words);
	const language = useLanguage();
	const names = [...new Set(rows.map(({ name }) => name))];
	return names.map((name) => {
		const title = labelOf(law, name)[language];
		const type = (law.rules[name] ?? law.variables[name] ?? law.parameters[name])?.type ?? step.type;
		return (
			<Fold key={name} className="periods" summary={say('step.periods', { name: title })}>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
				<figure className="periods-box" tabIndex={0} aria-label={title}>
					<table>
						<thead>
							<tr>
								<th scope="col">{say('step.periods.period')}</th>
								<th scope="col" className="number">
									{say('step.periods.months')}
								</th>
								<th scope="col">{say('step.periods.place')}</th>
								<th scope="col" className="number">
									{say('step.periods.value')}
								</th>
							</tr>
						</thead>
						<tbody>
							{rows
								.filter((row) => row.name === name)
								.map((row) => (
									<tr key={`${row.from} ${row.place}`}>
										<td>
											{say('step.periods.span', {
												from: sayMonth(law, row.from, language),
												to: sayMonth(law, row.to, language),
											})}
										</td>
										<td className="number">{row.months}</td>
										<td>{law.places[row.place]?.label[language] ?? row.place}</td>
										<td className="number">
											{row.outcome.known
												? sayValue(law, type, row.outcome.value, language)
												: row.outcome.reasons.map((reason) => sayReason(law, reason, language)).join(' ')}
										</td>
									</tr>
								))}
						</tbody>
					</table>
				</figure>
			</Fold>
		);
	});
}

/** An ISO month as people read it. */
function sayMonth(law: Law, iso: string, language: Language): string {
	const month = monthOf(iso);
	return month === undefined ? iso : sayValue(law, { kind: 'month' }, month, language);
}
