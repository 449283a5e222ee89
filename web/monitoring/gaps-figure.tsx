import { capital, Figure, ScrollBox } from '../shell/index.ts';
import type { Voice } from './voice.ts';

/** What published templates lack, holder by holder, and whether the records have it. */
export function GapsFigure({ voice }: { readonly voice: Voice }) {
	const { say, review, language } = voice;
	const names = Object.keys(review.breakdowns);
	const holders = Object.entries(review.holders);
	const gapOf = (holder: string, breakdown: string) =>
		review.gaps.find((gap) => gap.holder === holder && gap.breakdown === breakdown);
	const recorded = review.gaps.filter((gap) => gap.recorded).length;
	const title = say('gaps.title');
	return (
		<Figure
			id="gaps"
			title={title}
			summary={say('gaps.summary', { recorded, all: review.gaps.length })}
			table={{
				columns: [
					say('gaps.holder'),
					say('gaps.template'),
					say('table.breakdown'),
					say('gaps.lacking'),
					say('gaps.recorded'),
				],
				rows: review.gaps.map((gap) => [
					review.holders[gap.holder]?.label[language] ?? gap.holder,
					review.holders[gap.holder]?.template[language] ?? '',
					voice.breakdown(gap.breakdown),
					gap.indicators.map((id) => voice.indicator(id)).join(say('list.semicolon')),
					say(gap.recorded ? 'yes' : 'no'),
				]),
			}}
			notes={holders.map(
				([, { label, note }]) => `${capital(label[language])}${say('list.colon')}${note[language]}`,
			)}
			sources={holders.map(([, { source }]) => source)}
			kinds={['computed']}
			confidences={['A', 'B']}
		>
			<ScrollBox label={title} className="matrix gaps">
				<table>
					<thead>
						<tr>
							<th scope="col">{say('gaps.holder')}</th>
							{names.map((name) => (
								<th key={name} scope="col">
									{voice.breakdown(name)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{holders.map(([id, { label, template }]) => (
							<tr key={id}>
								<th scope="row">
									{capital(label[language])}
									<small>{template[language]}</small>
								</th>
								{names.map((name) => {
									const gap = gapOf(id, name);
									if (!gap) return <td key={name}>{say('gaps.none')}</td>;
									return (
										<td key={name} className={gap.recorded ? 'in-records' : undefined}>
											{say('gaps.count', { count: gap.indicators.length })}
											<small>{say(gap.recorded ? 'gaps.in_records' : 'gaps.not_in_records')}</small>
										</td>
									);
								})}
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
		</Figure>
	);
}
