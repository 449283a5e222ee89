import { describe, expect, test } from 'vitest';
import { explainRaw, type RawCase, readLaw } from '../../law/index.ts';
import type { Language } from '../../study/index.ts';
import { resultJson } from './json.ts';
import { resultLines } from './text.ts';

const read = readLaw(
	[
		{
			path: 'law.yaml',
			text: `place: CN
sources:
  act: {title: {zh: 社会保险法, en: Social Insurance Law}, number: 主席令第35号, issued: 2010-10-28, confidence: A}
questions: {paid: {label: {zh: 缴多少？, en: What is paid?}, ask: [contribution, twice]}}
variables:
  wage: {label: {zh: 月工资, en: monthly pay}, unit: CNY/month}
parameters:
  floor: {label: {zh: 下限, en: floor}, unit: CNY/month, source: act, provisional: latest, values: [{from: 2024, to: 2024, value: 4000}]}
  rate: {label: {zh: 费率, en: rate}, unit: share, source: act, article: 第十二条, values: [{from: 2020, value: 0.08}]}
  growth: {label: {zh: 增长, en: growth}, unit: share, assumption: {range: [0, 0.1], why: {zh: 假设, en: assumed}}, values: [{from: 2020, value: 0.05}]}
rules:
  contribution: {label: {zh: 月缴费, en: monthly contribution}, unit: CNY/month, source: act, versions: [{from: 2020, formula: 'max(wage, floor) * rate'}]}
  twice: {label: {zh: 两倍, en: twice}, unit: CNY/month, source: act, versions: [{from: 2020, formula: contribution * (1 + growth)}]}
`,
		},
	],
	{ CN: { code: 'CN', label: { zh: '全国', en: 'China' } } },
);
if (!read.ok) throw new Error('the law of this test cannot be read');
const law = read.value;

const ask = ['contribution', 'twice'];

function resultOf(raw: RawCase) {
	const result = explainRaw(law, { place: 'CN', on: '2026-06', ask, ...raw });
	if (!result.ok) throw new Error('the case of this test is refused');
	return result.value;
}

function linesOf(raw: RawCase, language: Language): readonly string[] {
	return resultLines(law, resultOf(raw), { language, style: (_, text) => text });
}

describe('a case in words', () => {
	test('gives its answers under the question, then why, then the sources', () => {
		expect(linesOf({ given: { wage: 7600 } }, 'en')).toEqual([
			'China (CN), 2026-06-01',
			'',
			'ANSWERS',
			'  What is paid?',
			'    monthly contribution: 608 yuan a month (confidence A; provisional: floor)',
			'    twice: 638.40 yuan a month (confidence C; provisional: floor)',
			'      608 yuan a month – 668.80 yuan a month (depending on: growth)',
			'',
			'WHY',
			'  monthly contribution: 608 yuan a month (China, since 2020-01-01; 主席令第35号 A)',
			'    = the larger of (monthly pay and floor) × rate',
			'    monthly pay: 7,600 yuan a month (from the case)',
			'    floor: 4,000 yuan a month (China, since 2024-01-01; 主席令第35号 A; provisional: the latest published value)',
			'    rate: 8 % (China, since 2020-01-01; 主席令第35号 第十二条 A)',
			'  twice: 638.40 yuan a month (China, since 2020-01-01; 主席令第35号 A)',
			'    = monthly contribution × (1 + growth)',
			'    monthly contribution: 608 yuan a month (as above)',
			'    growth: 5 % (assumed)',
			'',
			'SOURCES',
			'  A  Social Insurance Law, 主席令第35号, 2010-10-28',
		]);
	});

	test('says in Chinese, with Chinese punctuation, what is unknown and why', () => {
		const lines = linesOf({ ask: ['contribution'] }, 'zh');
		expect(lines).toContain('    月缴费：未知');
		expect(lines).toContain('      原因：个案没有写明“月工资”（wage）');
		expect(lines).toContain('个案未写明的事项');
		expect(lines.join('\n')).not.toMatch(/[A-Za-z]{3,}.*(unknown|because)/);
	});
});

test('a case as JSON has the sources in full beside the answers that cite them', () => {
	expect(resultJson(law, resultOf({ given: { wage: 7600 } }))).toMatchObject({
		answers: [
			{
				name: 'contribution',
				outcome: { known: true, value: 608 },
				unit: 'CNY/month',
				kind: 'computed',
				confidence: 'A',
				sources: ['act'],
				step: { steps: [{ name: 'wage' }, { name: 'floor' }, { name: 'rate' }] },
			},
			{ name: 'twice', assumptions: ['growth'] },
		],
		sources: { act: { title: { zh: '社会保险法' } } },
	});
});
