import type { BarSeriesOption } from 'echarts';
import { type ChartOption, palette, seriesColours } from '../../shell/index.ts';

/** One part of every bar: who pays, or what is paid out. */
export interface BarPart {
	readonly label: string;
	/** Shares, one a bar; undefined where unknown. */
	readonly values: readonly (number | undefined)[];
}

/** What one bar stands for. */
export interface BarName {
	readonly label: string;
	/** Stands behind the bar: the whole, or that it is unknown. */
	readonly end: string;
}

const bandHeight = 52;

/** CSS pixels that the bars take, with the legend where there are several parts. */
export function barsHeight(count: number, parts: number): number {
	return count * bandHeight + (parts > 1 ? 40 : 8);
}

/** Bars that lie, one a country, in parts; every part that has room says its share. */
export function bars(
	names: readonly BarName[],
	parts: readonly BarPart[],
	say: (share: number) => string,
): (narrow: boolean) => ChartOption {
	const longest = Math.max(
		...names.map((_, at) => parts.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)),
		0.01,
	);
	return (narrow) => ({
		grid: { left: narrow ? 84 : 150, right: narrow ? 60 : 90, top: parts.length > 1 ? 36 : 4, bottom: 4 },
		legend: { show: parts.length > 1, top: 0, left: 0, selectedMode: false, itemWidth: 14 },
		tooltip: { show: false },
		xAxis: { type: 'value', show: false, min: 0, max: longest },
		yAxis: {
			type: 'category',
			inverse: true,
			data: names.map(({ label }) => label),
			axisTick: { show: false },
			axisLine: { show: false },
			axisLabel: { color: palette.ink, fontSize: 13, width: narrow ? 76 : 140, overflow: 'break' },
		},
		series: [
			...parts.map((part, at) => series(part, at, longest, say)),
			{
				type: 'bar',
				stack: 'all',
				silent: true,
				data: names.map(() => 0),
				label: {
					show: true,
					position: 'right',
					color: palette.ink,
					fontSize: 13,
					fontWeight: 600,
					formatter: ({ dataIndex }) => names[dataIndex]?.end ?? '',
				},
			},
		],
	});
}

function series(
	{ label, values }: BarPart,
	at: number,
	longest: number,
	say: (share: number) => string,
): BarSeriesOption {
	return {
		type: 'bar',
		name: label,
		stack: 'all',
		silent: true,
		barWidth: 26,
		itemStyle: { color: seriesColours[at] ?? palette.accent, borderColor: palette.paper, borderWidth: 1 },
		data: values.map((value) => value ?? 0),
		label: {
			show: true,
			color: palette.paper,
			fontSize: 12,
			// A part too short for its number leaves it to the table.
			formatter: ({ dataIndex }) => {
				const value = values[dataIndex] ?? 0;
				return value / longest > 0.12 ? say(value) : '';
			},
		},
	};
}
