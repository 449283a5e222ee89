import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Language } from '../../study/index.ts';
import type { Chart } from '../model.ts';
import { chartPicture } from './chart-picture.ts';

/** A picture of a chart as PNG, at twice its size in pixels, for files that hold no SVG. */
export interface PngPicture {
	readonly png: Uint8Array;
	/** Pixels of the picture as shown. */
	readonly width: number;
	readonly height: number;
}

const font = fileURLToPath(
	new URL(
		'../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
		import.meta.url,
	),
);

/** Pictures drawn before: reports share most of theirs, and reading the font for each takes longer than drawing it. */
const drawn = new Map<string, PngPicture>();

/** Draws a chart as PNG; the same chart gives the same bytes. */
export function chartPng(chart: Chart, language: Language): PngPicture {
	const { svg, width, height } = chartPicture(chart, language);
	const before = drawn.get(svg);
	if (before) return before;
	const drawing = new Resvg(svg, {
		fitTo: { mode: 'width', value: width * 2 },
		font: { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: 'Noto Sans SC' },
		background: '#ffffff',
	});
	const picture = { png: drawing.render().asPng(), width, height };
	drawn.set(svg, picture);
	return picture;
}
