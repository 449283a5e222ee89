import { type Law, readLaw } from '../../src/law/index.ts';
import { type Place, problemLine } from '../../src/study/index.ts';

/** A small law for the tests of this room: one scheme that needs the person, and one that needs the months. */
const text = `
place: CN
sources:
  act: {title: {zh: 法, en: Act}, number: 第1号, confidence: A}
schemes:
  person: {label: {zh: 个人情况, en: The person}}
  care: {label: {zh: 照护, en: Care}}
enumerations:
  insured_as:
    label: {zh: 参保身份, en: insured as}
    values:
      employee: {zh: 职工, en: employee}
      flexible: {zh: 灵活就业, en: flexible worker}
      none: {zh: 未参保, en: not insured}
  form_of_work:
    label: {zh: 就业形式, en: form of work}
    values:
      employee: {zh: 职工, en: employee}
      self_employed: {zh: 个体, en: self-employed}
      rider: {zh: 骑手, en: rider}
variables:
  born: {label: {zh: 出生年月, en: month of birth}, type: month, range: [1900-01, 2026-12]}
  hukou_place: {label: {zh: 户籍地, en: place of hukou}, type: place}
  wage: {label: {zh: 月收入, en: monthly pay}, unit: CNY/month, period: month, range: [0, 1000000]}
  status: {label: {zh: 参保身份, en: insured as}, type: insured_as, period: month}
  form: {label: {zh: 就业形式, en: form of work}, type: form_of_work, period: month}
  care.needed: {label: {zh: 需要照护, en: needs care}, type: boolean}
  care.hours: {label: {zh: 每日小时, en: hours a day}, unit: hours, range: [0, 24]}
  care.alone: {label: {zh: 独居, en: lives alone}, type: boolean}
  care.share: {label: {zh: 自付比例, en: own share}, unit: share, range: [0, 1]}
parameters:
  care.rate: {label: {zh: 每小时标准, en: rate of an hour}, unit: CNY/hour, values: [{from: 2020, value: 10, source: act}]}
  pay.rate: {label: {zh: 费率, en: contribution rate}, unit: share, values: [{from: 2000, value: 0.08, source: act}]}
rules:
  care.daily:
    label: {zh: 每日津贴, en: daily allowance}
    unit: CNY
    versions:
      - from: 2020
        source: act
        article: 第三条
        formula: >
          if not(care.needed) then 0
          else if is defined(care.alone) and care.alone then 2 * care.hours * care.rate else care.hours * care.rate
  pay.monthly:
    label: {zh: 每月缴费, en: paid each month}
    unit: CNY/month
    period: month
    versions: [{from: 2000, source: act, article: 第一条, formula: 'if status = "none" then 0 else wage * pay.rate'}]
  pay.total:
    label: {zh: 累计缴费, en: paid in all}
    unit: CNY
    versions: [{from: 2000, source: act, article: 第二条, formula: total(pay.monthly)}]
weighings:
  care.reasons:
    label: {zh: 理由, en: Reasons}
    rule: care.daily
    factors:
      - {fact: care.needed, points: for, strength: decisive, source: act}
      - {fact: care.alone, points: for, strength: weak, source: act}
questions:
  care: {label: {zh: 照护, en: Care}, ask: [care.daily]}
  pay: {label: {zh: 缴费, en: Pay}, ask: [pay.monthly, pay.total]}
constraints:
  born_first: {that: born <= on, says: {zh: 出生晚于所问日期, en: born after the date of the case}}
`;

const places: Readonly<Record<string, Place>> = {
	CN: { code: 'CN', label: { zh: '全国', en: 'China' } },
	'CN-SC': { code: 'CN-SC', label: { zh: '四川', en: 'Sichuan' } },
	'CN-ZJ': { code: 'CN-ZJ', label: { zh: '浙江', en: 'Zhejiang' } },
	'CN-ZJ-HZ': { code: 'CN-ZJ-HZ', label: { zh: '杭州', en: 'Hangzhou' } },
	'CN-GD-SZ': { code: 'CN-GD-SZ', label: { zh: '深圳', en: 'Shenzhen' } },
};

export const sampleLaw: Law = (() => {
	const law = readLaw([{ path: 'sample.yaml', text }], places);
	if (!law.ok) throw new Error(law.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	return law.value;
})();
