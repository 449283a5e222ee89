import type { Language, Words } from '../study/index.ts';
import type { Chapter } from './chapter.ts';
import type { Block, Document, NumberUse, Reference, Section } from './model.ts';
import { allBlocks, allInlines, mapInlines } from './walk.ts';

/** Writes citations and the list of references in a style; asked for every citation in order of the text. */
export interface Citer {
	cite(sources: readonly string[]): string;
	references(): readonly Reference[];
}

/** What a document is made of. */
export interface DocumentPlan {
	readonly id: string;
	readonly study: Words;
	readonly title: Words;
	readonly subtitle: Words;
	/** As 2026-11-23. */
	readonly day: string;
	readonly chapters: readonly Chapter[];
}

/** Makes the sections after the references from what stands in a document. */
export type AnnexMaker = (document: Document) => readonly Section[];

const numbered: Readonly<Record<'table' | 'figure', Readonly<Record<Language, string>>>> = {
	table: { en: 'Table ', zh: '表' },
	figure: { en: 'Figure ', zh: '图' },
};

/** Puts chapters together: numbers tables and figures, fills in what refers to them, and cites sources in order. */
export function assemble(
	plan: DocumentPlan,
	language: Language,
	citer: Citer,
	annexes: AnnexMaker = () => [],
): Document {
	const sections = plan.chapters.flatMap((chapter) => sectionsOf(chapter, language));
	const labels = new Map<string, string>();
	const counted = countFloats(sections, language, labels);
	const filled = counted.map((section) =>
		mapInlines(section, (inline) => {
			if (inline.kind === 'citation') return { ...inline, text: citer.cite(inline.sources) };
			if (inline.kind === 'reference') return { ...inline, text: labels.get(inline.to) ?? inline.text };
			return inline;
		}),
	);
	const document: Document = {
		id: plan.id,
		language,
		study: plan.study[language],
		title: plan.title[language],
		subtitle: plan.subtitle[language],
		day: plan.day,
		sections: filled,
		annexes: [],
		numbers: numbersOf(plan.chapters, language, filled),
		references: citer.references(),
	};
	return { ...document, annexes: annexes(document) };
}

function sectionsOf(chapter: Chapter, language: Language): readonly Section[] {
	return chapter[language].sections.map(({ title, blocks }, at) => ({
		id: at === 0 ? chapter.id : `${chapter.id}-${at + 1}`,
		title,
		blocks: blocks.map((block) =>
			block.kind === 'heading' ? { ...block, id: `${chapter.id}-${block.id}` } : block,
		),
	}));
}

/** Numbers tables and figures in order of the text, and keeps what a reference to each one says. */
function countFloats(
	sections: readonly Section[],
	language: Language,
	labels: Map<string, string>,
): readonly Section[] {
	const count = { table: 0, figure: 0 };
	const number = (block: Block): Block => {
		if (block.kind !== 'table' && block.kind !== 'figure') return block;
		count[block.kind] += 1;
		labels.set(block.id, `${numbered[block.kind][language]}${count[block.kind]}`);
		return { ...block, number: count[block.kind] };
	};
	return sections.map((section) => ({ ...section, blocks: section.blocks.map(number) }));
}

/** The numbers that really stand in a document: in its text, its tables and its charts. */
function numbersOf(
	chapters: readonly Chapter[],
	language: Language,
	sections: readonly Section[],
): Readonly<Record<string, NumberUse>> {
	const known = new Map(chapters.flatMap((chapter) => [...chapter[language].numbers]));
	const used = new Set<string>();
	for (const section of sections) {
		for (const inline of allInlines(section)) if (inline.kind === 'number') used.add(inline.id);
		for (const block of allBlocks(section.blocks)) {
			if (block.kind !== 'figure') continue;
			for (const { points } of block.chart.series)
				for (const point of points) if (point) used.add(point.number);
		}
	}
	return Object.fromEntries([...known].filter(([id]) => used.has(id)));
}
