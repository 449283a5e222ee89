import type { Words } from '../../../src/study/index.ts';
import { capital, useLanguage, useWords } from '../../shell/index.ts';
import { loadProposals, useBuilt } from '../built.ts';
import { words } from '../words.ts';
import { headings } from './headings.ts';
import { sayInterval } from './interval.ts';
import { knownOf } from './known.ts';
import type { Shown } from './results.tsx';
import { reading, sayChange, sayReading } from './say-amount.ts';
import { seriesOf } from './series.ts';

/** Measures that mean nothing without a proposal. */
const ofChange = 'effect_change';

/** Everybody's results, a line a measure: the law in force, and each proposal with its change. */
export function ResultTable({ shown }: { readonly shown: readonly Shown[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const built = useBuilt(loadProposals);
	const [first] = shown;
	if (!first) return null;
	const { before } = first.tried;
	const everybody = before.groups[0];
	const months = new Set(shown.map(({ tried }) => tried.after.month));
	return (
		<section aria-labelledby="result-title" className="result">
			<h2 id="result-title">{say('result.title')}</h2>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
			<figure className="result-box" tabIndex={0} aria-labelledby="result-title">
				<table>
					<caption>{say('result.caption')}</caption>
					<thead>
						<tr>
							<th scope="col">{say('result.measure')}</th>
							<th scope="col">{say('result.in_force')}</th>
							{shown.map(({ slot, at }) => (
								<th key={slot.id} scope="col">
									<span className="slot-letter" style={{ background: seriesOf(at).colour }}>
										{seriesOf(at).letter}
									</span>{' '}
									{slot.laid.proposal.title[language]}
								</th>
							))}
						</tr>
					</thead>
					{[...new Set(before.measures.map(({ heading }) => heading))].map((heading) => (
						<tbody key={heading}>
							<tr>
								<th scope="rowgroup" colSpan={2 + shown.length} className="result-heading">
									{(headings[heading] ?? plain(heading))[language]}
								</th>
							</tr>
							{before.measures.map((measure, at) => {
								if (measure.heading !== heading) return null;
								const was = reading(measure, everybody?.amounts[at]);
								return (
									<tr key={measure.rule} data-measure={measure.rule}>
										<th scope="row">{capital(measure.label[language])}</th>
										<td className="number">
											{heading === ofChange ? (
												<span className="quiet">{say('result.new')}</span>
											) : was ? (
												sayReading(was, language)
											) : (
												<span className="unknown">{say('person.unknown')}</span>
											)}
										</td>
										{shown.map(({ slot, tried }) => {
											const own = reading(measure, tried.before.groups[0]?.amounts[at]);
											const interval = sayInterval(knownOf(built, slot), measure, at, language);
											const now = reading(measure, tried.after.groups[0]?.amounts[at]);
											return (
												<td key={slot.id} className="number">
													{now ? (
														sayReading(now, language)
													) : (
														<span className="unknown">{say('person.unknown')}</span>
													)}
													{now && own && heading !== ofChange && (
														<span className="change">{sayChange(own, now, language)}</span>
													)}
													{interval && <span className="change">{say('result.interval', interval)}</span>}
												</td>
											);
										})}
									</tr>
								);
							})}
						</tbody>
					))}
				</table>
			</figure>
			{built && <p className="quiet">{say('result.interval.note')}</p>}
			{months.size > 1 && <p className="quiet">{say('result.month')}</p>}
		</section>
	);
}

function plain(heading: string): Words {
	return { en: heading, zh: heading };
}
