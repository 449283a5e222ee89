import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Language } from '../../study/index.ts';
import type { Chart } from '../model.ts';
import { chartOption } from './chart-option.ts';
import { textWidth } from './text-width.ts';

use([
	BarChart,
	LineChart,
	CustomChart,
	GridComponent,
	LegendComponent,
	TooltipComponent,
	AriaComponent,
	SVGRenderer,
]);

// without a page, what draws charts knows no fonts and takes letters for narrower than they are
setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, font) }) });

/** A picture of a chart as SVG, drawn without a page; width and height in pixels. */
export interface Picture {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

const width = 640;

/** Draws a chart for paper; the same chart gives the same text, byte for byte. `name` tells it from others on a page. */
export function chartPicture(chart: Chart, language: Language, name = 'chart'): Picture {
	const height = heightOf(chart);
	const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
	drawing.setOption(
		chartOption(chart, { language, fontFamily: 'Noto Sans SC', fontSize: 11.5, animated: false }),
	);
	const svg = drawing.renderToSVGString();
	drawing.dispose();
	return { svg: steadyNames(svg, name), width, height };
}

function heightOf({ kind, categories, series }: Chart): number {
	if (kind === 'lines') return 300;
	const rows = kind === 'stacked' ? 1 : series.length;
	const bars = categories.length * (rows * 20 + 14);
	return Math.min(820, Math.max(140, bars + (series.length > 1 ? 70 : 40)));
}

/** ECharts names parts of a drawing by what was drawn before; here they are counted, and bear the picture's own name. */
function steadyNames(svg: string, name: string): string {
	const known = new Map<string, string>();
	return svg.replaceAll(/zr\d+-[\w-]+/g, (part) => {
		const steady = known.get(part) ?? `${name}-${known.size + 1}`;
		known.set(part, steady);
		return steady;
	});
}
