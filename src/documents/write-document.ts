import type { Outcome, Problem } from '../study/index.ts';
import type { Format } from './format.ts';
import type { Document } from './model.ts';
import { writePage } from './page/write-page.ts';
import { writeSlides } from './slides/write-slides.ts';
import { writeWord } from './word/write-word.ts';

/** A finished file. */
export interface Written {
	readonly bytes: Uint8Array;
	/** Of a report on paper: its pages, and the page on which each section begins. */
	readonly paper?: { readonly pages: number; readonly begins: Readonly<Record<string, number>> };
}

/** Writes a document in a format, or tells why it could not be written. */
export async function writeDocument(document: Document, format: Format): Promise<Outcome<Written>> {
	switch (format) {
		case 'pdf': {
			const typesetter = await import('./pdf/write-pdf.ts').catch(() => undefined);
			if (!typesetter) return { ok: false, problems: [noTypesetter] };
			const printed = typesetter.writePdf(document);
			if (!printed.ok) return printed;
			const { bytes, pages, begins } = printed.value;
			return { ok: true, value: { bytes, paper: { pages, begins } } };
		}
		case 'docx':
			return { ok: true, value: { bytes: await writeWord(document) } };
		case 'html':
			return { ok: true, value: { bytes: new TextEncoder().encode(writePage(document)) } };
		case 'pptx':
			return slidesWritten(await writeSlides(document));
	}
}

function slidesWritten(slides: Outcome<Uint8Array>): Outcome<Written> {
	return slides.ok ? { ok: true, value: { bytes: slides.value } } : slides;
}

/** The typesetter is a program for each kind of machine, and not installed for all of them. */
const noTypesetter: Problem = {
	code: 'typesetter-missing',
	says: {
		en: 'The typesetter for PDF is not installed for this kind of machine.',
		zh: '本机类型没有安装 PDF 排版程序。',
	},
	fix: {
		en: 'Write the other formats (--format docx,html,pptx), or write PDF on Linux.',
		zh: '请生成其他格式（--format docx,html,pptx），或在 Linux 上生成 PDF。',
	},
};
