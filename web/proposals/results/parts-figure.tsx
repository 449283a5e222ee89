import { useState } from 'react';
import {
	type ChartOption,
	capital,
	Figure,
	palette,
	seriesColours,
	useLanguage,
	useWords,
} from '../../shell/index.ts';
import { loadProposals, useBuilt } from '../built.ts';
import { words } from '../words.ts';
import { Choose } from './choose.tsx';
import { divisor } from './interval.ts';
import { knownOf } from './known.ts';
import type { Shown } from './results.tsx';
import { readAs, saySigned } from './say-amount.ts';
import { seriesOf, simulatedBy } from './series.ts';

/** How much of a change each part of a proposal brings, as the build attributed it. */
export function PartsFigure({ shown }: { readonly shown: readonly Shown[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const built = useBuilt(loadProposals);
	const [rule, setRule] = useState<string>();
	const [id, setId] = useState<string>();
	const known = shown.flatMap((each) => {
		const entry = knownOf(built, each.slot);
		return entry && entry.provisions.length > 0 ? [{ ...each, entry }] : [];
	});
	const chosen = known.find(({ slot }) => String(slot.id) === id) ?? known[0];
	if (!built || !chosen) return null;
	const changed = built.measures.findIndex((_, each) =>
		chosen.entry.provisions.some(({ shares }) => (shares[each] ?? 0) !== 0),
	);
	const asked = built.measures.findIndex((measure) => measure.rule === rule);
	const at = Math.max(0, asked < 0 ? changed : asked);
	const measure = built.measures[at];
	if (!measure) return null;
	const of = divisor(chosen.entry, measure, at) ?? 1;
	const parts = chosen.entry.provisions.map(({ id: part, shares }) => ({
		label: chosen.slot.laid.proposal.provisions.find((each) => each.id === part)?.label[language] ?? part,
		value: (shares[at] ?? 0) / of,
	}));
	const as = readAs(measure);
	const sayValue = (value: number) => saySigned({ value, as }, language);
	const option = (narrow: boolean): ChartOption => ({
		grid: { left: 8, right: 90, top: 8, bottom: 8, containLabel: true },
		tooltip: { show: false },
		xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
		yAxis: {
			type: 'category',
			inverse: true,
			data: parts.map(({ label }) => label),
			axisLabel: { width: narrow ? 100 : 260, overflow: 'break', color: palette.ink },
		},
		series: [
			{
				type: 'bar',
				barMaxWidth: 22,
				itemStyle: { color: seriesColours[0] },
				label: { show: true, position: 'right', formatter: ({ value }) => sayValue(Number(value)) },
				data: parts.map(({ value }) => value),
			},
		],
	});
	return (
		<Figure
			id="parts"
			title={say('part.title')}
			summary={say('part.summary', { measure: capital(measure.label[language]) })}
			controls={
				<>
					<Choose
						label={say('win.proposal')}
						value={String(chosen.slot.id)}
						options={known.map(({ slot, at: place }) => [
							String(slot.id),
							`${seriesOf(place).letter} · ${slot.laid.proposal.title[language]}`,
						])}
						onChoose={setId}
					/>
					<Choose
						label={say('group.measure')}
						value={measure.rule}
						options={built.measures.map((each) => [each.rule, each.label[language]])}
						onChoose={setRule}
					/>
				</>
			}
			option={option}
			height={40 + parts.length * 44}
			table={{
				columns: [say('part.part'), say('part.share')],
				rows: parts.map(({ label, value }) => [label, value]),
			}}
			sources={simulatedBy}
			kinds={['simulated']}
			confidences={['C']}
		/>
	);
}
