import type { Language, Source, Vocabulary, Words } from '../study/index.ts';
import { nameOf } from './grid.ts';
import type { Document, Inlines, NumberUse, Section, TableBlock, TableColumn } from './model.ts';

const words = {
	title: { en: 'Where the numbers come from', zh: '数字的出处' },
	intro: {
		en: 'Each number of this document, in order, with its full value, how it came about, and its sources. Numbers in the text lead here.',
		zh: '本文件中的每个数字依次列出其完整数值、得出方式与来源。正文中的数字均链接至此。',
	},
	caption: { en: 'Numbers of this document', zh: '本文件中的数字' },
	written: { en: 'As written', zh: '文中写法' },
	says: { en: 'What it is', zh: '含义' },
	value: { en: 'Full value', zh: '完整数值' },
	how: { en: 'How it came about', zh: '得出方式' },
	confidence: { en: 'confidence', zh: '可信度' },
	interval: { en: 'interval', zh: '区间' },
} satisfies Readonly<Record<string, Words>>;

/** Head of the first column, by which a reader of the finished file finds the annex. */
export const numbersHead = words.written;

const kinds: Readonly<Record<string, Words>> = {
	published: { en: 'published', zh: '公布' },
	computed: { en: 'computed', zh: '计算' },
	simulated: { en: 'simulated', zh: '模拟' },
	surveyed: { en: 'surveyed', zh: '调查' },
	recorded: { en: 'recorded', zh: '行政记录' },
};

/** The annex that every number of a document leads to: what it is, its full value, its method and its sources. */
export function annexOfNumbers(
	document: Document,
	vocabulary: Vocabulary,
	sources: Readonly<Record<string, Source>>,
): Section {
	const { language } = document;
	const text = (said: string): Inlines => [{ kind: 'text', text: said }];
	const column = (title: Words, width: number): TableColumn => ({
		title: text(title[language]),
		align: 'start',
		width,
	});
	const table: TableBlock = {
		kind: 'table',
		id: 'annex.numbers',
		number: 0,
		caption: text(words.caption[language]),
		columns: [column(words.written, 3), column(words.says, 6), column(words.value, 3), column(words.how, 7)],
		rows: Object.values(document.numbers).map((use) => ({
			anchor: use.id,
			cells: [
				text(use.text),
				text(meaning(use, vocabulary, language)),
				text(fullValue(use, language)),
				text(origin(use, sources, language)),
			],
		})),
		notes: [],
	};
	return {
		id: 'annex-numbers',
		title: text(words.title[language]),
		blocks: [{ kind: 'paragraph', text: text(words.intro[language]) }, table],
	};
}

function meaning(use: NumberUse, vocabulary: Vocabulary, language: Language): string {
	const { finding } = use;
	const dimensions = (
		['place', 'year', 'scheme', 'form', 'sex', 'age', 'hukou', 'sector', 'category', 'proposal'] as const
	)
		.filter((dimension) => finding[dimension] !== 'all' && finding[dimension] !== '')
		.map((dimension) => nameOf(dimension, finding[dimension], vocabulary, language).replaceAll(';', '; '));
	const separator = language === 'zh' ? '，' : ', ';
	return [use.says[language], ...dimensions].join(separator);
}

function fullValue({ finding: { value, unit, low, high } }: NumberUse, language: Language): string {
	const interval =
		low === null || high === null ? '' : `; ${words.interval[language]} ${exact(low)} – ${exact(high)}`;
	return `${exact(value)} ${unit}${interval}`;
}

/** All digits that mean something: what binary fractions add at the end is not the finding's. */
export function exact(value: number): number {
	return Number(value.toPrecision(12));
}

function origin(use: NumberUse, sources: Readonly<Record<string, Source>>, language: Language): string {
	const { finding } = use;
	const how = kinds[finding.kind]?.[language] ?? finding.kind;
	const titles = finding.sources
		.split(' ')
		.filter((id) => id !== '')
		.map((id) => sources[id]?.title[language] ?? id);
	const from = use.from.length > 0 ? ` (${finding.method})` : '';
	const separator = language === 'zh' ? '；' : '; ';
	const where = [`${how}${from}`, ...titles, `${words.confidence[language]} ${finding.confidence}`];
	// the id may break after each part: it is longer than the column
	return `${where.join(separator)} [${use.id.replaceAll(/([?,._=])/g, '$1\u200b')}]`;
}
