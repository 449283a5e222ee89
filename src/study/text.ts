import type { Outcome, Problem } from './problem.ts';

/** A file of a study as text; `path` is how people know it, with `/`. */
export interface TextFile {
	readonly path: string;
	readonly text: string;
}

/** No file that people write and review is larger, in bytes. */
export const largestFile = 32 * 1024 * 1024;
/** No line that people write and review is longer, in bytes. */
export const longestLine = 64 * 1024;

const newline = 0x0a;

/**
 * The text of a file given as bytes: UTF-8, with or without a byte order mark. Another encoding, a line that nobody
 * could review, or a file too large to be one that people keep are problems.
 */
export function decodeText(path: string, bytes: Uint8Array): Outcome<TextFile> {
	if (bytes.length > largestFile) return { ok: false, problems: [tooLarge(path, bytes.length)] };
	const long = longLine(bytes);
	if (long) return { ok: false, problems: [tooLong(path, long.line, long.length)] };
	try {
		return { ok: true, value: { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) } };
	} catch {
		return { ok: false, problems: [notUtf8(path, badLine(bytes))] };
	}
}

/** The first line longer than allowed. */
function longLine(bytes: Uint8Array): { line: number; length: number } | undefined {
	let line = 1;
	for (let start = 0; start < bytes.length; line++) {
		const found = bytes.indexOf(newline, start);
		const end = found < 0 ? bytes.length : found;
		if (end - start > longestLine) return { line, length: end - start };
		start = end + 1;
	}
	return undefined;
}

/** The first line that is not UTF-8; a line break is never part of a longer character. */
function badLine(bytes: Uint8Array): number {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	for (let start = 0; start < bytes.length; line++) {
		const found = bytes.indexOf(newline, start);
		const end = found < 0 ? bytes.length : found;
		try {
			decoder.decode(bytes.subarray(start, end));
		} catch {
			return line;
		}
		start = end + 1;
	}
	return 1;
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);

/** What to say of a file of `bytes` bytes that is too large to be read. */
export function tooLarge(path: string, bytes: number): Problem {
	return {
		code: 'file-too-large',
		spot: { file: path },
		says: {
			en: `The file has ${megabytes(bytes)} MB; a study's file may have ${megabytes(largestFile)} MB.`,
			zh: `文件大小为 ${megabytes(bytes)} MB，超过研究文件的上限 ${megabytes(largestFile)} MB。`,
		},
		fix: {
			en: 'Split it by topic, or take it out of the study.',
			zh: '请按主题拆分，或将其移出研究文件夹。',
		},
	};
}

function tooLong(path: string, line: number, length: number): Problem {
	return {
		code: 'line-too-long',
		spot: { file: path, line, column: 1 },
		says: {
			en: `The line has ${length} bytes; a line may have ${longestLine}.`,
			zh: `该行有 ${length} 字节，超过每行上限 ${longestLine} 字节。`,
		},
		fix: {
			en: 'Break it into lines that can be reviewed; perhaps it is not a text file.',
			zh: '请拆成便于核对的多行；该文件也可能不是文本文件。',
		},
	};
}

function notUtf8(path: string, line: number): Problem {
	return {
		code: 'not-utf-8',
		spot: { file: path, line, column: 1 },
		says: { en: 'The line is not UTF-8 text.', zh: '该行不是 UTF-8 编码的文本。' },
		fix: {
			en: 'Save the file as UTF-8; Chinese files are often in GBK or GB 18030.',
			zh: '请将文件另存为 UTF-8；中文文件常为 GBK 或 GB 18030 编码。',
		},
	};
}
