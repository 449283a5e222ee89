import { describe, expect, test } from 'vitest';
import type { Finding, Vocabulary } from '../study/index.ts';
import { approve, numberedSentences, staleSentences } from './approval.ts';
import { assemble } from './assemble.ts';
import { type ChapterFiles, readChapter } from './chapter.ts';
import type { Context } from './context.ts';
import { findingLookup } from './finding-lookup.ts';
import { plainText } from './walk.ts';

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
		sources: 'bulletin',
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

const context = (change = 0): Context => ({
	findings: findingLookup([
		insured('pension', '2024', 387_100_000 + change, 'worker'),
		insured('pension', '2024', 70_570_000, 'flexible'),
		insured('injury', '2024', 303_980_000),
		insured('injury', '2022', 291_110_000),
	]),
	vocabulary,
	sources: { bulletin: { id: 'bulletin', title: { en: 'Bulletin', zh: '公报' }, confidence: 'A' } },
	tables: {},
	blocks: {},
});

const facts = `
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
tables:
  by_year:
    caption: {zh: 参保人数, en: Insured persons}
    finding: {id: insured_persons, place: CN}
    rows: {scheme: [injury]}
    columns: {year: [2022, 2024]}
`;
const en = `# Coverage

Of :n[workers] insured workers :n[flexible], or :n[flexible_share], were flexible
in 2024 :cite[bulletin]; see :see[by_year].

::table[by_year]
`;
const zh = `# 覆盖

2024年:n[workers]参保职工中有:n[flexible]为灵活就业人员，
占:n[flexible_share]:cite[bulletin]，见:see[by_year]。

::table[by_year]
`;

const files = (texts: { en?: string; zh?: string; facts?: string } = {}): ChapterFiles => ({
	id: 'coverage',
	facts: { path: 'coverage/facts.yaml', text: texts.facts ?? facts },
	texts: {
		en: { path: 'coverage/en.md', text: texts.en ?? en },
		zh: { path: 'coverage/zh.md', text: texts.zh ?? zh },
	},
});

function chapterOf(change = 0) {
	const read = readChapter(files(), context(change));
	if (!read.ok) throw new Error(read.problems.map(({ says }) => says.en).join('\n'));
	return read.value;
}

const codes = (texts: Parameters<typeof files>[0]) => {
	const read = readChapter(files(texts), context());
	return read.ok ? [] : read.problems.map(({ code, spot }) => `${code} ${spot?.file}:${spot?.line ?? ''}`);
};

const citer = { cite: () => '[1]', references: () => [{ source: 'bulletin', text: 'Bulletin.' }] };
const words = { en: 'Report', zh: '报告' };
const plan = {
	id: 'report',
	study: words,
	title: words,
	subtitle: words,
	day: '2026-11-23',
	chapters: [chapterOf()],
};

describe('a chapter', () => {
	test('writes findings, and what follows from them, in both languages', () => {
		const said = (language: 'en' | 'zh') => {
			const [section] = assemble(plan, language, citer).sections;
			const block = section?.blocks[0];
			return block?.kind === 'paragraph' ? plainText(block.text) : '';
		};
		expect(said('en')).toBe(
			'Of 387.1 million insured workers 70.6 million, or 18.2%, were flexible in 2024 [1]; see Table 1.',
		);
		expect(said('zh')).toBe('2024年3.87亿人参保职工中有7,057万人为灵活就业人员，占18.2%[1]，见表1。');
	});

	test('keeps the same numbers in both languages, each with its finding', () => {
		const [first, second] = (['en', 'zh'] as const).map(
			(language) => assemble(plan, language, citer).numbers,
		);
		expect(Object.keys(first ?? {})).toEqual(Object.keys(second ?? {}));
		expect(first?.['coverage.flexible_share']?.from).toEqual(['coverage.flexible', 'coverage.workers']);
		expect(first?.['insured_persons?place=CN,year=2022,scheme=injury']?.finding.value).toBe(291_110_000);
	});

	test('tells where a text is wrong', () => {
		expect(codes({ en: en.replace('in 2024', 'among 82 of us in 2024') })).toEqual([
			'typed-number coverage/en.md:4',
		]);
		expect(codes({ en: en.replace(':n[flexible]', ':n[flexibel]') })).toContain(
			'unknown-name coverage/en.md:3',
		);
		expect(codes({ zh: zh.replace(':n[flexible_share]', '一部分') })).toEqual([
			'texts-differ coverage/zh.md:',
		]);
		expect(codes({ en: `${en}\n::tabel[by_year]` })).toContain('unknown-directive coverage/en.md:8');
		expect(codes({ facts: facts.replace('form: flexible', 'form: flexibel') })).toContain(
			'unknown-finding coverage/facts.yaml:6',
		);
		expect(codes({ facts: facts.replace('form: worker}', 'from: worker}') })).toContain(
			'unknown-dimension coverage/facts.yaml:3',
		);
		expect(codes({ en: en.replace('::table[by_year]', '| a |\n|---|\n| b |') })).toContain(
			'markdown-not-used coverage/en.md:6',
		);
	});
});

describe('a sentence that was read', () => {
	test('needs another look when a number in it changes, and not before', () => {
		const before = numberedSentences(assemble(plan, 'en', citer).sections);
		const approved = approve(before);
		expect(staleSentences(before, {})).toHaveLength(1);
		expect(staleSentences(before, approved)).toEqual([]);
		const after = assemble({ ...plan, chapters: [chapterOf(9_000_000)] }, 'en', citer);
		const [stale] = staleSentences(numberedSentences(after.sections), approved);
		expect(stale?.changed).toEqual([
			{ id: 'coverage.workers', from: '387.1 million', to: '396.1 million' },
			{ id: 'coverage.flexible_share', from: '18.2%', to: '17.8%' },
		]);
	});
});
