import { join } from 'node:path';
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

const fonts = fileURLToPath(
	new URL('../../../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url),
);
const fontFiles = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((file) =>
	join(fonts, file),
);

/** Draws a chart as PNG; the same chart gives the same bytes. */
export function chartPng(chart: Chart, language: Language): PngPicture {
	const { svg, width, height } = chartPicture(chart, language);
	const drawing = new Resvg(svg, {
		fitTo: { mode: 'width', value: width * 2 },
		font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans SC' },
		background: '#ffffff',
	});
	return { png: drawing.render().asPng(), width, height };
}
