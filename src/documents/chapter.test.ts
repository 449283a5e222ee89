import { describe, expect, test } from 'vitest';
import { approve, numberedSentences, staleSentences } from './approval.ts';
import { readChapter } from './chapter.ts';
import {
	sampleFacts as facts,
	sampleContext,
	sampleDocument,
	sampleFiles,
	sampleTexts,
} from './document.sample.ts';
import { plainText } from './walk.ts';

const { en, zh } = sampleTexts;

const codes = (texts: Parameters<typeof sampleFiles>[0]) => {
	const read = readChapter(sampleFiles(texts), sampleContext());
	return read.ok ? [] : read.problems.map(({ code, spot }) => `${code} ${spot?.file}:${spot?.line ?? ''}`);
};

describe('a chapter', () => {
	test('writes findings, and what follows from them, in both languages', () => {
		const said = (language: 'en' | 'zh') => {
			const block = sampleDocument(language).sections[0]?.blocks[0];
			return block?.kind === 'paragraph' ? plainText(block.text) : '';
		};
		expect(said('en')).toBe(
			'Of 387.1 million insured workers 70.6 million, or 18.2%, were flexible in 2024 (Made up for tests, n.d.); see Table 1. About 36.4% (29.0% to 41.0%) are covered.',
		);
		expect(said('zh')).toBe(
			'2024年3.87亿人参保职工中有7,057万人为灵活就业人员，占18.2%[1]，见表1。覆盖率约为36.4%（29.0%至41.0%）。',
		);
	});

	test('keeps the same numbers in both languages, each with its finding', () => {
		const [first, second] = (['en', 'zh'] as const).map((language) => sampleDocument(language).numbers);
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
		expect(codes({ en: `${en}\n::tabel[by_year]` })).toContain('unknown-directive coverage/en.md:10');
		expect(codes({ en: en.replace('::table[by_year]', '| a |\n|---|\n| b |') })).toContain(
			'markdown-not-used coverage/en.md:6',
		);
		expect(codes({ en: `Before.\n\n${en}` })).toContain('text-before-heading coverage/en.md:1');
	});

	test('tells of a number that names nothing once, where it is named', () => {
		const wrong = facts.replace('form: flexible', 'form: flexibel');
		expect(codes({ facts: wrong })).toEqual(['unknown-finding coverage/facts.yaml:6']);
	});

	test('tells which of its facts name nothing', () => {
		expect(codes({ facts: facts.replace('form: flexible', 'form: flexibel') })).toContain(
			'unknown-finding coverage/facts.yaml:6',
		);
		expect(codes({ facts: facts.replace('form: worker}', 'from: worker}') })).toContain(
			'unknown-dimension coverage/facts.yaml:3',
		);
		expect(
			codes({ facts: facts.replace('share: [flexible, workers]', 'difference: [flexible, covered]') }),
		).toContain('unknown-number coverage/facts.yaml:9');
		expect(
			codes({ en: en.replace(':n[flexible_share]', 'some'), zh: zh.replace(':n[flexible_share]', '部分') }),
		).toEqual(['number-not-used coverage/facts.yaml:9']);
	});
});

describe('a sentence that was read', () => {
	test('needs another look when a number in it changes, and not before', () => {
		const before = numberedSentences(sampleDocument('en').sections);
		const approved = approve(before);
		expect(staleSentences(before, {})).toHaveLength(2);
		expect(staleSentences(before, approved)).toEqual([]);
		const after = numberedSentences(sampleDocument('en', 9_000_000).sections);
		const [stale, ...others] = staleSentences(after, approved);
		expect(others).toEqual([]);
		expect(stale?.changed).toEqual([
			{ id: 'coverage.workers', from: '387.1 million', to: '396.1 million' },
			{ id: 'coverage.flexible_share', from: '18.2%', to: '17.8%' },
		]);
	});
});
