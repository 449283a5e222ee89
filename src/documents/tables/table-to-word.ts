import {
	Document,
	HeadingLevel,
	Packer,
	PageOrientation,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import { steadyZip } from '../steady-zip.ts';
import { accent, headings, line, quiet, stylesOf } from '../word/look.ts';
import type { PlainCell, PlainTable } from './plain-table.ts';

/** Pages in twentieths of a point, lying: A4, and A3 for tables with many columns. */
const a4 = { width: 11906, height: 16838 };
const a3 = { width: 16838, height: 23811 };
const mostColumnsOnA4 = 7;
const margin = 850;

const words = {
	en: { notes: 'Notes', sources: 'Sources' },
	zh: { notes: '说明', sources: '来源' },
} as const;

/** Writes a table for Word, on lying pages, with notes and sources below. Equal tables give equal bytes. */
export async function tableToWord(table: PlainTable): Promise<Uint8Array> {
	const { title, language, columns, notes, sources } = table;
	const page = columns.length > mostColumnsOnA4 ? a3 : a4;
	const file = new Document({
		title,
		creator: 'Canopy',
		styles: stylesOf(language),
		sections: [
			{
				properties: {
					page: {
						size: { ...page, orientation: PageOrientation.LANDSCAPE },
						margin: { top: margin, bottom: margin, left: margin, right: margin },
					},
				},
				children: [
					new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
					wordTable(table, page.height - 2 * margin),
					...list(words[language].notes, notes),
					...list(words[language].sources, sources),
				],
			},
		],
	});
	return steadyZip(new Uint8Array(await Packer.toArrayBuffer(file)), table.day);
}

function wordTable({ columns, rows }: PlainTable, width: number): Table {
	const first = Math.round((width / (columns.length + 1)) * 2);
	const other = Math.round((width - first) / Math.max(1, columns.length - 1));
	const widthOf = (at: number) => ({ size: at === 0 ? first : other, type: WidthType.DXA });
	return new Table({
		width: { size: width, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		columnWidths: columns.map((_, at) => widthOf(at).size),
		borders: {
			top: line,
			bottom: line,
			left: line,
			right: line,
			insideHorizontal: line,
			insideVertical: line,
		},
		rows: [
			new TableRow({
				tableHeader: true,
				children: columns.map((text, at) => cell([run(text, { bold: true })], widthOf(at), 'EEF1F6')),
			}),
			...rows.map((row) =>
				'heading' in row
					? new TableRow({ children: [heading(row.heading, columns.length, width)] })
					: new TableRow({
							cantSplit: true,
							children: row.cells.map((each, at) =>
								cell(runsOf(each), widthOf(at), each.remark === undefined ? undefined : 'FFF4DC'),
							),
						}),
			),
		],
	});
}

const run = (text: string, look: { bold?: boolean; italics?: boolean; color?: string } = {}) =>
	new TextRun({ text, font: headings, ...look });

function runsOf({ text, remark, weak }: PlainCell): readonly TextRun[] {
	const said = run(text, weak ? { italics: true, color: quiet } : {});
	if (remark === undefined) return [said];
	return [said, new TextRun({ break: 1, text: `≠ ${remark}`, font: headings, color: accent })];
}

function cell(
	children: readonly TextRun[],
	width: { size: number; type: (typeof WidthType)['DXA'] },
	fill?: string,
): TableCell {
	return new TableCell({
		width,
		...(fill ? { shading: { type: ShadingType.CLEAR, fill } } : {}),
		children: [new Paragraph({ style: 'Cell', children })],
	});
}

function heading(text: string, columnSpan: number, size: number): TableCell {
	return new TableCell({
		columnSpan,
		width: { size, type: WidthType.DXA },
		shading: { type: ShadingType.CLEAR, fill: 'DCE7F7' },
		children: [new Paragraph({ style: 'Cell', keepNext: true, children: [run(text, { bold: true })] })],
	});
}

function list(title: string, lines: readonly string[]): readonly Paragraph[] {
	if (lines.length === 0) return [];
	return [
		new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(title)] }),
		...lines.map((text) => new Paragraph({ style: 'Note', children: [new TextRun(text)] })),
	];
}
