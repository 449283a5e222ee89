import {
	AlignmentType,
	Bookmark,
	BorderStyle,
	ExternalHyperlink,
	HeadingLevel,
	ImageRun,
	InternalHyperlink,
	LeaderType,
	PageReference,
	Paragraph,
	type ParagraphChild,
	ShadingType,
	Table,
	TableCell,
	TableOfContents,
	TableRow,
	TabStopType,
	TextRun,
	WidthType,
} from 'docx';
import { chartPng } from '../charts/chart-png.ts';
import { dayText } from '../day-text.ts';
import { furniture } from '../furniture.ts';
import type { Block, Document, Inline, Inlines, Section, TableBlock } from '../model.ts';
import { floatsOf, plainText } from '../walk.ts';
import { accent, headings, line, none, quiet } from './look.ts';

/** Turns the blocks of one document into paragraphs and tables of Word. */
export class WordWriter {
	readonly #document: Document;
	/** Ids of what can be linked to, by the bookmark that stands for each; Word allows forty letters and digits. */
	readonly #bookmarks = new Map<string, string>();
	readonly #anchored: ReadonlySet<string>;

	constructor(document: Document) {
		this.#document = document;
		const tables = document.annexes.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
		this.#anchored = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ anchor }) => anchor ?? [])));
	}

	cover(): readonly Paragraph[] {
		const { study, title, subtitle, day, language } = this.#document;
		const big = (text: string, size: number, color: string, bold = false) =>
			new Paragraph({
				spacing: { after: 200 },
				children: [new TextRun({ text, size, color, bold, font: headings })],
			});
		return [
			new Paragraph({ spacing: { before: 2800 } }),
			big(study, 24, accent),
			big(title, 50, '18212F', true),
			big(subtitle, 26, quiet),
			big(dayText(day, language), 20, quiet),
		];
	}

	body(): readonly (Paragraph | Table | TableOfContents)[] {
		const { language, sections, references, annexes } = this.#document;
		const { contents, references: title } = furniture[language];
		return [
			new Paragraph({
				pageBreakBefore: true,
				spacing: { after: 160 },
				children: [new TextRun({ text: contents, font: headings, bold: true, size: 34 })],
			}),
			new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' }),
			...this.#listOf('figure'),
			...this.#listOf('table'),
			...sections.flatMap((section) => this.#section(section)),
			...(references.length > 0
				? [this.#heading(1, [{ kind: 'text', text: title }], 'references', true)]
				: []),
			...references.map(({ source, text, url }) => this.#reference(source, text, url)),
			...annexes.flatMap((section) => this.#section(section)),
		];
	}

	/** The list of figures or of tables, with links; Word fills in the pages when it opens the file. */
	#listOf(kind: 'figure' | 'table'): readonly Paragraph[] {
		const { language, sections } = this.#document;
		const floats = floatsOf(sections, kind);
		if (floats.length === 0) return [];
		const title = { figure: furniture[language].figures, table: furniture[language].tables }[kind];
		const entries = floats.map(({ id, number, caption }) => {
			const anchor = this.#bookmark(`b:${id}`);
			const text = `${furniture[language][kind]}${number}  ${plainText(caption)}`;
			return new Paragraph({
				spacing: { after: 40 },
				tabStops: [{ type: TabStopType.RIGHT, position: 9180, leader: LeaderType.DOT }],
				children: [
					new InternalHyperlink({ anchor, children: [new TextRun({ text, size: 19 })] }),
					new TextRun({ text: '\t', size: 19 }),
					new PageReference(anchor, { hyperlink: true }),
				],
			});
		});
		const head = new Paragraph({
			keepNext: true,
			spacing: { before: 360, after: 120 },
			children: [new TextRun({ text: title, font: headings, bold: true, size: 26 })],
		});
		return [head, ...entries];
	}

	small(text: string): Paragraph {
		return new Paragraph({ children: [new TextRun({ text, size: 16, color: quiet, font: headings })] });
	}

	#section({ id, title, blocks }: Section): readonly (Paragraph | Table)[] {
		return [this.#heading(1, title, id, true), ...this.#blocks(blocks)];
	}

	#blocks(blocks: readonly Block[], style = 'Body'): readonly (Paragraph | Table)[] {
		return blocks.flatMap((block): readonly (Paragraph | Table)[] => {
			switch (block.kind) {
				case 'heading':
					return [this.#heading(block.level, block.text, block.id, false)];
				case 'paragraph':
					return [new Paragraph({ style, children: this.#inlines(block.text) })];
				case 'list':
					return block.items.flatMap((item) => this.#item(item, block.ordered));
				case 'message':
					return block.blocks.flatMap((each) => this.#boxed(each, { color: accent, size: 18 }, 'EAF1FB'));
				case 'quote':
					return block.blocks.flatMap((each) => this.#boxed(each, { color: 'D8DDE5', size: 8 }));
				case 'pending':
					return this.#boxed({ kind: 'paragraph', text: block.text }, { color: 'D8DDE5', size: 8 });
				case 'table':
					return [
						this.#caption('table', block.number, block.caption, block.id),
						this.#table(block),
						...block.notes.map((note) => this.#note(note)),
					];
				case 'figure':
					return [
						this.#picture(block),
						this.#caption('figure', block.number, block.caption, block.id),
						...block.notes.map((note) => this.#note(note)),
					];
				default:
					return block satisfies never;
			}
		});
	}

	#item(blocks: readonly Block[], ordered: boolean): readonly (Paragraph | Table)[] {
		const list = ordered ? { numbering: { reference: 'ordered', level: 0 } } : { bullet: { level: 0 } };
		return blocks.flatMap((block, at) =>
			block.kind === 'paragraph'
				? [
						new Paragraph({
							...(at === 0 ? list : { indent: { left: 480 } }),
							spacing: { after: 80, line: 300 },
							children: this.#inlines(block.text),
						}),
					]
				: this.#blocks([block]),
		);
	}

	#boxed(block: Block, bar: { color: string; size: number }, fill?: string): readonly (Paragraph | Table)[] {
		if (block.kind !== 'paragraph') return this.#blocks([block]);
		return [
			new Paragraph({
				spacing: { before: 60, after: 60, line: 300 },
				indent: { left: 200, right: 200 },
				border: { left: { style: BorderStyle.SINGLE, space: 8, ...bar } },
				...(fill ? { shading: { type: ShadingType.CLEAR, fill } } : {}),
				children: this.#inlines(block.text),
			}),
		];
	}

	#heading(level: 1 | 2 | 3 | 4, text: Inlines, id: string, newPage: boolean): Paragraph {
		const levels = [
			HeadingLevel.HEADING_1,
			HeadingLevel.HEADING_2,
			HeadingLevel.HEADING_3,
			HeadingLevel.HEADING_4,
		] as const;
		return new Paragraph({
			heading: levels[level - 1],
			pageBreakBefore: newPage,
			children: [new Bookmark({ id: this.#bookmark(`b:${id}`), children: this.#inlines(text) })],
		});
	}

	#caption(kind: 'table' | 'figure', number: number, caption: Inlines, id: string): Paragraph {
		const label = `${furniture[this.#document.language][kind]}${number}`;
		const head = new Bookmark({
			id: this.#bookmark(`b:${id}`),
			children: [new TextRun({ text: label, bold: true })],
		});
		return new Paragraph({
			style: 'Caption',
			keepNext: kind === 'table',
			children: number > 0 ? [head, new TextRun('  '), ...this.#inlines(caption)] : this.#inlines(caption),
		});
	}

	#note(note: Inlines): Paragraph {
		return new Paragraph({ style: 'Note', children: this.#inlines(note) });
	}

	#table({ columns, rows }: TableBlock): Table {
		const whole = columns.reduce((sum, { width }) => sum + width, 0);
		const width = (at: number) => Math.round((9180 * (columns[at]?.width ?? 1)) / whole);
		const cell = (children: readonly ParagraphChild[], at: number, filled: boolean) =>
			new TableCell({
				width: { size: width(at), type: WidthType.DXA },
				margins: { left: 70, right: 70 },
				...(filled ? { shading: { type: ShadingType.CLEAR, fill: 'F5F7FA' } } : {}),
				children: [
					new Paragraph({
						style: 'Cell',
						alignment: columns[at]?.align === 'end' ? AlignmentType.END : AlignmentType.START,
						children: [...children],
					}),
				],
			});
		const head = new TableRow({
			tableHeader: true,
			cantSplit: true,
			children: columns.map(({ title }, at) => cell(this.#inlines(title, true), at, true)),
		});
		const body = rows.map(
			(row) =>
				new TableRow({
					cantSplit: true,
					children: row.cells.map((inlines, at) => {
						const runs = this.#inlines(inlines, row.heading === true);
						const anchored = at === 0 && row.anchor !== undefined;
						return cell(
							anchored ? [new Bookmark({ id: this.#bookmark(`n:${row.anchor}`), children: runs })] : runs,
							at,
							row.heading === true,
						);
					}),
				}),
		);
		return new Table({
			width: { size: 9180, type: WidthType.DXA },
			columnWidths: columns.map((_, at) => width(at)),
			borders: {
				top: { ...line, size: 8, color: '18212F' },
				bottom: line,
				left: none,
				right: none,
				insideHorizontal: line,
				insideVertical: none,
			},
			rows: [head, ...body],
		});
	}

	#picture(block: Extract<Block, { kind: 'figure' }>): Paragraph {
		const { png, width, height } = chartPng(block.chart, this.#document.language);
		const scale = 600 / width;
		return new Paragraph({
			keepNext: true,
			spacing: { before: 200 },
			children: [
				new ImageRun({
					type: 'png',
					data: png,
					transformation: { width: 600, height: Math.round(height * scale) },
					altText: { name: block.id, title: block.alternative, description: block.alternative },
				}),
			],
		});
	}

	#reference(source: string, text: string, url: string | undefined): Paragraph {
		const run = new TextRun({ text, size: 19 });
		const linked = url ? [new ExternalHyperlink({ link: url, children: [run] })] : [run];
		return new Paragraph({
			indent: { left: 420, hanging: 420 },
			spacing: { after: 80 },
			children: [new Bookmark({ id: this.#bookmark(`s:${source}`), children: linked })],
		});
	}

	#inlines(inlines: Inlines, bold = false): ParagraphChild[] {
		return inlines.map((inline) => this.#inline(inline, bold));
	}

	#inline(inline: Inline, bold: boolean): ParagraphChild {
		const weight = bold ? { bold } : {};
		switch (inline.kind) {
			case 'text':
				return new TextRun({
					text: inline.text,
					...(bold || inline.mark === 'strong' ? { bold: true } : {}),
					...(inline.mark === 'emphasis' ? { italics: true } : {}),
				});
			case 'number':
				return this.#anchored.has(inline.id)
					? new InternalHyperlink({
							anchor: this.#bookmark(`n:${inline.id}`),
							children: [new TextRun({ text: inline.text, ...weight })],
						})
					: new TextRun({ text: inline.text, ...weight });
			case 'citation':
				return new InternalHyperlink({
					anchor: this.#bookmark(`s:${inline.sources[0]}`),
					children: [new TextRun({ text: inline.text, ...weight })],
				});
			case 'reference':
				return new InternalHyperlink({
					anchor: this.#bookmark(`b:${inline.to}`),
					children: [new TextRun({ text: inline.text, ...weight })],
				});
			case 'link':
				return new ExternalHyperlink({
					link: inline.href,
					children: [new TextRun({ text: inline.text, color: accent })],
				});
			case 'break':
				return new TextRun({ break: 1 });
		}
	}

	/** Word knows places by short names; those of numbers begin with n_, so that a reader of the file finds them. */
	#bookmark(id: string): string {
		const known = this.#bookmarks.get(id);
		if (known) return known;
		const name = `${id[0]}_${this.#bookmarks.size + 1}`;
		this.#bookmarks.set(id, name);
		return name;
	}
}
