import type { Problem } from '../../study/index.ts';
import { exact } from '../annex-of-numbers.ts';
import type { Format } from '../format.ts';
import type { Document } from '../model.ts';
import type { ReadNumber } from './read-number.ts';
import { readPage } from './read-page.ts';
import { readPdf } from './read-pdf.ts';
import { readSlides } from './read-slides.ts';
import { readWord } from './read-word.ts';

/**
 * Reads every number back from a finished file and compares it with its finding: as it is written, and its full value
 * where the file has an annex. No problem means that file and findings say the same.
 */
export async function checkFile(
	document: Document,
	format: Format,
	bytes: Uint8Array,
	file: string,
): Promise<readonly Problem[]> {
	const read = await numbersIn(format, bytes);
	const found = new Map(read.map((number) => [number.id, number]));
	const strange = read.filter(({ id }) => !Object.hasOwn(document.numbers, id));
	const wrong = Object.values(document.numbers).filter((use) => {
		const number = found.get(use.id);
		if (!number) return true;
		// typesetters put thin spaces between digits and Chinese characters
		const texts = number.texts.map(withoutSpaces);
		const written = texts.every((text) => text === withoutSpaces(use.text));
		return !written || (number.value !== undefined && number.value !== exact(use.finding.value));
	});
	return [...strange, ...wrong].map(({ id }) => differs(id, found.get(id), document, file));
}

async function numbersIn(format: Format, bytes: Uint8Array): Promise<readonly ReadNumber[]> {
	switch (format) {
		case 'pdf':
			return readPdf(bytes);
		case 'docx':
			return readWord(bytes);
		case 'html':
			return readPage(new TextDecoder().decode(bytes));
		case 'pptx':
			return readSlides(bytes).numbers;
	}
}

function withoutSpaces(text: string): string {
	return text.replaceAll(/[\s\u200b]/g, '');
}

function differs(id: string, read: ReadNumber | undefined, document: Document, file: string): Problem {
	const use = document.numbers[id];
	const said = read ? [...read.texts, read.value].filter((each) => each !== undefined).join(', ') : '';
	return {
		code: 'number-differs',
		spot: { file },
		says: {
			en: `The number ${id} reads "${said}" in the file; its finding says "${use?.text ?? ''}".`,
			zh: `文件中数字 ${id} 为“${said}”，而结果为“${use?.text ?? ''}”。`,
		},
	};
}
