import type { Outcome, Problem } from '../../study/index.ts';
import type { Format } from '../format.ts';
import type { Document } from '../model.ts';
import { checkFile } from '../read-back/check-file.ts';
import { type Written, writeDocument } from '../write-document.ts';

/** One file that a thread is to write. */
export interface Draft {
	readonly document: Document;
	readonly format: Format;
	/** Whether every number is read back from the finished file; what the file is called in problems. */
	readonly check?: string | undefined;
}

/** A file that was written, with the numbers in it that do not read back as their findings. */
export interface Finished {
	readonly written: Outcome<Written>;
	readonly differing: readonly Problem[];
}

/** Writes a file, and reads its numbers back where that is asked. */
export async function finishFile({ document, format, check }: Draft): Promise<Finished> {
	const written = await writeDocument(document, format);
	if (!written.ok || check === undefined) return { written, differing: [] };
	return { written, differing: await checkFile(document, format, written.value.bytes, check) };
}
