import type { Problem } from '../study/index.ts';
import type { Deliverables } from './deliverables.ts';

/** How many pages a chapter came to, and how many it may have. */
export interface ChapterLength {
	readonly chapter: string;
	readonly pages: number;
	readonly most: number;
}

/** The length of each chapter on paper; a chapter ends where the next section begins. */
export function chapterLengths(
	plan: Deliverables,
	chapters: readonly string[],
	begins: Readonly<Record<string, number>>,
): readonly ChapterLength[] {
	const starts = [...new Set(Object.values(begins))].sort((a, b) => a - b);
	return chapters.flatMap((chapter) => {
		const most = plan.chapters[chapter]?.pages;
		// a chapter may have several headings of the first level
		const own = Object.entries(begins).filter(
			([id]) => id === chapter || new RegExp(`^${chapter}-\\d+$`).test(id),
		);
		if (most === undefined || own.length === 0) return [];
		const first = Math.min(...own.map(([, page]) => page));
		const last = Math.max(...own.map(([, page]) => page));
		const next = starts.find((page) => page > last);
		return [{ chapter, pages: (next ?? last + 1) - first, most }];
	});
}

/** Chapters that are longer than the study's terms allow. */
export function tooLong(lengths: readonly ChapterLength[], file: string): readonly Problem[] {
	return lengths
		.filter(({ pages, most }) => pages > most)
		.map(({ chapter, pages, most }) => ({
			code: 'chapter-too-long',
			spot: { file },
			says: {
				en: `The chapter "${chapter}" has ${pages} pages; the terms of the study allow ${most}.`,
				zh: `“${chapter}”一章有 ${pages} 页，超过研究任务书规定的 ${most} 页。`,
			},
			fix: { en: 'Shorten it, or move a table to an annex.', zh: '请缩短，或将表格移至附录。' },
		}));
}
