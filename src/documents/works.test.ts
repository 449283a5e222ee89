import { describe, expect, test } from 'vitest';
import { citer } from './references/citer.ts';
import { readWorks } from './works.ts';

const works = (text: string) => readWorks({ path: 'reports/works.yaml', text });

const zhou = `zhou-2020:
  authors: {zh: 周, en: Zhou}
  title: {zh: 平台与劳动保护, en: Platforms and labour protection}
  venue: {zh: 第11号工作论文, en: Working Paper 11}
  year: 2020
  confidence: B
  known: recalled
`;

describe('works of the literature', () => {
	test('are cited by author and year, with where they came out', () => {
		const read = works(zhou);
		if (!read.ok) throw new Error('not read');
		const { cite, references } = citer(read.value, 'en', 'apa');
		expect(cite(['zhou-2020'])).toBe('(Zhou, 2020)');
		expect(references().map(({ text }) => text)).toEqual([
			'Zhou (2020). Platforms and labour protection. Working Paper 11.',
		]);
	});

	test('say whether they were read', () => {
		const read = works(zhou);
		expect(read.ok && read.value['zhou-2020']?.note?.en).toBe('from earlier reading, not opened again');
		expect(works(zhou.replace('recalled', 'guessed')).ok).toBe(false);
	});
});
