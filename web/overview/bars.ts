import type { BarSeriesOption, ScatterSeriesOption } from 'echarts';
import type { Finding } from '../../src/study/index.ts';
import { type ChartOption, palette, seriesColours } from '../shell/index.ts';
import { sayQuantity } from './quantity.ts';
import type { Voice } from './voice.ts';

/** One bar: what it stands for and the finding that gives its length, if one is known. */
export interface Bar {
	readonly label: string;
	readonly finding: Finding | undefined;
	/** A tick across the bar: what was aimed at, in the same unit. */
	readonly target?: Finding;
	/** Whether it stands back behind the others, as the whole they are parts of. */
	readonly back?: boolean;
}

const bandHeight = 64;
const panelGap = 24;

/** CSS pixels that the bars take. */
export function barsHeight(bars: readonly Bar[]): number {
	return bars.length * bandHeight + (panels(bars).length - 1) * panelGap;
}

/**
 * Bars that lie, the first on top, each with what it stands for above it and its value behind it. Shares and counts have a scale of their own. A hollow bar rests on a figure of confidence B or C.
 */
export function barChart(bars: readonly Bar[], voice: Voice): (narrow: boolean) => ChartOption {
	return (narrow) => draw(panels(bars), narrow, voice);
}

function draw(drawn: readonly (readonly Bar[])[], narrow: boolean, voice: Voice): ChartOption {
	let top = 0;
	const grids = drawn.map((panel) => {
		const grid = { left: 0, right: 110, top, height: panel.length * bandHeight };
		top += grid.height + panelGap;
		return grid;
	});
	return {
		grid: grids,
		tooltip: { show: false },
		xAxis: drawn.map((panel, gridIndex) => ({
			type: 'value',
			gridIndex,
			min: 0,
			max: isShare(panel[0]) ? 1 : undefined,
			show: false,
		})),
		yAxis: drawn.map((panel, gridIndex) => ({
			type: 'category',
			gridIndex,
			inverse: true,
			data: panel.map((bar) => bar.label),
			axisTick: { show: false },
			axisLine: { show: false },
			// Written over the bar rather than beside it, so that long names fit a phone.
			axisLabel: {
				inside: true,
				margin: 0,
				align: 'left',
				verticalAlign: 'bottom',
				padding: [0, 0, 12, 0],
				color: palette.ink,
				fontSize: 13,
				interval: 0,
				width: narrow ? 310 : 700,
				overflow: 'break',
				lineHeight: 16,
			},
			z: 3,
		})),
		series: drawn.flatMap((panel, index) => [lengths(panel, index, voice), ticks(panel, index)]),
	};
}

function panels(bars: readonly Bar[]): readonly (readonly Bar[])[] {
	return [bars.filter(isShare), bars.filter((bar) => !isShare(bar))].filter((panel) => panel.length > 0);
}

function isShare(bar: Bar | undefined): boolean {
	return (bar?.finding ?? bar?.target)?.unit === 'share';
}

function lengths(panel: readonly Bar[], index: number, { say, language }: Voice): BarSeriesOption {
	return {
		type: 'bar',
		xAxisIndex: index,
		yAxisIndex: index,
		barWidth: 18,
		silent: true,
		data: panel.map(({ finding, back }) => ({
			value: finding ? finding.value : 0,
			itemStyle: finding ? fillOf(finding, back === true) : {},
			label: {
				formatter: finding ? sayQuantity(finding.value, finding.unit, language) : say('table.unknown'),
			},
		})),
		label: { show: true, position: 'right', color: palette.ink, fontSize: 13, fontWeight: 600 },
	};
}

function ticks(panel: readonly Bar[], index: number): ScatterSeriesOption {
	return {
		type: 'scatter',
		xAxisIndex: index,
		yAxisIndex: index,
		symbol: 'rect',
		symbolSize: [4, 26],
		silent: true,
		itemStyle: { color: palette.ink, borderColor: palette.paper, borderWidth: 1 },
		data: panel.flatMap(({ target }, row) => (target ? [[target.value, row]] : [])),
		z: 4,
	};
}

function fillOf(finding: Finding, back: boolean): BarSeriesOption['itemStyle'] {
	if (back) return { color: palette.faint };
	const colour = seriesColours[0];
	return finding.confidence === 'A'
		? { color: colour }
		: { color: palette.accentWash, borderColor: colour, borderWidth: 1.5 };
}
