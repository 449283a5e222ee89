import type {
	CustomSeriesRenderItemAPI,
	CustomSeriesRenderItemReturn,
	EChartsOption,
	SeriesOption,
} from 'echarts';
import type { Language } from '../../study/index.ts';
import type { Chart, ChartPoint } from '../model.ts';
import { sayQuantity } from '../quantity.ts';

// One specification for screen and paper. Series differ by lightness and by pattern, so that a print in grey can be read.

/** Series colours from dark to light, told apart in grey as well. */
export const seriesColours = [
	'#0b3d91',
	'#d97706',
	'#5eaaa8',
	'#7c2d7e',
	'#9aa5b1',
	'#c2410c',
	'#b3c7e6',
] as const;
const ink = '#18212f';
const quiet = '#525c6b';
const line = '#d8dde5';

/** What a chart looks like on the page it stands on. */
export interface ChartLook {
	readonly language: Language;
	readonly fontFamily: string;
	readonly fontSize: number;
	/** Whether marks move; paper does not. */
	readonly animated: boolean;
}

/** A chart as an ECharts option. */
export function chartOption(chart: Chart, look: ChartLook): EChartsOption {
	const text = { fontFamily: look.fontFamily, fontSize: look.fontSize, color: ink };
	const flat = chart.kind === 'lines';
	const byCategory = { type: 'category' as const, data: [...chart.categories], axisTick: { show: false } };
	const byValue = {
		type: 'value' as const,
		splitNumber: 4,
		axisLabel: {
			...text,
			color: quiet,
			hideOverlap: true,
			formatter: (value: number) => axisLabel(value, chart.unit, look.language),
		},
		splitLine: { lineStyle: { color: line } },
	};
	const names = {
		...byCategory,
		axisLabel: {
			...text,
			interval: 0,
			overflow: 'break' as const,
			width: flat ? Math.min(80, Math.floor(540 / chart.categories.length)) : 150,
		},
	};
	return {
		animation: look.animated,
		color: [...seriesColours],
		textStyle: text,
		aria: { enabled: true },
		grid: {
			left: 8,
			right: 64,
			top: chart.series.length > 1 ? 34 : 10,
			bottom: 4,
			outerBounds: { left: 0, right: 0, top: 0, bottom: 0 },
			outerBoundsContain: 'axisLabel',
		},
		...(chart.series.length > 1
			? {
					legend: {
						top: 0,
						left: 0,
						itemWidth: 14,
						textStyle: text,
						data: chart.series.map(({ name }) => name),
					},
				}
			: {}),
		tooltip: {
			trigger: 'axis',
			valueFormatter: (value: unknown) =>
				typeof value === 'number' ? sayQuantity(value, chart.unit, look.language) : '–',
		},
		xAxis: flat ? names : byValue,
		yAxis: flat ? byValue : { ...names, inverse: true },
		series: chart.series.flatMap((series, at) => [
			marks(chart, series, at, look),
			...whiskers(chart, series, at, look),
		]),
	};
}

function marks(chart: Chart, series: Chart['series'][number], at: number, look: ChartLook): SeriesOption {
	const label = {
		// several lines, or long ones, would write over each other
		show: chart.categories.length * chart.series.length <= (chart.kind === 'lines' ? 8 : 24),
		position: chart.kind === 'lines' ? ('top' as const) : ('right' as const),
		fontFamily: look.fontFamily,
		fontSize: look.fontSize - 1,
		color: ink,
		formatter: ({ dataIndex }: { dataIndex: number }) => {
			const point = series.points[dataIndex];
			// beside a bar with an interval, the number stands at the interval's end
			return point && !(chart.kind === 'bars' && hasInterval(point)) ? point.text : '';
		},
	};
	const data = series.points.map((point) => point?.value ?? null);
	if (chart.kind === 'lines')
		return {
			type: 'line',
			name: series.name,
			data,
			symbol: symbols[at % symbols.length],
			symbolSize: 7,
			lineStyle: { width: 2, type: dashes[at % dashes.length] },
			label,
		};
	if (chart.kind === 'stacked')
		return {
			type: 'bar',
			name: series.name,
			data,
			barMaxWidth: 26,
			stack: 'all',
			label: { ...label, show: false },
		};
	return { type: 'bar', name: series.name, data, barMaxWidth: 22, label };
}

const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;
const dashes = ['solid', 'dashed', 'dotted'] as const;

/** Intervals of estimates, as thin lines from low to high. */
function whiskers(
	chart: Chart,
	series: Chart['series'][number],
	at: number,
	look: ChartLook,
): readonly SeriesOption[] {
	const points = series.points.flatMap((point, index) =>
		point && hasInterval(point) ? [[index, point.low ?? 0, point.high ?? 0, point.value]] : [],
	);
	// where bars stand on one another, an interval has no place of its own
	if (points.length === 0 || chart.kind === 'stacked') return [];
	const across = chart.kind !== 'lines';
	const { length } = chart.series;
	return [
		{
			type: 'custom',
			name: `${series.name} `,
			silent: true,
			tooltip: { show: false },
			data: points,
			encode: across ? { y: 0, x: [1, 2] } : { x: 0, y: [1, 2] },
			z: 5,
			renderItem: (_, api) => {
				const text = across ? (series.points[Number(api.value(0))]?.text ?? '') : '';
				return whisker(api, across, at, length, text, look);
			},
		},
	];
}

function whisker(
	api: CustomSeriesRenderItemAPI,
	across: boolean,
	at: number,
	count: number,
	text: string,
	look: ChartLook,
): CustomSeriesRenderItemReturn {
	const offset = across ? (api.barLayout({ barMaxWidth: 22, count })?.[at]?.offsetCenter ?? 0) : 0;
	const end = (value: number) => {
		const [x = 0, y = 0] = across ? api.coord([value, api.value(0)]) : api.coord([api.value(0), value]);
		return { x, y: y + offset };
	};
	const [from, to] = [end(Number(api.value(1))), end(Number(api.value(2)))];
	const style = { stroke: ink, lineWidth: 1 };
	const cap = ({ x, y }: { x: number; y: number }) =>
		across
			? { type: 'line' as const, shape: { x1: x, y1: y - 3, x2: x, y2: y + 3 }, style }
			: { type: 'line' as const, shape: { x1: x - 3, y1: y, x2: x + 3, y2: y }, style };
	return {
		type: 'group',
		children: [
			{ type: 'line', shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y }, style },
			cap(from),
			cap(to),
			{
				type: 'text',
				x: Math.max(to.x, end(Number(api.value(3))).x) + 6,
				y: to.y,
				style: {
					text,
					fill: ink,
					fontFamily: look.fontFamily,
					fontSize: look.fontSize - 1,
					verticalAlign: 'middle' as const,
				},
			},
		],
	};
}

function hasInterval({ low, high }: ChartPoint): boolean {
	return low !== null && high !== null;
}

function axisLabel(value: number, unit: string, language: Language): string {
	const digits = unit === 'share' ? 0 : Number.isInteger(value) ? 0 : 1;
	return sayQuantity(value, unit, language, { digits: Math.abs(value) >= 1e6 ? 1 : digits }).replace(
		/\.0(?=\D|$)/,
		'',
	);
}
