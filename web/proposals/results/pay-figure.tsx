import {
	type ChartOption,
	Figure,
	palette,
	seriesColours,
	useLanguage,
	useWords,
} from '../../shell/index.ts';
import { words } from '../words.ts';
import type { Shown } from './results.tsx';
import { seriesOf, simulatedBy } from './series.ts';

/** What each side pays a month, by rule. */
const sides = ['effect.paid.worker', 'effect.paid.employer', 'effect.paid.platform', 'effect.paid.public'];

/** Who pays how much: worker, employer, platform and budget, under the law in force and with each proposal. */
export function PayFigure({ shown }: { readonly shown: readonly Shown[] }) {
	const say = useWords(words);
	const language = useLanguage();
	const [first] = shown;
	if (!first) return null;
	const { measures } = first.tried.before;
	// 亿 in Chinese, billions in English
	const unit = language === 'zh' ? 1e8 : 1e9;
	const laws = [
		{ name: say('result.in_force'), effects: first.tried.before },
		...shown.map(({ slot, at, tried }) => ({
			name: `${seriesOf(at).letter} · ${slot.laid.proposal.title[language]}`,
			effects: tried.after,
		})),
	];
	const paid = sides.flatMap((rule) => {
		const at = measures.findIndex((measure) => measure.rule === rule);
		const label = measures[at]?.label[language];
		if (label === undefined) return [];
		return [
			{ label, values: laws.map(({ effects }) => (effects.groups[0]?.amounts[at]?.value ?? 0) / unit) },
		];
	});
	const whole = (law: number) => paid.reduce((sum, { values }) => sum + (values[law] ?? 0), 0);
	const round = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 });
	const option = (narrow: boolean): ChartOption => ({
		grid: { left: 8, right: 24, top: 64, bottom: 28, containLabel: true },
		legend: { top: 0, left: 0, itemGap: 16 },
		tooltip: { trigger: 'axis', confine: true, valueFormatter: (value) => round(Number(value)) },
		xAxis: {
			type: 'value',
			name: say('pay.unit'),
			nameLocation: 'middle',
			nameGap: 28,
			axisLabel: { hideOverlap: true },
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: laws.map(({ name }) => name),
			axisLabel: { width: narrow ? 90 : 220, overflow: 'break', color: palette.ink },
		},
		series: paid.map(({ label, values }, at) => ({
			type: 'bar',
			stack: 'paid',
			name: label,
			data: values,
			barMaxWidth: 36,
			itemStyle: { color: seriesColours[at], decal: decals[at] },
		})),
	});
	return (
		<Figure
			id="who-pays"
			title={say('pay.title')}
			summary={say('pay.summary', {
				before: round(whole(0)),
				after: round(whole(1)),
				title: first.slot.laid.proposal.title[language],
			})}
			option={option}
			height={130 + laws.length * 56}
			table={{
				columns: [say('pay.law'), ...paid.map(({ label }) => `${label} (${say('pay.unit')})`)],
				rows: laws.map(({ name }, law) => [name, ...paid.map(({ values }) => values[law] ?? null)]),
			}}
			sources={simulatedBy}
			kinds={['simulated']}
			confidences={['C']}
		/>
	);
}

/** Patterns beside colours, for who cannot tell these apart. */
const decals = [
	{ symbol: 'none' },
	{
		symbol: 'rect',
		dashArrayX: [1, 0],
		dashArrayY: [2, 5],
		rotation: Math.PI / 4,
		color: 'rgba(255,255,255,0.5)',
	},
	{ symbol: 'circle', symbolSize: 0.5, color: 'rgba(255,255,255,0.6)' },
	{ symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 4], color: 'rgba(255,255,255,0.5)' },
];
