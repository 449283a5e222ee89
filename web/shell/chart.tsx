import type { EChartsOption } from 'echarts';
import type { ECharts } from 'echarts/core';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useLanguage } from './language.ts';
import { fontFamily, palette, seriesColours } from './palette.ts';
import { useWords, words } from './words.ts';

export type ChartOption = EChartsOption;

/** What a figure may ask of the chart in it. */
export interface ChartHandle {
	/** The chart as an SVG document; undefined until it is drawn. */
	svg(): string | undefined;
}

export interface ChartProps {
	/** The chart, or how it is drawn in a wide and in a narrow box (under 560 CSS pixels, as on a phone). */
	readonly option: ChartOption | ((narrow: boolean) => ChartOption);
	/** What a reader who does not see the chart hears: what it shows, in a sentence or two. */
	readonly description: string;
	/** CSS pixels. */
	readonly height: number;
	readonly ref?: Ref<ChartHandle>;
}

/** CSS pixels. */
const narrowBelow = 560;
/** CSS pixels of A4 between its margins; a box does not change its size in time for paper. */
const paperWidth = 640;

const common: ChartOption = {
	color: [...seriesColours],
	backgroundColor: palette.paper,
	textStyle: { fontFamily, fontSize: 13, color: palette.ink },
};

/** One ECharts chart: fetched when first needed, redrawn with its box, still for readers who want less motion. */
export function Chart(props: ChartProps) {
	// ECharts takes its language once, when it is made.
	return <Drawing key={useLanguage()} {...props} />;
}

function Drawing({ option, description, height, ref }: ChartProps) {
	const say = useWords(words);
	const locale = useLanguage() === 'zh' ? 'ZH' : 'EN';
	const box = useRef<HTMLDivElement>(null);
	const chart = useRef<ECharts>(null);
	const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
	const [narrow, setNarrow] = useState(false);

	useImperativeHandle(ref, () => ({
		svg: () => chart.current?.renderToSVGString(),
	}));

	useEffect(() => {
		const ending = new AbortController();
		const { signal } = ending;
		const draw = async () => {
			const { init } = await import('./echarts.ts');
			if (signal.aborted || !box.current) return;
			const drawn = init(box.current, null, { renderer: 'svg', locale });
			const fitToBox = () => {
				drawn.resize({ width: 'auto' });
				setNarrow(drawn.getWidth() < narrowBelow);
			};
			const watcher = new ResizeObserver(fitToBox);
			watcher.observe(box.current);
			const fitToPaper = () => {
				drawn.resize({ width: paperWidth });
				// The page is printed before the next frame in which it would be drawn.
				drawn.getZr().flush();
			};
			window.addEventListener('beforeprint', fitToPaper, { signal });
			window.addEventListener('afterprint', fitToBox, { signal });
			signal.addEventListener('abort', () => {
				watcher.disconnect();
				drawn.dispose();
			});
			chart.current = drawn;
			fitToBox();
			setState('drawn');
		};
		draw().catch(() => setState('failed'));
		return () => {
			ending.abort();
			chart.current = null;
		};
	}, [locale]);

	useEffect(() => {
		if (state !== 'drawn') return;
		const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
		const drawn = typeof option === 'function' ? option(narrow) : option;
		chart.current?.setOption({ ...common, animation: !still, animationDuration: 400, ...drawn }, true);
	}, [option, state, narrow]);

	if (state === 'failed') return <p className="chart-failed">{say('figure.cannot_draw')}</p>;
	return (
		<div className="chart" style={{ height }}>
			{state === 'drawing' && <p className="chart-waiting">{say('figure.drawing')}</p>}
			<div
				ref={box}
				className="chart-box"
				role="img"
				aria-label={`${description} ${say('figure.described_by_table')}`}
			/>
		</div>
	);
}
