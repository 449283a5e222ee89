import type { Language } from '../../study/index.ts';
import { chartPicture } from '../charts/chart-picture.ts';
import { dayText } from '../day-text.ts';
import { furniture } from '../furniture.ts';
import type { Block, Document, Section } from '../model.ts';
import { allBlocks } from '../walk.ts';

/** What `report.typ` prints: the document as its data, and the pictures that it names. */
export interface Paper {
	readonly data: unknown;
	/** SVG by file name. */
	readonly pictures: ReadonlyMap<string, string>;
}

const imprint: Readonly<Record<Language, (day: string) => string>> = {
	en: (day) => `As of ${day}. Every number leads to its source in the annex.`,
	zh: (day) => `截至${day}。每个数字均可在附录中查到出处。`,
};

/** Lays a document out as data for the printed report. */
export function paperOf(document: Document): Paper {
	const { language } = document;
	const pictures = new Map<string, string>();
	const blocks = (list: readonly Block[]): readonly unknown[] => list.map(block);
	const block = (each: Block): unknown => {
		if (each.kind === 'list') return { ...each, items: each.items.map(blocks) };
		if (each.kind === 'message' || each.kind === 'quote') return { ...each, blocks: blocks(each.blocks) };
		if (each.kind !== 'figure') return each;
		const file = `${each.id}.svg`;
		pictures.set(file, chartPicture(each.chart, language).svg);
		const { id, kind, caption, alternative, notes } = each;
		return { id, kind, caption, alternative, notes, file };
	};
	const sections = (list: readonly Section[]) =>
		list.map((section) => ({ ...section, blocks: blocks(section.blocks) }));
	const inText = [...document.sections, ...document.annexes].flatMap((section) => [
		...allBlocks(section.blocks),
	]);
	const day = dayText(document.day, language);
	const data = {
		...document,
		author: [],
		date: document.day.split('-').map(Number),
		day,
		imprint: imprint[language](day),
		labels: furniture[language],
		'chapters-on-new-page': true,
		'has-figures': inText.some(({ kind }) => kind === 'figure'),
		'has-tables': inText.some(({ kind }) => kind === 'table'),
		anchors: inText.flatMap((each) =>
			each.kind === 'table' ? each.rows.flatMap(({ anchor }) => anchor ?? []) : [],
		),
		cited: document.references.map(({ source }) => source),
		sections: sections(document.sections),
		annexes: sections(document.annexes),
		numbers: {},
	};
	return { data, pictures };
}
