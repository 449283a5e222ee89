import type { CountryCase, CountryCases } from '../../../src/standards/index.ts';
import { ScrollBox, SourceNote, useLanguage, useWords } from '../../shell/index.ts';
import { words } from '../words.ts';
import { sayAmount, sayYears } from './say-amount.ts';

/** Contribution rates of a country whose law is told in words only. */
export function Rates({
	found: { rates, statuses },
	countries,
}: {
	readonly found: CountryCase;
	readonly countries: CountryCases;
}) {
	const say = useWords(words);
	const language = useLanguage();
	const heads = ['status', 'component', 'payer', 'rate', 'base'] as const;
	return (
		<>
			<ScrollBox label={say('country.rates')} className="wide-box">
				<table className="facts">
					<thead>
						<tr>
							{heads.map((head) => (
								<th key={head} scope="col">
									{say(`country.rate.${head}`)}
								</th>
							))}
							<th scope="col">{say('country.period')}</th>
						</tr>
					</thead>
					<tbody>
						{rates.map((each) => (
							<tr key={`${each.status} ${each.component.en} ${each.payer} ${each.year}`}>
								<th scope="row">{statuses[each.status]?.[language]}</th>
								<td>{each.component[language]}</td>
								<td>{countries.payers[each.payer]?.[language]}</td>
								<td className="number">{sayAmount(each.rate, each.unit, countries, language)}</td>
								<td>{each.base?.[language]}</td>
								<td>{sayYears(each.year, language)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
			<SourceNote
				sources={rates.flatMap(({ sources }) => sources)}
				kinds={['published']}
				confidences={rates.map(({ confidence }) => confidence)}
			/>
		</>
	);
}
