import type { LineSeriesOption } from 'echarts';
import type { Finding, Language } from '../../src/study/index.ts';
import { type ChartOption, confidences, palette, seriesColours } from '../shell/index.ts';
import { periodEnd, readPeriod, sayPeriod } from './period.ts';
import { sayQuantity } from './quantity.ts';

/** One line of a chart: findings of the same thing over time. */
export interface Line {
	readonly name: string;
	readonly findings: readonly Finding[];
}

interface Point {
	readonly at: number;
	readonly value: number;
	readonly finding: Finding;
}

/** CSS pixels that a chart of so many lines takes. */
export function linesHeight(lines: number): number {
	return 340 + legendHeight(lines);
}

function legendHeight(lines: number): number {
	return 23 * lines;
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'];

/**
 * Lines of one unit over the years. A stretch of years without a figure is dotted; a hollow point is a figure of
 * confidence B or C.
 */
export function lineChart(lines: readonly Line[], language: Language): (narrow: boolean) => ChartOption {
	const drawn = lines.map((line) => ({ ...line, points: points(line.findings) }));
	const years = drawn.flatMap((line) => line.points.map((point) => point.at));
	const [first, last] = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))];
	const unit = lines[0]?.findings[0]?.unit ?? '';
	const interval = (narrow: boolean) => (last - first > 8 ? (narrow ? 4 : 2) : 1);
	return (narrow) => ({
		grid: {
			left: 4,
			right: 16,
			top: legendHeight(lines.length) + 18,
			bottom: 4,
			containLabel: true,
		},
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
			interval: interval(narrow),
			axisLabel: {
				showMaxLabel: (last - first) % interval(narrow) === 0,
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
				formatter: (value: number) => sayQuantity(value, unit, language),
				color: palette.quiet,
			},
			splitLine: { lineStyle: { color: palette.line } },
		},
		series: drawn.flatMap((line, order) => {
			const colour = seriesColours[order % seriesColours.length];
			return [bridge(line.points, colour), curve(line.name, line.points, colour, order, language)];
		}),
	});
}

function points(findings: readonly Finding[]): readonly Point[] {
	return findings
		.flatMap((finding) => {
			const period = readPeriod(finding.year);
			return period ? [{ at: periodEnd(period), value: finding.value, finding }] : [];
		})
		.sort((one, other) => one.at - other.at);
}

/** The dotted line under a curve, which shows where the curve has gaps. */
function bridge(points: readonly Point[], colour: string | undefined): LineSeriesOption {
	return {
		type: 'line',
		data: points.map(({ at, value }) => [at, value]),
		symbol: 'none',
		silent: true,
		tooltip: { show: false },
		lineStyle: { color: colour, width: 1.5, type: 'dotted' },
		z: 1,
	};
}

function curve(
	name: string,
	points: readonly Point[],
	colour: string | undefined,
	order: number,
	language: Language,
): LineSeriesOption {
	const data = points.flatMap(({ at, value, finding }, index) => {
		const before = points[index - 1];
		const gap = before !== undefined && at - before.at > 1.01;
		const hollow = finding.confidence !== 'A';
		const point = {
			value: [at, value],
			name: `${name}\n${sayPeriod(finding.year, language)}  ${sayQuantity(finding.value, finding.unit, language)}\n${confidences[finding.confidence].label[language]}`,
			itemStyle: hollow ? { color: palette.paper, borderColor: colour, borderWidth: 2 } : { color: colour },
		};
		return gap ? [{ value: [before.at, '-'] }, point] : [point];
	});
	return {
		type: 'line',
		name,
		data,
		symbol: symbols[order % symbols.length],
		symbolSize: 8,
		lineStyle: { color: colour, width: 2.5 },
		itemStyle: { color: colour },
		tooltip: { formatter: '{b}' },
		z: 2,
	};
}
