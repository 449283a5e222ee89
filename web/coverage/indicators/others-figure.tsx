import { useRef } from 'react';
import { capital, Figure, kinds } from '../../shell/index.ts';
import { percent } from '../cascade/cascade-table.ts';
import { all } from '../choice.ts';
import { type BarRow, RowBars } from '../drawing/row-bars.tsx';
import { simulatedEvidence } from '../evidence.ts';
import type { Voice } from '../voice.ts';

/** Figures of others beside this study's, and how the two differ: shares in one picture, all of it in words. */
export function OthersFigure({ voice }: { readonly voice: Voice }) {
	const { say, view, language } = voice;
	const picture = useRef<SVGSVGElement>(null);
	const national = { place: all, sex: all, dimension: '', value: '' };
	const compared = view.comparisons.map((comparison) => {
		const { indicator, theirs, ours, place, note } = comparison;
		const label = view.indicators.find(({ id }) => id === indicator)?.label[language] ?? indicator;
		const interval = place === view.whole ? view.indicator(indicator, national)?.interval : undefined;
		const share = theirs.unit === 'share';
		const said = (value: number) => (share ? voice.share(value) : voice.persons(value));
		const inside = interval && theirs.value >= interval.low && theirs.value <= interval.high;
		return { comparison, label: capital(label), interval, share, said, inside, ours, theirs, note };
	});
	const rows = (share: boolean) =>
		compared
			.filter((each) => each.share === share)
			.map(
				({ label, interval, said, ours, theirs }): BarRow => ({
					label,
					bars: [
						{
							to: ours,
							interval,
							look: 'first',
							text: [said(ours), voice.interval(interval, theirs.unit)].join(' ').trim(),
						},
						{ to: theirs.value, look: 'published', text: said(theirs.value) },
					],
				}),
			);
	const outside = compared.filter(({ inside }) => inside === false).length;
	const title = say('others.title');
	const summary = say('others.summary', { count: compared.length, outside });
	return (
		<Figure
			id="others"
			title={title}
			summary={summary}
			table={{
				columns: [
					say('table.indicator'),
					say('table.unit'),
					say('others.ours'),
					say('table.low'),
					say('table.high'),
					say('others.theirs'),
					say('table.year'),
					say('table.kind'),
					say('table.confidence'),
					say('table.source'),
					say('others.differ'),
				],
				rows: compared.map(({ label, share, interval, ours, theirs, note }) => {
					const inUnit = (value: number) => (share ? percent(value) : Math.round(value));
					return [
						label,
						say(share ? 'unit.percent' : 'unit.persons'),
						inUnit(ours),
						interval ? inUnit(interval.low) : null,
						interval ? inUnit(interval.high) : null,
						inUnit(theirs.value),
						theirs.year === '' ? null : theirs.year,
						kinds[theirs.kind].label[language],
						theirs.confidence,
						voice.titles(theirs.sources.split(' ')),
						note[language],
					];
				}),
			}}
			svg={() => picture.current?.outerHTML}
			notes={[say('others.note')]}
			sources={[
				...simulatedEvidence(voice).sources,
				...compared.flatMap(({ theirs }) => theirs.sources.split(' ')),
			]}
			kinds={[view.people.kind, ...compared.map(({ theirs }) => theirs.kind)]}
			confidences={['C', ...compared.map(({ theirs }) => theirs.confidence)]}
		>
			<RowBars ref={picture} rows={rows(true)} most={1} description={`${title}. ${summary}`} />
			<RowBars rows={rows(false)} description={`${title}. ${summary}`} />
			<ul className="others">
				{compared.map(({ comparison, label, theirs, note, inside }) => (
					<li key={`${comparison.indicator} ${comparison.theirs.id} ${comparison.theirs.year}`}>
						<strong>{label}</strong>
						{say('list.colon')}
						{note[language]}
						{inside !== undefined &&
							`${say('list.semicolon')}${say(inside ? 'others.inside' : 'others.outside')}`}{' '}
						<small>
							{voice.titles(theirs.sources.split(' '))}
							{theirs.year !== '' && `${say('list.comma')}${theirs.year}`}
						</small>
					</li>
				))}
			</ul>
		</Figure>
	);
}
