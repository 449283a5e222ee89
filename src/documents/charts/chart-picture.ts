import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Language } from '../../study/index.ts';
import type { Chart } from '../model.ts';
import { chartOption } from './chart-option.ts';

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

/** A picture of a chart as SVG, drawn without a page; width and height in pixels. */
export interface Picture {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

const width = 640;

/** Draws a chart for paper; the same chart gives the same text, byte for byte. */
export function chartPicture(chart: Chart, language: Language): Picture {
	const height = heightOf(chart);
	const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
	drawing.setOption(
		chartOption(chart, { language, fontFamily: 'Noto Sans SC', fontSize: 11.5, animated: false }),
	);
	const svg = drawing.renderToSVGString();
	drawing.dispose();
	return { svg: steadyNames(svg), width, height };
}

function heightOf({ kind, categories, series }: Chart): number {
	if (kind === 'lines') return 300;
	const bars = categories.length * (series.length * 20 + 14);
	return Math.min(820, Math.max(140, bars + (series.length > 1 ? 70 : 40)));
}

/** ECharts numbers its drawings from one on; names that depend on what was drawn before would change the bytes. */
function steadyNames(svg: string): string {
	return svg.replaceAll(/zr\d+-/g, 'zr-');
}
