import { describe, expect, test } from 'vitest';
import { type Outcome, type Problem, readStudy } from '../study/index.ts';
import { type CountryCases, outcomeFindings, readCountryCases } from './country-cases.ts';

const questions = `
questions:
  third_status:
    label: {zh: 第三种身份, en: third status}
    asks: {zh: 是否存在？, en: "Does it exist?"}
    choices: {none: {zh: 无, en: none}, exists: {zh: 有, en: exists}}
  success: {label: {zh: 成效, en: success}, asks: {zh: 如何？, en: "How well?"}}
payers: {self: {zh: 本人, en: self}}
`;

const spain = `place: ES
sources: {decree: {title: {zh: 法令, en: decree}, confidence: B}}
statuses: {self_employed: {zh: 自雇者, en: self-employed}}
answers:
  third_status: {choice: exists, says: {zh: 有, en: "yes"}, sources: [decree], confidence: B}
  success: {unknown: {zh: 未找到, en: not found}}
rates:
  - {status: self_employed, component: {zh: 养老, en: pension}, payer: self, rate: 28.3, unit: percent, year: "2025", sources: [decree], confidence: B}
reforms:
  - {on: 2023, says: {zh: 后, en: later}, sources: [decree], confidence: B}
  - {on: 2021-08-12, says: {zh: 先, en: earlier}, sources: [decree], confidence: B}
outcomes:
  es_regularised:
    label: {zh: 转为雇员, en: made employees}
    unit: thousand_persons
    values: [{year: 2021, sex: female, value: 16.8, sources: [decree], confidence: B}]
`;

function read(text: string, more: Readonly<Record<string, string>> = {}): Outcome<CountryCases> {
	const files = {
		'study.yaml': 'id: small\ntitle: {zh: 小, en: small}\nplace: CN\n',
		'places.yaml': 'CN: {zh: 中国, en: China}\nES: {zh: 西班牙, en: Spain}\nIT: {zh: 意大利, en: Italy}\n',
		'countries/questions.yaml': questions,
		'countries/ES/case.yaml': text,
		...more,
	};
	const entries = Object.entries(files).map(([path, each]) => [path, { path, text: each }] as const);
	const study = readStudy(new Map(entries), 'small');
	if (!study.ok) throw new Error(JSON.stringify(study.problems));
	const units = {
		share: { label: { zh: '占比', en: 'share' }, base: 'share', power: 0 },
		percent: { label: { zh: '百分比', en: 'per cent' }, base: 'share', power: -2 },
		thousand_persons: { label: { zh: '千人', en: 'thousand persons' }, base: 'persons', power: 3 },
	};
	const { statistics } = study.value;
	const vocabulary = { ...statistics.vocabulary, units };
	return readCountryCases({ ...study.value, statistics: { ...statistics, vocabulary } }, {});
}

const problemsOf = (outcome: Outcome<unknown>): readonly Problem[] => (outcome.ok ? [] : outcome.problems);

describe('a country case', () => {
	const cases = read(spain);
	const value = cases.ok ? cases.value : undefined;

	test('answers every question, or says why not', () => {
		expect(value?.cases[0]?.answers).toEqual({
			third_status: {
				choice: 'exists',
				answer: { says: { zh: '有', en: 'yes' }, sources: ['decree'], confidence: 'B' },
			},
			success: { unknown: { zh: '未找到', en: 'not found' } },
		});
	});

	test('has rates as shares and reforms in order of date', () => {
		expect(value?.cases[0]?.rates).toMatchObject([{ rate: 0.283, unit: 'share', payer: 'self' }]);
		expect(value?.cases[0]?.reforms.map(({ on }) => on)).toEqual(['2021-08-12', '2023']);
	});

	test('gives what was measured as published findings in plain units', () => {
		expect(value && outcomeFindings(value)).toMatchObject([
			{
				id: 'es_regularised',
				place: 'ES',
				year: '2021',
				sex: 'female',
				value: 16_800,
				unit: 'persons',
				kind: 'published',
				sources: 'decree',
				confidence: 'B',
			},
		]);
	});
});

describe('a faulty country case is told with its line', () => {
	test.each([
		['place: FR', 'place: ES', 'unknown-place', 1],
		['choice: perhaps', 'choice: exists', 'unknown-choice', 5],
		['says: {zh: 有, en: "yes"}, ', 'choice: exists, says: {zh: 有, en: "yes"}, ', 'choice-missing', 5],
		[
			'sources: [decre], confidence: B}\n  success',
			'sources: [decree], confidence: B}\n  success',
			'unknown-source',
			5,
		],
		['confidence: A}\n  success', 'confidence: B}\n  success', 'more-confident-than-source', 5],
		['confidence: B}\n  success', 'sources: [decree], confidence: B}\n  success', 'no-source', 5],
		['{}', '{unknown: {zh: 未找到, en: not found}}', 'answer-empty', 6],
		['payer: union', 'payer: self', 'unknown-payer', 8],
		['unit: persons\n', 'unit: thousand_persons\n', 'unknown-unit', 15],
	])('%s', (wrong, right, code, line) => {
		expect(spain).toContain(right);
		const problems = problemsOf(read(spain.replace(right, wrong)));
		expect(problems).toMatchObject([{ code, spot: { file: 'countries/ES/case.yaml', line } }]);
		expect(problems[0]?.says.zh).toMatch(/\p{Script=Han}/u);
	});

	test('a question left out', () => {
		const problems = problemsOf(read(spain.replace(/ {2}success: .*\n/, '')));
		expect(problems.map(({ code }) => code)).toEqual(['question-unanswered']);
	});

	test('an outcome that another country measures under the same name', () => {
		const italy = spain.replace('place: ES', 'place: IT');
		expect(problemsOf(read(spain, { 'countries/IT/case.yaml': italy }))).toMatchObject([
			{ code: 'outcome-twice', says: { en: expect.stringContaining('ES and IT') } },
		]);
	});
});
