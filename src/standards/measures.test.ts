import { describe, expect, test } from 'vitest';
import { readLaw } from '../law/index.ts';
import { criteriaChangedBy, facetsOfCriteria, measuresFor } from './measures-for.ts';
import { readMeasures } from './read-measures.ts';

const text = `rule: {zh: 规则, en: rule}
grades: {E3: {zh: 强, en: strong}, E0: {zh: 无, en: none}}
kinds:
  regulatory: {zh: 法规, en: regulatory}
  financing: {zh: 筹资, en: financing}
  administrative: {zh: 经办, en: administrative}
  digital: {zh: 数字化, en: digital}
evidence:
  experiment: {label: {zh: 试验, en: experiment}, grade: E3}
  before_after: {label: {zh: 前后, en: before and after}, grade: E3}
  count: {label: {zh: 计数, en: count}, grade: E0}
  comparison: {label: {zh: 比较, en: comparison}, grade: E0}
  description: {label: {zh: 描述, en: description}, grade: E0}
  none: {label: {zh: 无, en: none}, grade: E0}
places: {BR: {zh: 巴西, en: Brazil}}
sources: {decree: {title: {zh: 法令, en: decree}, confidence: B}}
measures:
  reminders:
    kind: digital
    label: {zh: 提醒, en: reminders}
    design: {zh: 短信, en: by text}
    where: [{place: BR, since: 2013}]
    evidence: {kind: experiment, says: {zh: 短期上升, en: a short rise}}
    facets: [facet.oldage.mode]
    losses: [interrupted]
    sources: [decree]
    confidence: B
`;

const context = {
	places: { ES: {} },
	facets: { 'facet.oldage.mode': {} },
	losses: { interrupted: {} },
	sources: {},
};
const read = (changed: string) => readMeasures({ path: 'measures.yaml', text: changed }, context);

describe('a measure', () => {
	test('has the grade that follows from the kind of its evidence', () => {
		const graded = (kind: string) => {
			const bank = read(text.replace('kind: experiment', `kind: ${kind}`));
			return bank.ok && bank.value.measures[0]?.evidence.grade;
		};
		expect([graded('experiment'), graded('count')]).toEqual(['E3', 'E0']);
	});

	test.each([
		['place: BR, ', 'place: PT, ', 'unknown-place'],
		['[facet.oldage.mode]', '[facet.oldage.mod]', 'unknown-facet'],
		['[interrupted]', '[interupted]', 'unknown-reason-of-a-loss'],
		['grade: E3', 'grade: E9', 'unknown-grade'],
		['sources: [decree]', 'sources: [degree]', 'unknown-source'],
		['confidence: B\n', 'confidence: A\n', 'more-confident-than-source'],
		['kind: digital', 'kind: magical', 'schema'],
		['    facets: [facet.oldage.mode]\n    losses: [interrupted]\n', '', 'measure-without-gap'],
	])('with %s as %s is refused: %s', (right, wrong, code) => {
		const at = code === 'more-confident-than-source' ? text.lastIndexOf(right) : text.indexOf(right);
		const bank = read(text.slice(0, at) + wrong + text.slice(at + right.length));
		expect(bank.ok ? [] : bank.problems).toMatchObject([
			{ code, spot: { file: 'measures.yaml', line: expect.any(Number) }, says: { zh: /\p{Script=Han}/u } },
		]);
	});
});

describe('measures for a gap', () => {
	const lawText = `place: CN
sources: {code: {title: {zh: 法典, en: code}, confidence: B}}
rules:
  facet.oldage.mode: {label: {zh: 养老, en: old age}, type: boolean, versions: [{from: 2000, unknown: {zh: 未知, en: unknown}}]}
  facet.injury.mode: {label: {zh: 工伤, en: injury}, type: boolean, versions: [{from: 2000, unknown: {zh: 未知, en: unknown}}]}
  standard.both: {label: {zh: 二者, en: both}, type: boolean, versions: [{from: 2000, source: code, formula: facet.oldage.mode and facet.injury.mode}]}
  standard.c1.met: {label: {zh: 一, en: one}, type: boolean, versions: [{from: 2000, source: code, formula: standard.both}]}
  standard.c2.met: {label: {zh: 二, en: two}, type: boolean, versions: [{from: 2000, source: code, formula: facet.injury.mode}]}
`;
	const law = readLaw([{ path: 'law.yaml', text: lawText }], {
		CN: { code: 'CN', label: { zh: '中国', en: 'China' } },
	});
	const bank = read(text);
	if (!law.ok || !bank.ok) throw new Error(JSON.stringify([law, bank]));
	const { measures } = bank.value;
	const ids = (gap: string) => measuresFor(gap, measures, law.value).map(({ id }) => id);

	test('are those that change a facet which its criterion reads, however indirectly', () => {
		expect(facetsOfCriteria(law.value).get('c1')).toEqual(
			new Set(['facet.oldage.mode', 'facet.injury.mode']),
		);
		expect([ids('c1'), ids('c2')]).toEqual([['reminders'], []]);
		expect(measures.map((each) => criteriaChangedBy(each, law.value))).toEqual([['c1']]);
	});

	test('are found by facet and by reason of a loss too', () => {
		expect([ids('facet.oldage.mode'), ids('interrupted'), ids('cannot_afford')]).toEqual([
			['reminders'],
			['reminders'],
			[],
		]);
	});
});
