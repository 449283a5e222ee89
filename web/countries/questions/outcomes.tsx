import type { CountryCases, MeasuredOutcome } from '../../../src/standards/index.ts';
import { ScrollBox, SourceNote, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';
import { sayAmount, sayYears } from './say-amount.ts';

/** What was counted or estimated in a country, by period. */
export function Outcomes({
	outcomes,
	countries,
}: {
	readonly outcomes: readonly MeasuredOutcome[];
	readonly countries: CountryCases;
}) {
	const say = useWords(words);
	const language = useLanguage();
	const findings = outcomes.flatMap(({ findings: each }) => each);
	return (
		<>
			<ScrollBox label={say('country.outcomes')} className="wide-box">
				<table className="facts">
					<thead>
						<tr>
							<th scope="col">{say('country.outcome')}</th>
							<th scope="col">{say('country.period')}</th>
							<th scope="col" className="number">
								{say('country.value')}
							</th>
							<th scope="col">{say('country.note')}</th>
						</tr>
					</thead>
					<tbody>
						{outcomes.flatMap(({ id, label, unit, findings: each }) =>
							each.map(({ year, value, note, confidence }) => (
								<tr key={`${id} ${year} ${value}`}>
									<th scope="row">{label[language]}</th>
									<td>{sayYears(year, language)}</td>
									<td className="number">{sayAmount(value, unit, countries, language)}</td>
									<td>
										{note?.[language]}
										{confidence === 'C' && <span className="mark">{say('unverified')}</span>}
									</td>
								</tr>
							)),
						)}
					</tbody>
				</table>
			</ScrollBox>
			<SourceNote
				sources={findings.flatMap(({ sources }) => (sources === '' ? [] : sources.split(' ')))}
				kinds={findings.map(({ kind }) => kind)}
				confidences={findings.map(({ confidence }) => confidence)}
			/>
		</>
	);
}
