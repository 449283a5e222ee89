import type { FiledMargin } from '../../../src/coverage/index.ts';
import { Figure, kinds, ScrollBox } from '../../shell/index.ts';
import { percent } from '../cascade/cascade-table.ts';
import type { Choice } from '../choice.ts';
import type { Voice } from '../voice.ts';

/** Published figures that the synthetic people were made to agree with, and how they came out; those of the scheme first. */
export function MarginsFigure({ choice, voice }: { readonly choice: Choice; readonly voice: Voice }) {
	const { say, view, language } = voice;
	const ofScheme = ({ id }: FiledMargin) => id.startsWith(`insured.${choice.scheme}`);
	const margins = [...view.margins.filter(ofScheme), ...view.margins.filter((each) => !ofScheme(each))];
	const gapOf = ({ target, achieved }: FiledMargin) => achieved / target - 1;
	const label = (margin: FiledMargin) => {
		const place = margin.place === 'all' ? '' : say('margins.place', { place: placeName(margin.place) });
		return `${margin.label[language].charAt(0).toUpperCase()}${margin.label[language].slice(1)}${place}`;
	};
	const placeName = (code: string) =>
		code === view.whole ? voice.value('place', 'elsewhere') : voice.place(code);
	const held = margins.filter(({ hold }) => hold !== 'compared');
	const title = say('margins.title');
	const rows = margins.map((margin) => [
		label(margin),
		Math.round(margin.target),
		Math.round(margin.achieved),
		percent(gapOf(margin)),
		say(`margins.hold.${margin.hold}`),
		margin.confidence,
		voice.titles(margin.sources),
		margin.reason?.[language] ?? '',
	]);
	return (
		<Figure
			id="margins"
			title={title}
			summary={say('margins.summary', { met: held.filter(({ met }) => met).length, all: held.length })}
			table={{
				columns: [
					say('margins.what'),
					say('margins.target'),
					say('margins.achieved'),
					say('margins.gap'),
					say('margins.hold'),
					say('table.confidence'),
					say('table.source'),
					say('margins.reason'),
				],
				rows,
			}}
			notes={[say('margins.note')]}
			sources={margins.flatMap(({ sources }) => sources)}
			kinds={['published']}
			confidences={margins.map(({ confidence }) => confidence)}
		>
			<ScrollBox label={title} className="margins">
				<table>
					<thead>
						<tr>
							<th scope="col">{say('margins.what')}</th>
							<th scope="col">{say('margins.target')}</th>
							<th scope="col">{say('margins.achieved')}</th>
							<th scope="col">{say('table.confidence')}</th>
							<th scope="col">{say('table.source')}</th>
						</tr>
					</thead>
					<tbody>
						{margins.map((margin) => {
							const said = (value: number) =>
								margin.unit === 'persons'
									? voice.persons(value)
									: say('margins.yuan', { amount: Math.round(value).toLocaleString(language) });
							return (
								<tr key={`${margin.id} ${margin.place}`} className={ofScheme(margin) ? 'chosen' : undefined}>
									<th scope="row">{label(margin)}</th>
									<td>{said(margin.target)}</td>
									<td>
										{said(margin.achieved)}
										{!margin.met && margin.hold !== 'compared' && (
											<strong className="missed"> {say('margins.missed')}</strong>
										)}
									</td>
									<td>{margin.confidence}</td>
									<td>
										{margin.sources.length > 0
											? voice.titles(margin.sources)
											: kinds.computed.label[language]}
									</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</ScrollBox>
		</Figure>
	);
}
