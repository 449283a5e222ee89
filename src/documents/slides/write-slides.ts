import { unzipSync } from 'fflate';
import pptxgenjs from 'pptxgenjs';
import type { Language, Outcome, Problem } from '../../study/index.ts';
import { seriesColours } from '../charts/chart-option.ts';
import { chartScale } from '../charts/chart-scale.ts';
import { dayText } from '../day-text.ts';
import type { Block, Chart, Document, Inline, Inlines, Section, TableBlock } from '../model.ts';
import { steadyZip } from '../steady-zip.ts';
import { allBlocks, allInlines, plainText } from '../walk.ts';
import { overflows, tableFit } from './table-fit.ts';

// Slides for a dialogue: one section a slide. Charts and tables are PowerPoint's own, so that a speaker can edit them;
// what a number is and where it comes from stands in the notes.

const fonts: Readonly<Record<Language, string>> = { en: 'Arial', zh: 'Microsoft YaHei' };
const languages: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };
const ink = '18212F';
const quiet = '525C6B';
const accent = '0B57C5';
const line = 'D8DDE5';
/** Inches. */
const page = { width: 13.333, height: 7.5, left: 0.6, top: 1.35, bottom: 6.85 };

function tooTall({ id, language }: Document, slide: number, { id: table }: TableBlock): Problem {
	return {
		code: 'table-too-tall',
		spot: { file: `reports/slides/${id}/${language}.md` },
		says: {
			en: `The table "${table}" is too tall for slide ${slide}.`,
			zh: `表格“${table}”超出第 ${slide} 张幻灯片。`,
		},
		fix: {
			en: 'Show fewer rows or columns, or put it on a slide of its own.',
			zh: '请减少行数或列数，或单独放在一张幻灯片上。',
		},
	};
}

/** The more a slide says, the smaller; Chinese characters are twice as wide as letters. */
function sizeOfWords(blocks: readonly Block[]): number {
	const text = allInlines({ id: '', title: [], blocks })
		.map((inline) => (inline.kind === 'break' ? '' : inline.text))
		.join('');
	const width = [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
	return width <= 260 ? 28 : width <= 420 ? 24 : 20;
}

/** Writes a document as slides; the same document gives the same bytes. */
export async function writeSlides(document: Document): Promise<Outcome<Uint8Array>> {
	const file = newFile();
	file.layout = 'LAYOUT_WIDE';
	file.title = document.title;
	file.author = 'Canopy';
	file.company = 'Canopy';
	file.theme = { headFontFace: fonts[document.language], bodyFontFace: fonts[document.language] };
	const writer = new SlideWriter(file, document);
	writer.cover();
	document.sections.forEach((section, at) => {
		writer.slide(section, at + 2);
	});
	if (writer.problems.length > 0) return { ok: false, problems: writer.problems };
	const written = await file.write({ outputType: 'uint8array', compression: false });
	if (!(written instanceof Uint8Array)) throw new TypeError('slides come as bytes');
	const before = chartsBefore(written);
	const bytes = steadyZip(
		written,
		document.day,
		(_, text) => oneStyleEach(recounted(text, before)),
		(path) => recounted(path, before),
	);
	return { ok: true, value: bytes };
}

/** The package's types take its default export for a namespace; what it really is, is the class. */
function newFile(): pptxgenjs.default {
	const made: unknown = Reflect.construct(Object(pptxgenjs), []);
	return made as pptxgenjs.default;
}

/** The package's types know one of the two orientations of an axis; this is the other. */
function fromAbove(): { readonly catAxisOrientation: 'minMax' } {
	const other: unknown = 'maxMin';
	return { catAxisOrientation: other as 'minMax' };
}

/** The library counts charts on from file to file; here each file counts from one. */
function chartsBefore(bytes: Uint8Array): number {
	const numbers: number[] = [];
	unzipSync(bytes, {
		filter({ name }) {
			const [, number] = /charts\/chart(\d+)\.xml$/.exec(name) ?? [];
			if (number) numbers.push(Number(number));
			return false;
		},
	});
	return Math.min(...numbers) - 1;
}

function recounted(text: string, before: number): string {
	return text.replaceAll(
		/(charts\/(?:_rels\/)?chart|Excel_Worksheet)(\d+)/g,
		(_, name: string, number: string) => `${name}${Number(number) - before}`,
	);
}

/** The library repeats a paragraph's style before each of its runs, which PowerPoint takes for a broken file. */
function oneStyleEach(text: string): string {
	return text.replaceAll(/(<\/a:r>)<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs, '$1');
}

class SlideWriter {
	/** Tables that are too tall for their slides. */
	readonly problems: Problem[] = [];
	readonly #file: pptxgenjs.default;
	readonly #document: Document;
	readonly #text: { readonly fontFace: string; readonly lang: string; readonly color: string };

	constructor(file: pptxgenjs.default, document: Document) {
		this.#file = file;
		this.#document = document;
		this.#text = { fontFace: fonts[document.language], lang: languages[document.language], color: ink };
	}

	cover(): void {
		const { study, title, subtitle, day, language } = this.#document;
		const slide = this.#file.addSlide();
		slide.addShape('rect', { x: 0, y: 0, w: 0.25, h: page.height, fill: { color: accent } });
		const at = (y: number, h: number) => ({ x: 1, y, w: 11.3, h, ...this.#text, margin: 0 });
		slide.addText(study, { ...at(1.8, 0.5), fontSize: 18, color: accent });
		slide.addText(title, { ...at(2.4, 1.6), fontSize: 38, bold: true, valign: 'top', fit: 'shrink' });
		slide.addText(subtitle, { ...at(4.1, 0.6), fontSize: 20, color: quiet });
		slide.addText(dayText(day, language), { ...at(6.3, 0.4), fontSize: 14, color: quiet });
	}

	slide(section: Section, number: number): void {
		const slide = this.#file.addSlide();
		slide.addText(plainText(section.title), {
			...this.#text,
			x: page.left,
			y: 0.4,
			w: page.width - 2 * page.left,
			h: 0.75,
			margin: 0,
			fontSize: 26,
			bold: true,
			valign: 'middle',
			fit: 'shrink',
		});
		slide.addShape('line', {
			x: page.left,
			y: 1.2,
			w: page.width - 2 * page.left,
			h: 0,
			line: { color: line, width: 1 },
		});
		slide.addText(String(number), {
			...this.#text,
			x: 12.3,
			y: 7,
			w: 0.5,
			h: 0.3,
			fontSize: 10,
			color: quiet,
			align: 'right',
		});
		const shown = section.blocks.filter((block) => block.kind === 'figure' || block.kind === 'table');
		const said = section.blocks.filter((block) => block.kind !== 'figure' && block.kind !== 'table');
		const whole = page.width - 2 * page.left;
		// a table of many columns needs the whole width, below the words
		const wide = shown.some((block) => block.kind === 'table' && block.columns.length > 3);
		const side = said.length > 0 && shown.length > 0 && !wide;
		const size = shown.length > 0 ? 18 : sizeOfWords(said);
		const lines = said.flatMap((block) => (block.kind === 'list' ? block.items : [block])).length;
		const above = said.length > 0 && wide ? (lines * size * 1.75) / 72 + 0.1 : 0;
		if (said.length > 0) {
			const height = above > 0 ? above : page.bottom - page.top;
			this.#words(slide, said, side ? whole * 0.42 : whole, height, size);
		}
		const left = side ? page.left + whole * 0.45 : page.left;
		const width = side ? whole * 0.55 : whole;
		const top = page.top + above;
		const height = (page.bottom - top) / Math.max(1, shown.length);
		shown.forEach((block, at) => {
			const box = { x: left, y: top + at * height, w: width, h: height - 0.1 };
			if (block.kind === 'figure') this.#chart(slide, block.chart, plainText(block.caption), box);
			else {
				if (overflows(block, box.w, box.h - 0.4)) this.problems.push(tooTall(this.#document, number, block));
				this.#table(slide, block, box);
			}
		});
		slide.addNotes(this.#notes(section));
	}

	#words(
		slide: pptxgenjs.default.Slide,
		blocks: readonly Block[],
		width: number,
		height: number,
		fontSize: number,
	): void {
		const runs = blocks.flatMap((block) => this.#runs(block, false));
		const box = { x: page.left, y: page.top, w: width, h: height, margin: 0 };
		slide.addText(runs, {
			...this.#text,
			...box,
			fontSize,
			valign: 'top',
			fit: 'shrink',
			paraSpaceAfter: fontSize / 2,
		});
	}

	/** One paragraph of text, as runs of which the last ends the line. */
	#runs(block: Block, bullet: boolean): pptxgenjs.default.TextProps[] {
		switch (block.kind) {
			case 'paragraph':
			case 'heading':
			case 'pending': {
				const strong = block.kind === 'heading';
				const runs = block.text.map((inline, at) => this.#run(inline, strong, bullet && at === 0));
				const last = runs.at(-1);
				if (last) last.options = { ...last.options, breakLine: true };
				return runs;
			}
			case 'list':
				return block.items.flatMap((item) => item.flatMap((each) => this.#runs(each, true)));
			case 'message':
			case 'quote':
				return block.blocks.flatMap((each) => this.#runs(each, false));
			default:
				return [];
		}
	}

	#run(inline: Inline, strong: boolean, bullet: boolean): pptxgenjs.default.TextProps {
		const options: pptxgenjs.default.TextPropsOptions = bullet ? { bullet: { indent: 16 } } : {};
		if (inline.kind === 'break') return { text: ' ', options };
		const bold = strong || inline.kind === 'number' || (inline.kind === 'text' && inline.mark === 'strong');
		if (inline.kind === 'link')
			return { text: inline.text, options: { ...options, hyperlink: { url: inline.href } } };
		return { text: inline.text, options: { ...options, bold } };
	}

	#chart(
		slide: pptxgenjs.default.Slide,
		chart: Chart,
		title: string,
		box: pptxgenjs.default.PositionProps,
	): void {
		const { fontFace, color } = this.#text;
		const share = chart.unit === 'share';
		const flat = chart.kind === 'lines';
		const scale = chartScale(chart, this.#document.language);
		const data = chart.series.map(({ name, points }) => ({
			name,
			labels: [...chart.categories],
			// no number leaves no mark
			values: points.map((point) => (point ? point.value / scale.by : Number.NaN)),
		}));
		slide.addChart(flat ? 'line' : 'bar', data, {
			...box,
			barDir: 'bar',
			// PowerPoint draws bars from below; the first category belongs on top, the scale below
			...(flat ? {} : { ...fromAbove(), valAxisLabelPos: 'high' as const }),
			...(chart.kind === 'stacked' ? { barGrouping: 'stacked' as const } : {}),
			barGapWidthPct: 45,
			// with one series, several colours would give each bar its own
			chartColors: seriesColours.slice(0, chart.series.length).map((colour) => colour.slice(1)),
			showTitle: true,
			title: scale.unit === '' ? title : `${title} (${scale.unit})`,
			titleFontFace: fontFace,
			titleFontSize: 13,
			titleColor: color,
			showLegend: chart.series.length > 1,
			legendPos: 'b',
			legendFontFace: fontFace,
			legendFontSize: 11,
			showValue: chart.categories.length * chart.series.length <= 20,
			dataLabelFontFace: fontFace,
			dataLabelFontSize: 10,
			dataLabelFormatCode: share ? '0.0%' : scale.by > 1 ? '#,##0.0#' : '#,##0.##',
			valAxisLabelFormatCode: share ? '0%' : '#,##0.##',
			catAxisLabelFontFace: fontFace,
			catAxisLabelFontSize: 11,
			valAxisLabelFontFace: fontFace,
			valAxisLabelFontSize: 10,
			valGridLine: { color: line, size: 0.5 },
			altText: title,
		});
	}

	#table(
		slide: pptxgenjs.default.Slide,
		{ columns, rows, caption }: TableBlock,
		box: { x: number; y: number; w: number; h: number },
	): void {
		const fit = tableFit({ columns, rows }, box.w, box.h - 0.4);
		const whole = columns.reduce((sum, { width }) => sum + width, 0);
		const cell = (text: Inlines, at: number, bold: boolean): pptxgenjs.default.TableCell => ({
			text: plainText(text),
			options: {
				...this.#text,
				bold,
				align: columns[at]?.align === 'end' ? 'right' : 'left',
				...(bold ? { fill: { color: 'F5F7FA' } } : {}),
			},
		});
		slide.addText(plainText(caption), {
			...this.#text,
			x: box.x,
			y: box.y,
			w: box.w,
			h: 0.35,
			margin: 0,
			fontSize: 13,
			bold: true,
		});
		slide.addTable(
			[
				columns.map(({ title }, at) => cell(title, at, true)),
				...rows.map((row) => row.cells.map((text, at) => cell(text, at, row.heading === true))),
			],
			{
				x: box.x,
				y: box.y + 0.4,
				w: box.w,
				colW: columns.map(({ width }) => (box.w * width) / whole),
				fontSize: fit,
				border: { type: 'solid', pt: 0.5, color: line },
				margin: 0.04,
			},
		);
	}

	/** What the speaker says, and every number of the slide with its id. */
	#notes(section: Section): string {
		const spoken = (section.spoken ?? []).flatMap((block) =>
			'text' in block ? [plainText(block.text)] : [],
		);
		const ids = new Map<string, string>();
		for (const inline of allInlines(section)) if (inline.kind === 'number') ids.set(inline.id, inline.text);
		for (const block of allBlocks(section.blocks)) {
			if (block.kind !== 'figure') continue;
			for (const { points } of block.chart.series)
				for (const point of points) if (point) ids.set(point.number, point.text);
		}
		return [...spoken, ...[...ids].map(([id, text]) => `${text} ← ${id}`)].join('\n');
	}
}
