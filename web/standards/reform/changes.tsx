import { type GapChange, type Standing, wholeOrder } from '../../../src/standards/index.ts';
import { RoomLink, ScrollBox, useLanguage, useWords } from '../../shell/index.ts';
import type { Gaps } from '../gaps.ts';
import { useNames } from '../names.ts';
import { sayFigure } from '../say-figure.ts';
import { VerdictMark } from '../verdict.tsx';
import { words } from '../words.ts';

/** What changed, the same change of several forms of work told once. */
export function Changes({
	gaps,
	changes,
	place,
}: {
	readonly gaps: Gaps;
	readonly changes: readonly GapChange[];
	readonly place: string;
}) {
	const say = useWords(words);
	const language = useLanguage();
	const names = useNames();
	if (changes.length === 0) return <p>{say('reform.none', { place: names.place(place) })}</p>;
	const alike = Map.groupBy(changes, ({ before, after }) =>
		JSON.stringify([after.criterion, before.verdict, before.figure, after.verdict, after.figure]),
	);
	return (
		<>
			<p>{say('reform.count', { count: changes.length, place: names.place(place) })}</p>
			<ScrollBox label={say('reform.title')} className="list-box">
				<table className="changes">
					<thead>
						<tr>
							<th scope="col">{say('matrix.criterion')}</th>
							<th scope="col">{say('uncertain.forms')}</th>
							<th scope="col">{say('reform.change')}</th>
						</tr>
					</thead>
					<tbody>
						{[...alike].map(([key, same]) => {
							const [first] = same;
							const criterion = first && gaps.criteria.get(first.after.criterion);
							if (!first || !criterion) return null;
							const forms = same.map(({ after }) => after.form);
							return (
								<tr key={key}>
									<th scope="row">
										<RoomLink
											room="standards"
											path={[criterion.id]}
											search={{ place, form: forms.find((form) => form !== wholeOrder) }}
										>
											{criterion.wording[language]}
										</RoomLink>
										<span className="article">{criterion.article[language]}</span>
									</th>
									<td data-head={say('uncertain.forms')}>{names.forms(forms)}</td>
									<td data-head={say('reform.change')}>
										<Side standing={first.before} /> → <Side standing={first.after} />
										<span className="standing-note"> {say(`reform.kind.${first.kind}`)}</span>
									</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</ScrollBox>
		</>
	);
}

function Side({ standing: { verdict, figure } }: { readonly standing: Standing }) {
	const language = useLanguage();
	return (
		<>
			<VerdictMark verdict={verdict} />
			{figure && ` ${sayFigure(figure, language)}`}
		</>
	);
}
