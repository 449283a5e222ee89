import type { Outcome } from '../study/index.ts';
import type { Document } from './model.ts';
import { writePage } from './page/write-page.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { writeSlides } from './slides/write-slides.ts';
import { writeWord } from './word/write-word.ts';

/** The kinds of files that documents are written to; slides are PowerPoint files, the others reports. */
export const formats = ['pdf', 'docx', 'html', 'pptx'] as const;
export type Format = (typeof formats)[number];

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
			const printed = writePdf(document);
			if (!printed.ok) return printed;
			const { bytes, pages, begins } = printed.value;
			return { ok: true, value: { bytes, paper: { pages, begins } } };
		}
		case 'docx':
			return { ok: true, value: { bytes: await writeWord(document) } };
		case 'html':
			return { ok: true, value: { bytes: new TextEncoder().encode(writePage(document)) } };
		case 'pptx':
			return { ok: true, value: { bytes: await writeSlides(document) } };
	}
}
