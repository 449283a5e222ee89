import { describe, expect, test } from 'vitest';
import { readLaw } from '../law/index.ts';
import type { LawAnswer } from './law-answers.ts';
import { lawAsker, lawFinding } from './law-answers.ts';

const day = '2026-11-23';
const text = `
place: CN
sources:
  act: {title: {zh: 法, en: Act}, confidence: A}
parameters:
  rate: {label: {zh: 费率, en: rate}, unit: share, source: act, values: [{from: 2020-01-01, value: 0.08, article: 第八条}]}
  floor: {label: {zh: 下限, en: floor}, unit: CNY/month, source: act, values: [{from: 2020-01-01, unknown: {zh: 未查到, en: not found}}]}
`;

function asker() {
	const law = readLaw([{ path: 'law/CN/a.yaml', text }], {
		CN: { code: 'CN', label: { zh: '中国', en: 'China' } },
	});
	if (!law.ok) throw new Error(law.problems.map(({ says }) => says.en).join('\n'));
	return lawAsker(law.value, {}, day);
}

function answerTo(name: string): LawAnswer {
	const answer = asker()({ name });
	if (!('type' in answer)) throw new Error(answer.en);
	return answer;
}

describe('what a text asks of the law', () => {
	test('is a finding with place, year, source and article', () => {
		const finding = lawFinding({ name: 'rate' }, answerTo('rate'), day);
		expect(finding).toMatchObject({ id: 'law.rate', place: 'CN', year: '2026', value: 0.08, unit: 'share' });
		expect(finding).toMatchObject({ sources: 'act', method: 'law 第八条', confidence: 'A' });
	});

	test('is no number where the law does not know, and says why', () => {
		const answer = answerTo('floor');
		expect(lawFinding({ name: 'floor' }, answer, day)).toBeUndefined();
		expect(answer.why?.en).toBe('not found');
	});

	test('is told to be wrong where there is no such rule, or no such person', () => {
		expect(asker()({ name: 'ceiling' })).toMatchObject({ en: 'The law has no "ceiling".' });
		expect(asker()({ name: 'rate', person: 'nobody' })).toHaveProperty('zh');
	});
});
