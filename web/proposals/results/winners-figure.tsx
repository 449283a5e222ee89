import { useState } from 'react';
import {
	type ChartOption,
	Figure,
	palette,
	seriesColours,
	useLanguage,
	useWords,
} from '../../shell/index.ts';
import { words } from '../words.ts';
import { Choose } from './choose.tsx';
import { dimensionName } from './headings.ts';
import type { Shown } from './results.tsx';
import { reading, sayReading } from './say-amount.ts';
import { seriesOf, simulatedBy } from './series.ts';

/** Who is better and who is worse off with a proposal, by a breakdown: gains to the right, losses to the left. */
export function WinnersFigure({ shown }: { readonly shown: readonly Shown[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const [dimension, setDimension] = useState('effect.income_group');
	const [id, setId] = useState<string>();
	const chosen = shown.find(({ slot }) => String(slot.id) === id) ?? shown.find(changesLives) ?? shown[0];
	if (!chosen) return null;
	const { measures, groups } = chosen.tried.after;
	const within = groups.filter((group) => group.dimension === dimension);
	const shareOf = (rule: string, group = groups[0]) => {
		const at = measures.findIndex((measure) => measure.rule === rule);
		const measure = measures[at];
		return (measure && reading(measure, group?.amounts[at])?.value) ?? 0;
	};
	const percent = (value: number) => sayReading({ value: Math.abs(value), as: 'share' }, language);
	const titleOf = ({ slot, at }: Shown) => `${seriesOf(at).letter} · ${slot.laid.proposal.title[language]}`;
	const option = (narrow: boolean): ChartOption => ({
		grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
		legend: { top: 0, left: 0 },
		tooltip: { trigger: 'axis', confine: true, valueFormatter: (value) => percent(Number(value)) },
		xAxis: { type: 'value', axisLabel: { hideOverlap: true, formatter: (value: number) => percent(value) } },
		yAxis: {
			type: 'category',
			inverse: true,
			data: within.map(({ label }) => label[language]),
			axisLabel: { width: narrow ? 100 : 220, overflow: 'break', color: palette.ink },
		},
		series: [
			{
				type: 'bar',
				stack: 'change',
				name: say('win.loses'),
				data: within.map((group) => -shareOf('effect.worth.loses', group)),
				itemStyle: { color: seriesColours[1] },
				barMaxWidth: 22,
			},
			{
				type: 'bar',
				stack: 'change',
				name: say('win.gains'),
				data: within.map((group) => shareOf('effect.worth.gains', group)),
				itemStyle: { color: seriesColours[0] },
				barMaxWidth: 22,
			},
		],
	});
	const dimensions = [...new Set(groups.map((group) => group.dimension))].filter((each) => each !== '');
	return (
		<Figure
			id="gains-and-losses"
			title={say('win.title')}
			summary={say('win.summary', {
				title: titleOf(chosen),
				gains: percent(shareOf('effect.worth.gains')),
				loses: percent(shareOf('effect.worth.loses')),
			})}
			controls={
				<>
					<Choose
						label={say('win.proposal')}
						value={String(chosen.slot.id)}
						options={shown.map((each) => [String(each.slot.id), titleOf(each)])}
						onChoose={setId}
					/>
					<Choose
						label={say('group.dimension')}
						value={dimension}
						options={dimensions.map((each) => [each, dimensionName(each)[language]])}
						onChoose={setDimension}
					/>
				</>
			}
			option={option}
			height={90 + within.length * 34}
			table={{
				columns: [say('group.group'), say('group.persons'), say('win.gains'), say('win.loses')],
				rows: within.map((group) => [
					group.label[language],
					group.persons,
					shareOf('effect.worth.gains', group),
					shareOf('effect.worth.loses', group),
				]),
			}}
			notes={[say('win.note')]}
			sources={simulatedBy}
			kinds={['simulated']}
			confidences={['C']}
		/>
	);
}

/** Whether anybody is better or worse off for life with a proposal. */
function changesLives({ tried: { after } }: Shown): boolean {
	const rules = ['effect.worth.gains', 'effect.worth.loses'];
	return after.measures.some(
		({ rule }, at) => rules.includes(rule) && (after.groups[0]?.amounts[at]?.value ?? 0) > 0,
	);
}
