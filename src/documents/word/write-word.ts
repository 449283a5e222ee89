import {
	AlignmentType,
	Footer,
	Header,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	TextRun,
	Document as WordDocument,
} from 'docx';
import type { Document } from '../model.ts';
import { steadyZip } from '../steady-zip.ts';
import { quiet, stylesOf } from './look.ts';
import { WordWriter } from './word-writer.ts';

// A report for Word, where reviewers comment on it. Numbers are links to the annex that tells where they come from.

/** Writes a document for Word; the same document gives the same bytes. */
export async function writeWord(document: Document): Promise<Uint8Array> {
	const writer = new WordWriter(document);
	const file = new WordDocument({
		title: document.title,
		creator: 'Canopy',
		description: document.study,
		features: { updateFields: true },
		styles: stylesOf(document.language),
		numbering: {
			config: [
				{
					reference: 'ordered',
					levels: [
						{
							level: 0,
							format: LevelFormat.DECIMAL,
							text: '%1.',
							alignment: AlignmentType.START,
							style: { paragraph: { indent: { left: 480, hanging: 360 } } },
						},
					],
				},
			],
		},
		sections: [
			{
				properties: {
					page: { margin: { top: 1474, bottom: 1361, left: 1361, right: 1361 } },
					titlePage: true,
				},
				headers: { default: new Header({ children: [writer.small(document.title)] }) },
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.CENTER,
								children: [new TextRun({ children: [PageNumber.CURRENT], size: 17, color: quiet })],
							}),
						],
					}),
				},
				children: [...writer.cover(), ...writer.body()],
			},
		],
	});
	const bytes = await Packer.toBuffer(file);
	const links = new Map<string, string>();
	return steadyZip(bytes, document.day, (path, text) => steadyIds(path, steadyLinks(path, text, links)));
}

/** The library counts drawings, bookmarks and headings on from document to document; here each document counts from one. */
function steadyIds(path: string, text: string): string {
	if (path !== 'word/document.xml') return text;
	const counted = [
		/(<wp:docPr id=")(\d+)/g,
		/(_Toc)(\d+)/g,
		/(<w:bookmark(?:Start w:name="[^"]*"|End) w:id=")(\d+)/g,
	];
	return counted.reduce(recounted, text);
}

/** Numbers that a pattern finds, counted from one in order; equal ones stay equal. */
function recounted(text: string, pattern: RegExp): string {
	const known = new Map<string, number>();
	return text.replaceAll(pattern, (_, before: string, id: string) => {
		const count = known.get(id) ?? known.size + 1;
		known.set(id, count);
		return `${before}${count}`;
	});
}

/** The library names links to other places at random, in a document and in the list of what it leads to; here they are counted. */
function steadyLinks(path: string, text: string, known: Map<string, string>): string {
	if (!/^word\/(?:_rels\/)?document\.xml/.test(path)) return text;
	return text.replaceAll(/"rId[\w-]{12,}"/g, (id) => {
		const steady = known.get(id) ?? `"rIdLink${known.size + 1}"`;
		known.set(id, steady);
		return steady;
	});
}
