import { join } from 'node:path';
import {
	chapterLengths,
	type Deliverable,
	type Document,
	reportOf,
	slidesOf,
	tooLong,
} from '../documents/index.ts';
import { checkFile, type Format, type Written, writeDocument } from '../documents/node.ts';
import type { Language, Problem, Words } from '../study/index.ts';
import { shown } from './folders.ts';
import type { BuiltReports } from './library.ts';
import { listDocuments } from './list-documents.ts';
import { putInPlace } from './put-in-place.ts';

/** Which reports are to be written, and where. */
export interface ReportOrder {
	readonly deliverables: readonly Deliverable[];
	readonly languages: readonly Language[];
	readonly formats: readonly Format[];
	readonly to: string;
	/** Whether every number is read back from the finished files. */
	readonly check: boolean;
}

/** What came of one file: it is in its place, or the last good one stays. */
export interface ReportStep {
	/** Name inside the folder. */
	readonly name: string;
	readonly says?: Words;
	readonly problems: readonly Problem[];
	/** Files finished and to be written in all. */
	readonly done: number;
	readonly of: number;
}

/** Writes reports and slides one after the other, and tells of each. */
export async function* writeReports(built: BuiltReports, order: ReportOrder): AsyncGenerator<ReportStep> {
	const jobs = order.deliverables.flatMap((deliverable) =>
		order.languages.flatMap((language) =>
			order.formats.flatMap((format) => {
				const document = documentOf(deliverable, language, format, built);
				return document ? [{ deliverable, document, format }] : [];
			}),
		),
	);
	for (const [at, { deliverable, document, format }] of jobs.entries()) {
		const name = `${document.id}.${document.language}.${format}`;
		const told = await writeOne(deliverable, document, format, built, join(order.to, name), order.check);
		if (told.problems.length === 0) await listDocuments(order.to);
		yield { name, ...told, done: at + 1, of: jobs.length };
	}
}

/** Writes one file in its place once it is complete; a report that is too long, or reads back otherwise, is not put there. */
async function writeOne(
	deliverable: Deliverable,
	document: Document,
	format: Format,
	built: BuiltReports,
	file: string,
	check: boolean,
): Promise<Pick<ReportStep, 'says' | 'problems'>> {
	const began = performance.now();
	const written = await writeDocument(document, format);
	if (!written.ok) return { problems: written.problems };
	const problems = [
		...budgetProblems(deliverable, written.value, built, shown(file)),
		...(check ? await checkFile(document, format, written.value.bytes, shown(file)) : []),
	];
	if (problems.length > 0) return { problems };
	await putInPlace(file, written.value.bytes);
	const { paper } = written.value;
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	const length = { en: paper ? `, ${paper.pages} pages` : '', zh: paper ? `，${paper.pages} 页` : '' };
	const numbers = Object.keys(document.numbers).length;
	return {
		problems: [],
		says: {
			en: `${shown(file)}: ${numbers} numbers${length.en}, ${seconds} s`,
			zh: `${shown(file)}：${numbers} 个数字${length.zh}，${seconds} 秒`,
		},
	};
}

function documentOf(
	deliverable: Deliverable,
	language: Language,
	format: Format,
	{ reports, library }: BuiltReports,
): Document | undefined {
	if (format !== 'pptx') return reportOf(deliverable, language, reports, library);
	return deliverable.slides === undefined
		? undefined
		: slidesOf(deliverable.slides, language, reports, library);
}

function budgetProblems(
	deliverable: Deliverable,
	{ paper }: Written,
	{ reports }: BuiltReports,
	file: string,
): readonly Problem[] {
	return paper ? tooLong(chapterLengths(reports.plan, deliverable.chapters, paper.begins), file) : [];
}
