import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import {
	type ChapterLength,
	chapterLengths,
	type Deliverable,
	type Document,
	reportOf,
	slidesOf,
	tooLong,
} from '../documents/index.ts';
import { type FinishedOrder, type Format, writtenOnThreads } from '../documents/node.ts';
import type { Language, Problem, Words } from '../study/index.ts';
import { shown } from './folders.ts';
import type { BuiltReports } from './library.ts';
import { listDocuments } from './list-documents.ts';
import { clearLeftovers, putInPlace } from './put-in-place.ts';

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

/** Writes reports and slides, several at a time, and tells of each when it is done. */
export async function* writeReports(built: BuiltReports, order: ReportOrder): AsyncGenerator<ReportStep> {
	const jobs = jobsOf(built, order);
	const orders = jobs.map(({ document, format, file }) => ({
		document,
		format,
		...(order.check && { check: shown(file) }),
	}));
	await clearLeftovers(order.to);
	let done = 0;
	for await (const finished of writtenOnThreads(orders, availableParallelism())) {
		const job = jobs[finished.index];
		if (!job) continue;
		const told = await place(job, finished, built, order.check);
		if (told.problems.length === 0) await listDocuments(order.to);
		done += 1;
		yield { name: basename(job.file), ...told, done, of: jobs.length };
	}
}

/** One file of an order. */
interface Job {
	readonly deliverable: Deliverable;
	/** The document, put together once for all its formats. */
	readonly document: () => Document;
	readonly format: Format;
	readonly file: string;
}

function jobsOf({ reports, library }: BuiltReports, order: ReportOrder): readonly Job[] {
	return order.languages.flatMap((language) =>
		order.deliverables.flatMap((deliverable) => {
			const { id, slides } = deliverable;
			const report = once(() => reportOf(deliverable, language, reports, library));
			return order.formats.flatMap((format): readonly Job[] => {
				if (format === 'pptx' && slides === undefined) return [];
				const [name, document] =
					format === 'pptx' && slides !== undefined
						? [slides, () => slidesOf(slides, language, reports, library)]
						: [id, report];
				return [{ deliverable, document, format, file: join(order.to, `${name}.${language}.${format}`) }];
			});
		}),
	);
}

function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** Puts a file in its place once it is complete; a report that is too long, or reads back otherwise, is not put there. */
async function place(
	{ deliverable, document, file }: Job,
	{ written, differing, seconds }: FinishedOrder,
	{ reports }: BuiltReports,
	check: boolean,
): Promise<Pick<ReportStep, 'says' | 'problems'>> {
	if (!written.ok) return { problems: written.problems };
	const { bytes, paper } = written.value;
	const lengths = paper ? chapterLengths(reports.plan, deliverable.chapters, paper.begins) : [];
	const problems = [...tooLong(lengths, shown(file)), ...differing];
	if (problems.length > 0) return { problems };
	const refused = await putInPlace(file, bytes).then(
		() => undefined,
		(error: unknown) => notWritten(file, error),
	);
	if (refused) return { problems: [refused] };
	const length = { en: paper ? `, ${paper.pages} pages` : '', zh: paper ? `，${paper.pages} 页` : '' };
	const numbers = Object.keys(document().numbers).length;
	const budgets = check ? budgetsOf(lengths) : { en: '', zh: '' };
	return {
		problems: [],
		says: {
			en: `${shown(file)}: ${numbers} numbers${length.en}, ${seconds.toFixed(1)} s${budgets.en}`,
			zh: `${shown(file)}：${numbers} 个数字${length.zh}，${seconds.toFixed(1)} 秒${budgets.zh}`,
		},
	};
}

/** How many pages each chapter has, of those that it may have. */
function budgetsOf(lengths: readonly ChapterLength[]): Words {
	const lines = (says: (length: ChapterLength) => string) =>
		lengths.map((length) => `\n  ${says(length)}`).join('');
	return {
		en: lines(({ chapter, pages, most }) => `${chapter}: ${pages} of at most ${most} pages`),
		zh: lines(({ chapter, pages, most }) => `${chapter}：${pages} 页，上限 ${most} 页`),
	};
}

/** A disk that is full or may not be written to; anything else is a defect. */
function notWritten(file: string, error: unknown): Problem {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const why: Readonly<Record<string, Words>> = {
		ENOSPC: { en: 'the disk is full', zh: '磁盘空间已满' },
		EDQUOT: { en: 'the disk is full', zh: '磁盘空间已满' },
		EACCES: { en: 'writing there is not allowed', zh: '没有写入权限' },
		EPERM: { en: 'writing there is not allowed', zh: '没有写入权限' },
		EROFS: { en: 'the disk is for reading only', zh: '磁盘为只读' },
	};
	const known = why[code];
	if (!known) throw error;
	return {
		code: 'not-written',
		spot: { file: shown(file) },
		says: {
			en: `The file could not be written: ${known.en}. The last one stays.`,
			zh: `文件未能写入：${known.zh}。原有文件保留不变。`,
		},
		fix: {
			en: 'Make room, or write to another folder (--to).',
			zh: '请腾出空间，或写到其他文件夹（--to）。',
		},
	};
}
