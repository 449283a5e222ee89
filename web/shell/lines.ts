import type { LineSeriesOption } from 'echarts';
import type { Finding, Language } from '../../src/study/index.ts';
import type { ChartOption } from './chart.tsx';
import { palette, seriesColours } from './palette.ts';
import { periodEnd, readPeriod } from './period.ts';
import { confidences } from './trust.ts';

/** One line of a chart: findings of the same thing over time. */
export interface Line {
	readonly name: string;
	readonly findings: readonly Finding[];
}

/** How a room says what stands in a chart of lines. */
export interface LineVoice {
	readonly language: Language;
	/** A period as findings write it. */
	period(year: string): string;
	quantity(value: number, unit: string): string;
}

/** A finding on the chart's axis of years. */
interface Point {
	readonly at: number;
	readonly finding: Finding;
}

/** How a line looks; lines differ in colour and in the shape of their points. */
interface Look {
	readonly colour: string;
	readonly symbol: string;
}

const symbols = ['circle', 'rect', 'triangle', 'diamond'];

/** CSS pixels that a chart of so many lines takes. */
export function linesHeight(lines: number): number {
	return 340 + legendHeight(lines);
}

function legendHeight(lines: number): number {
	return 23 * lines;
}

/**
 * Lines of one unit over the years. A stretch of years without a figure is dotted; a hollow point is a figure of
 * confidence B or C.
 */
export function lineChart(lines: readonly Line[], voice: LineVoice): (narrow: boolean) => ChartOption {
	const drawn = lines.map((line, order) => ({ ...line, points: points(line.findings), look: lookOf(order) }));
	const ends = drawn.flatMap((line) => line.points.map((point) => point.at));
	const [first, last] = [Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends))];
	const unit = lines[0]?.findings[0]?.unit ?? '';
	return (narrow) => {
		const interval = last - first > 8 ? (narrow ? 4 : 2) : 1;
		return {
			grid: { left: 4, right: 16, top: legendHeight(lines.length) + 18, bottom: 4, containLabel: true },
			legend: {
				top: 0,
				left: 0,
				orient: 'vertical',
				selectedMode: false,
				itemGap: 9,
				textStyle: { fontSize: 13, color: palette.ink },
				data: lines.map((line) => line.name),
			},
			tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
			xAxis: {
				type: 'value',
				min: first,
				max: last,
				interval,
				axisLabel: {
					showMaxLabel: (last - first) % interval === 0,
					formatter: (year: number) => String(year),
					color: palette.quiet,
				},
				axisLine: { show: true, lineStyle: { color: palette.quiet } },
				splitLine: { show: false },
			},
			yAxis: {
				type: 'value',
				min: 0,
				splitNumber: 4,
				axisLabel: {
					formatter: (value: number) => voice.quantity(value, unit),
					color: palette.quiet,
				},
				splitLine: { lineStyle: { color: palette.line } },
			},
			series: drawn.flatMap(({ name, points, look }) => [
				bridge(points, look),
				curve(name, points, look, voice),
			]),
		};
	};
}

function lookOf(order: number): Look {
	return {
		colour: seriesColours[order % seriesColours.length] ?? palette.ink,
		symbol: symbols[order % symbols.length] ?? 'circle',
	};
}

function points(findings: readonly Finding[]): readonly Point[] {
	return findings.flatMap((finding) => {
		const period = readPeriod(finding.year);
		return period ? [{ at: periodEnd(period), finding }] : [];
	});
}

/** The dotted line under a curve, which shows where the curve has gaps. */
function bridge(points: readonly Point[], { colour }: Look): LineSeriesOption {
	return {
		type: 'line',
		data: points.map(({ at, finding }) => [at, finding.value]),
		symbol: 'none',
		silent: true,
		tooltip: { show: false },
		lineStyle: { color: colour, width: 1.5, type: 'dotted' },
		z: 1,
	};
}

function curve(name: string, points: readonly Point[], look: Look, voice: LineVoice): LineSeriesOption {
	const { colour, symbol } = look;
	return {
		type: 'line',
		name,
		data: points.flatMap(({ at, finding }, index) => {
			const before = points[index - 1];
			const point = {
				value: [at, finding.value],
				name: pointWords(name, finding, voice),
				itemStyle:
					finding.confidence === 'A'
						? { color: colour }
						: { color: palette.paper, borderColor: colour, borderWidth: 2 },
			};
			// A value that is none breaks the line where more than a year lies between two figures.
			return before && at - before.at > 1.01 ? [{ value: [before.at, '-'] }, point] : [point];
		}),
		symbol,
		symbolSize: 8,
		lineStyle: { color: colour, width: 2.5 },
		itemStyle: { color: colour },
		tooltip: { formatter: '{b}' },
		z: 2,
	};
}

function pointWords(name: string, finding: Finding, { language, period, quantity }: LineVoice): string {
	const confidence = confidences[finding.confidence].label[language];
	return `${name}\n${period(finding.year)}  ${quantity(finding.value, finding.unit)}\n${confidence}`;
}
