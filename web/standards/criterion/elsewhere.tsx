import type { Criterion } from '../../../src/standards/index.ts';
import { RoomLink, ScrollBox, useAddress, useWords } from '../../shell/index.ts';
import { arrowKeys } from '../arrow-keys.ts';
import type { Gaps } from '../gaps.ts';
import { useNames } from '../names.ts';
import { Standing } from '../verdict.tsx';
import { words } from '../words.ts';

/** One criterion in every place and for every form of work. */
export function Elsewhere({ gaps, criterion }: { readonly gaps: Gaps; readonly criterion: Criterion }) {
	const say = useWords(words);
	const names = useNames();
	const { search } = useAddress();
	const { scope } = gaps.standards;
	const forms = criterion.forms === 'all' || criterion.forms === 'whole' ? scope.forms : criterion.forms;
	return (
		<ScrollBox label={say('criterion.elsewhere')} className="matrix-box">
			<table className="matrix" {...arrowKeys}>
				<caption className="visually-hidden">{say('criterion.elsewhere')}</caption>
				<thead>
					<tr>
						<th scope="col">{say('field.form')}</th>
						{scope.places.map((place) => (
							<th key={place} scope="col">
								{names.place(place)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{forms.map((form, row) => (
						<tr key={form}>
							<th scope="row">{names.form(form)}</th>
							{scope.places.map((place, column) => {
								const outcome = gaps.outcome(criterion.id, place, form);
								return (
									<td key={place} className={outcome?.verdict}>
										{outcome && (
											<RoomLink
												room="standards"
												path={[criterion.id]}
												search={{ ...search, place, form }}
												tabIndex={row === 0 && column === 0 ? 0 : -1}
											>
												<Standing outcome={outcome} />
											</RoomLink>
										)}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
		</ScrollBox>
	);
}
