import { type Day, isoDay, type Type } from '../../../src/law/index.ts';
import { type ChartOption, palette, seriesColours } from '../../shell/index.ts';
import type { Sayings } from '../sayings.ts';
import type { Stretch } from './history.ts';

/** One place's history, under the name it has in the chart. */
export interface HistoryLine {
	readonly name: string;
	readonly stretches: readonly Stretch[];
}

type Point = [date: string, value: number | null];

const msPerDay = 86_400_000;

/** Whether the values of a type can be drawn over time. */
export function isDrawable(type: Type): boolean {
	return type.kind === 'number';
}

/** A step chart: one line a place, dashed where an earlier value stands in, broken where nothing is known. */
export function historyChart(
	lines: readonly HistoryLine[],
	type: Type,
	sayings: Sayings,
	texts: { readonly provisional: (value: string) => string; readonly unknown: string },
	on: Day,
): ChartOption {
	const percent = type.kind === 'number' && type.share === true;
	const number = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
	return {
		grid: { left: 8, right: 16, top: lines.length > 1 ? 56 : 28, bottom: 8, containLabel: true },
		legend: { show: lines.length > 1, top: 0, left: 0, type: 'scroll', data: lines.map(({ name }) => name) },
		tooltip: {
			trigger: 'axis',
			// Text, not markup: whatever a label holds is drawn as it is.
			renderMode: 'richText',
			axisPointer: { type: 'line' },
			formatter: (hovered) => {
				const [first] = [hovered].flat();
				const at = first && 'axisValue' in first ? Math.floor(Number(first.axisValue) / msPerDay) : on;
				return [sayings.day(at), ...lines.map((line) => toldAt(line, at, type, sayings, texts))].join('\n');
			},
		},
		xAxis: { type: 'time', axisLabel: { hideOverlap: true } },
		yAxis: {
			type: 'value',
			name: percent ? '' : sayings.type(type),
			nameTextStyle: { align: 'left' },
			scale: true,
			axisLabel: {
				formatter: (value: number) => (percent ? `${number.format(value * 100)} %` : number.format(value)),
			},
			splitLine: { lineStyle: { color: palette.line } },
		},
		series: lines.flatMap((line, nth) => {
			const colour = seriesColours[nth % seriesColours.length] ?? palette.accent;
			const look = { type: 'line', showSymbol: false, color: colour, name: line.name } as const;
			return [
				{
					...look,
					data: pointsOf(line, (stretch) => !stretch.provisional),
					lineStyle: { width: 2 },
					...(nth === 0 && { markLine: today(on) }),
				},
				{
					...look,
					data: pointsOf(line, (stretch) => stretch.provisional),
					lineStyle: { width: 2, type: 'dashed' },
				},
			];
		}),
	};
}

function today(on: Day) {
	return {
		silent: true,
		symbol: 'none',
		label: { show: false },
		lineStyle: { color: palette.quiet, type: 'dotted' as const },
		data: [{ xAxis: isoDay(on) }],
	};
}

/** Both ends of every stretch, and a break after each that the next does not continue. */
function pointsOf({ stretches }: HistoryLine, shown: (stretch: Stretch) => boolean): Point[] {
	return stretches.flatMap((stretch, nth): Point[] => {
		const { value } = stretch;
		if (typeof value !== 'number' || !shown(stretch)) return [];
		const end = isoDay(stretch.to + 1);
		const next = stretches[nth + 1];
		const goesOn = next !== undefined && typeof next.value === 'number' && shown(next);
		return [[isoDay(stretch.from), value], [end, value], ...(goesOn ? [] : [[end, null] satisfies Point])];
	});
}

function toldAt(
	{ name, stretches }: HistoryLine,
	day: Day,
	type: Type,
	sayings: Sayings,
	texts: { readonly provisional: (value: string) => string; readonly unknown: string },
): string {
	const stretch = stretches.find(({ from, to }) => from <= day && day <= to);
	const colon = sayings.language === 'zh' ? '：' : ': ';
	if (stretch?.value === undefined) return `${name}${colon}${texts.unknown}`;
	const value = sayings.value(type, stretch.value);
	return `${name}${colon}${stretch.provisional ? texts.provisional(value) : value}`;
}
