import type { Finding, Language, Vocabulary } from '../study/index.ts';
import { annexOfNumbers } from './annex-of-numbers.ts';
import { assemble } from './assemble.ts';
import { type Chapter, type ChapterFiles, readChapter } from './chapter.ts';
import type { Context } from './context.ts';
import { findingLookup } from './finding-lookup.ts';
import type { Document } from './model.ts';
import { citer } from './references/citer.ts';

// A small report for tests: what it says is made up, as the source's name tells.

const plain = {
	sex: 'all',
	age: 'all',
	hukou: 'all',
	form: 'all',
	sector: 'all',
	category: '',
	proposal: '',
};
const figures = {
	low: null,
	high: null,
	sample: null,
	kind: 'published',
	method: 'published',
	note: null,
} as const;

function insured(scheme: string, year: string, value: number, form = 'all'): Finding {
	return {
		...plain,
		...figures,
		id: 'insured_persons',
		place: 'CN',
		year,
		scheme,
		form,
		value,
		unit: 'persons',
		sources: 'made-up',
		confidence: 'A',
	};
}

const vocabulary: Vocabulary = {
	places: {},
	units: {},
	indicators: {},
	terms: {
		sex: {},
		hukou: {},
		form: {},
		scheme: { pension: { en: 'pension', zh: '养老' }, injury: { en: 'work injury', zh: '工伤' } },
		sector: {},
		category: {},
		method: {},
		seen: {},
	},
};

const sources = {
	'made-up': {
		id: 'made-up',
		title: { en: 'Made up for tests', zh: '测试用虚构资料' },
		url: 'https://example.org/made-up',
		confidence: 'A',
	},
} as const;

/** What the sample names; `change` moves the number of insured workers. */
export function sampleContext(change = 0): Context {
	const share: Finding = {
		...insured('injury', '2024', 0.364),
		id: 'coverage_rate',
		unit: 'share',
		low: 0.29,
		high: 0.41,
	};
	return {
		findings: findingLookup([
			insured('pension', '2024', 387_100_000 + change, 'worker'),
			insured('pension', '2024', 70_570_000, 'flexible'),
			insured('injury', '2024', 303_980_000),
			insured('injury', '2022', 291_110_000),
			insured('pension', '2022', 503_550_000),
			share,
		]),
		vocabulary,
		sources,
		tables: {},
		blocks: {},
	};
}

export const sampleFacts = `
numbers:
  workers:
    says: {zh: 参保职工, en: insured workers}
    finding: {id: insured_persons, scheme: pension, place: CN, year: 2024, form: worker}
  flexible:
    says: {zh: 灵活就业参保人员, en: insured flexible workers}
    finding: {id: insured_persons, scheme: pension, place: CN, year: 2024, form: flexible}
  flexible_share:
    says: {zh: 占比, en: their share}
    share: [flexible, workers]
  covered:
    says: {zh: 覆盖率, en: share covered}
    finding: {id: coverage_rate, scheme: injury, place: CN, year: 2024}
tables:
  by_year:
    caption: {zh: 参保人数, en: Insured persons}
    finding: {id: insured_persons, place: CN}
    rows: {scheme: [injury, pension]}
    columns: {year: [2022, 2024]}
figures:
  trend:
    caption: {zh: 工伤保险参保人数, en: Insured against work injury}
    kind: lines
    finding: {id: insured_persons, place: CN}
    rows: {scheme: [injury]}
    columns: {year: [2022, 2024]}
`;

export const sampleTexts: Readonly<Record<Language, string>> = {
	en: `# Coverage

Of :n[workers] insured workers :n[flexible], or :n[flexible_share], were flexible
in 2024 :cite[made-up]; see :see[by_year]. About :n[covered]{interval} are covered.

::table[by_year]

::figure[trend]
`,
	zh: `# 覆盖

2024年:n[workers]参保职工中有:n[flexible]为灵活就业人员，
占:n[flexible_share]:cite[made-up]，见:see[by_year]。覆盖率约为:n[covered]{interval}。

::table[by_year]

::figure[trend]
`,
};

/** The files of the sample's chapter, some of them written otherwise. */
export function sampleFiles(texts: { en?: string; zh?: string; facts?: string } = {}): ChapterFiles {
	return {
		id: 'coverage',
		facts: { path: 'coverage/facts.yaml', text: texts.facts ?? sampleFacts },
		texts: {
			en: { path: 'coverage/en.md', text: texts.en ?? sampleTexts.en },
			zh: { path: 'coverage/zh.md', text: texts.zh ?? sampleTexts.zh },
		},
	};
}

function sampleChapter(change = 0): Chapter {
	const read = readChapter(sampleFiles(), sampleContext(change));
	if (!read.ok) throw new Error(read.problems.map(({ says }) => says.en).join('\n'));
	return read.value;
}

/** The sample as a report. */
export function sampleDocument(language: Language, change = 0): Document {
	const title = { en: 'A report for tests', zh: '测试报告' };
	const subtitle = { en: 'Nothing in it is true', zh: '内容均为虚构' };
	const plan = {
		id: 'sample',
		study: title,
		title,
		subtitle,
		day: '2026-11-23',
		chapters: [sampleChapter(change)],
	};
	const style = language === 'zh' ? 'gb-t-7714' : 'apa';
	return assemble(plan, language, citer(sources, language, style), (document) => [
		annexOfNumbers(document, vocabulary, sources),
	]);
}
