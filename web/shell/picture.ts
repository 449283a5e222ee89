import { fontFamily, palette } from './palette.ts';

/** What a saved picture says besides its drawing, so that it can stand alone. */
export interface Frame {
	readonly title: string;
	readonly summary: string;
	readonly foot: string;
}

const margin = 16;

/** How a block of text is set: size and leading in pixels. */
interface Type {
	readonly size: number;
	readonly leading: number;
	readonly weight: number;
	readonly colour: string;
}

const titleType: Type = { size: 18, leading: 25, weight: 600, colour: palette.ink };
const summaryType: Type = { size: 13, leading: 19, weight: 400, colour: palette.quiet };
const footType: Type = { size: 11, leading: 16, weight: 400, colour: palette.quiet };

/** A drawing as an SVG document of its own, on white, with what it says above and its sources below. */
export function framed(drawing: string, { title, summary, foot }: Frame): string {
	const size = sizeOf(drawing);
	const head = block(title, size.width, margin, titleType);
	const under = block(summary, size.width, head.bottom + 4, summaryType);
	const top = under.bottom + 12;
	const feet = block(foot, size.width, top + size.height + 12, footType);
	const width = size.width + 2 * margin;
	const height = feet.bottom + margin;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
		`<rect width="100%" height="100%" fill="${palette.paper}"/>`,
		head.svg,
		under.svg,
		`<svg x="${margin}" y="${top}" width="${size.width}" height="${size.height}">${drawing}</svg>`,
		feet.svg,
		'</svg>',
	].join('');
}

/** A text set in lines below `top`, and where it ends. */
function block(
	text: string,
	width: number,
	top: number,
	type: Type,
): { readonly svg: string; readonly bottom: number } {
	const { size, leading, weight, colour } = type;
	const lines = wrapped(text, width, `${weight} ${size}px ${fontFamily}`);
	const spans = lines.map(
		(line, index) => `<tspan x="${margin}" y="${top + size + index * leading}">${escaped(line)}</tspan>`,
	);
	const style = `font-family="${escaped(fontFamily)}" font-size="${size}" font-weight="${weight}" fill="${colour}"`;
	return { svg: `<text ${style}>${spans.join('')}</text>`, bottom: top + lines.length * leading };
}

function sizeOf(drawing: string): { readonly width: number; readonly height: number } {
	const root = new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement;
	return { width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')) };
}

/** Breaks a text into lines of at most so many pixels: between words, and between Chinese characters. */
function wrapped(text: string, width: number, font: string): readonly string[] {
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) return [text];
	pen.font = font;
	const lines: string[] = [];
	let line = '';
	for (const piece of text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ??
		[]) {
		if (line !== '' && pen.measureText(line + piece).width > width) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += piece;
	}
	return line === '' ? lines : [...lines, line];
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
