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

/** A4 in twentieths of a point. */
const page = { width: 11906, height: 16838 };
const margin = 850;
/** More columns beside the first one go to a table of their own, so that they stay wide enough to read. */
const mostColumns = 6;

const words = {
	en: { notes: 'Notes', sources: 'Sources' },
	zh: { notes: '说明', sources: '来源' },
} as const;

/** Writes a table for Word, on lying pages, with notes and sources below. Equal tables give equal bytes. */
export async function tableToWord(table: PlainTable): Promise<Uint8Array> {
	const { title, language, notes, sources } = table;
	const file = new Document({
		title,
		creator: 'Canopy',
		lastModifiedBy: 'Canopy',
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
					...inParts(table).flatMap((part, at) => [
						new Paragraph({ pageBreakBefore: at > 0, children: [] }),
						wordTable(part, page.height - 2 * margin),
					]),
					...list(words[language].notes, notes),
					...list(words[language].sources, sources),
				],
			},
		],
	});
	return steadyZip(new Uint8Array(await Packer.toArrayBuffer(file)), table.day);
}

/** A table as several that fit a page's width, each with the first column. */
function inParts(table: PlainTable): readonly PlainTable[] {
	const others = table.columns.length - 1;
	const parts = Math.max(1, Math.ceil(others / mostColumns));
	const each = Math.ceil(others / parts);
	const part = <T>(cells: readonly T[], at: number) => [
		...cells.slice(0, 1),
		...cells.slice(1 + at * each, 1 + (at + 1) * each),
	];
	return Array.from({ length: parts }, (_, at) => ({
		...table,
		columns: part(table.columns, at),
		rows: table.rows.map((row) => ('heading' in row ? row : { cells: part(row.cells, at) })),
	}));
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
