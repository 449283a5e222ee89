import { dayOf, type Law, readLaw } from '../../src/law/index.ts';
import { type Places, problemLine } from '../../src/study/index.ts';
import { type Entry, findEntry } from './entry/entry.ts';

// A made-up country for the tests of this room: nothing in it is law anywhere.

const places: Places = Object.fromEntries(
	[
		{ code: 'XA', label: { zh: '甲国', en: 'Country' } },
		{ code: 'XA-N', label: { zh: '北省', en: 'North' } },
		{ code: 'XA-N-P', label: { zh: '港市', en: 'Port' } },
		{ code: 'XA-S', label: { zh: '南省', en: 'South' } },
	].map((place) => [place.code, place]),
);

const country = `
place: XA
sources:
  act: {title: {zh: 养老法, en: Pension Act}, number: 国法〔2005〕1号, issued: 2005-12-01, confidence: A}
  unused: {title: {zh: 旧令, en: Old Order}, confidence: B}
schemes:
  pension: {label: {zh: 养老, en: Pensions}}
  pension.worker: {label: {zh: 职工养老, en: Workers' pension}}
  injury: {label: {zh: 工伤, en: Injury}}
enumerations:
  work: {label: {zh: 职业, en: Work}, values: {mine: {zh: 矿工, en: miner}, office: {zh: 文员, en: clerk}}}
events:
  retirement: {label: {zh: 退休, en: Retirement}, month: claim_month}
variables:
  claim_month: {label: {zh: 申领月份, en: month of claim}, type: month}
  work: {label: {zh: 职业, en: work}, type: work}
  insured: {label: {zh: 参保, en: insured}, type: boolean, help: {zh: 是否缴费, en: whether contributions are paid}}
  wage: {label: {zh: 工资, en: wage}, unit: CNY/month, period: month}
parameters:
  pension.worker.rate:
    label: {zh: 缴费比例, en: contribution rate}
    unit: share
    source: act
    values:
      - {from: 2006, to: 2015, value: 0.10, article: 第三条}
      - {from: 2016, value: 0.08, article: 第四条, known: 2016-03-01}
  pension.worker.floor:
    label: {zh: 基数下限, en: floor of the base}
    unit: CNY/month
    provisional: latest
    source: act
    values:
      - {from: 2020, to: 2020, value: 1000}
      - {from: 2021, to: 2021, unknown: {zh: 未公布, en: not published}, reported: 1100}
      - {from: 2022, to: 2022, value: 1200}
  injury.months:
    label: {zh: 补助月数, en: months of subsidy}
    unit: months
    key: years
    source: act
    values:
      - {from: 2011, steps: {1: 12, 5: 18}}
  injury.share:
    label: {zh: 津贴比例, en: allowance share}
    unit: share
    key: work
    source: act
    values:
      - {from: 2011, table: {mine: 0.9, office: 0.8}}
rules:
  pension.worker.due:
    label: {zh: 应缴额, en: contribution due}
    period: month
    unit: CNY/month
    source: act
    versions:
      - {from: 2006, article: 第五条, formula: "if insured then max(wage, floor) * rate else 0"}
  pension.worker.total:
    label: {zh: 缴费总额, en: contributions paid}
    period: event retirement
    unit: CNY
    source: act
    versions:
      - {from: 2006, formula: total(due)}
weighings:
  pension.worker.signs:
    label: {zh: 认定因素, en: signs}
    rule: pension.worker.total
    factors:
      - {fact: insured, points: for, strength: strong, source: act, article: 第九条}
questions:
  pension: {label: {zh: 养老金, en: Pension}, ask: [pension.worker.total]}
constraints:
  claims_late: {that: claim_month <= on, says: {zh: 申领过早, en: the claim is too early}}
tests:
  - name: {zh: 例一, en: example one}
    place: XA
    on: 2020-05
    given: {claim_month: 2020-05, insured: true}
    career: [{from: 2020-01, to: 2020-05, place: XA, wage: 2000}]
    expect: {pension.worker.total: 800}
    constructed: true
`;

const north = `
place: XA-N
sources:
  notice: {title: {zh: 北省通知, en: North notice}, number: 北发〔2012〕7号, confidence: B}
parameters:
  pension.worker.rate:
    source: notice
    values: [{from: 2012, value: 0.09}]
rules:
  pension.worker.due:
    source: notice
    versions: [{from: 2012, formula: wage * rate}]
`;

function sampleLaw(): Law {
	const files = [country, north].map((text, nth) => ({ path: `${nth}.yaml`, text }));
	const law = readLaw(files, places);
	if (!law.ok) throw new Error(law.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	return law.value;
}

export const sample: Law = sampleLaw();

/** A thing of the sample, by its address in the room. */
export function entry(id: string): Entry {
	const found = findEntry(sample, id);
	if (!found) throw new Error(`the sample has no ${id}`);
	return found;
}

/** A day of the calendar, which the tests spell out rather than count. */
export function day(iso: string): number {
	const found = dayOf(iso);
	if (found === undefined) throw new Error(`${iso} is no day`);
	return found;
}
