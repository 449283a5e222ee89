import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersTo, lawOf, worthOf } from '../law.sample.ts';
import { checkCase } from './case.ts';

const pension = `
enumerations:
  insured_as: {label: {zh: 身份, en: status}, values: {employee: {zh: 职工, en: employee}, flexible: {zh: 灵活, en: flexible}}}
events:
  retirement: {label: {zh: 退休, en: retirement}, month: retirement_month, place: claim_place}
variables:
  wage: {label: {zh: 工资, en: wage}, unit: CNY/month, period: month, range: [0, 1000000]}
  status: {label: {zh: 身份, en: status}, type: insured_as, period: month}
  born: {label: {zh: 出生, en: born}, type: month}
  claim_place: {label: {zh: 领取地, en: place of claim}, type: place}
parameters:
  floor: {label: {zh: 下限, en: floor}, unit: CNY/month, source: act, provisional: latest, values: [{from: 2010, to: 2014-06, value: 2000}, {from: 2014-07, to: 2020, value: 3000}]}
  rate: {label: {zh: 费率, en: rate}, unit: share, source: act, values: [{from: 2010, value: 0.08}]}
  interest: {label: {zh: 利率, en: interest}, unit: share, source: act, values: [{from: 2010, to: 2015, value: 0.1}, {from: 2016, value: 0}]}
  pension_age: {label: {zh: 年龄, en: age}, unit: months, source: act, values: [{from: 2010, value: 720}]}
  wage_base: {label: {zh: 计发基数, en: calculation base}, unit: CNY/month, source: act, values: [{from: 2010, value: 5000}]}
  growth: {label: {zh: 增长, en: growth}, unit: share, assumption: {range: [0, 0.1], why: {zh: 假设, en: assumed}}, values: [{from: 2010, value: 0.05}]}
rules:
  base: {label: {zh: 基数, en: base}, period: month, unit: CNY/month, source: act, article: 第三条, versions: [{from: 2010, formula: 'max(wage, floor)'}]}
  paid: {label: {zh: 缴费, en: paid}, period: month, unit: CNY/month, source: act, versions: [{from: 2010, formula: 'if status = "employee" then base * rate else 0'}]}
  account: {label: {zh: 账户, en: account}, period: year, unit: CNY, source: act, versions: [{from: 2010, formula: 'previous(account) * (1 + interest) + this_year(paid)'}]}
  employed_months: {label: {zh: 月数, en: months}, unit: months, source: act, versions: [{from: 2010, formula: 'count(status = "employee")'}]}
  paid_in_all: {label: {zh: 合计, en: total}, unit: CNY, source: act, versions: [{from: 2010, formula: 'total(paid)'}]}
  last_place: {label: {zh: 地, en: place}, type: place, source: act, versions: [{from: 2010, formula: 'latest(province(place), count_same(province(place), true) >= pension_age / 60)'}]}
  lately: {label: {zh: 近期, en: lately}, unit: CNY/month, source: act, versions: [{from: 2010, formula: 'recent(wage, a_year)'}]}
  best_year: {label: {zh: 最高, en: best}, unit: CNY/month, source: act, versions: [{from: 2010, formula: 'best(wage, 2)'}]}
  retirement_month: {label: {zh: 退休月, en: month of retirement}, type: month, source: act, versions: [{from: 2010, formula: born + pension_age}]}
  balance: {label: {zh: 余额, en: balance}, period: event retirement, unit: CNY, source: act, versions: [{from: 2010, formula: 'latest(account)'}]}
  basic: {label: {zh: 基础, en: basic}, period: event retirement, unit: CNY/month, source: act, versions: [{from: 2010, formula: wage_base * (1 + growth)}]}
  safe: {label: {zh: 安全, en: safe}, type: boolean, period: month, source: act, versions: [{from: 2010, formula: 'wage > 0 * wage_base or status = "employee"'}]}
constraints:
  born_first: {that: born <= on, says: {zh: 尚未出生, en: not yet born}}
`
	.replace('pension_age / 60', 'two_months')
	.replace(
		'parameters:\n',
		'parameters:\n  a_year: {label: {zh: 年, en: year}, unit: months, source: act, values: [{from: 2010, value: 12}]}\n  two_months: {label: {zh: 月, en: months}, unit: months, source: act, values: [{from: 2010, value: 2}]}\n',
	);
const zhejiang = `place: CN-ZJ
parameters:
  wage_base: {source: act, values: [{from: 2024, to: 2024, value: 8000, known: 2024-12-20}, {from: 2025, value: 9000}]}
rules:
  basic: {source: act, versions: [{from: 2025, formula: 'round up(wage_base * (1 + growth), 1)'}]}
`;
const law = lawOf(pension, zhejiang);
const row = (
	from: string,
	to: string | undefined,
	wage: number,
	place = 'CN',
	status = 'employee',
): Record<string, unknown> => ({
	from,
	...(to === undefined ? {} : { to }),
	place,
	wage,
	status,
});

describe('careers', () => {
	test('a month is read under the law of that month', () => {
		// 6 months at the floor of 2000, 6 at 3000
		expect(worthOf(law, 'paid_in_all', { career: [row('2014-01', '2014-12', 1000)] })).toBeCloseTo(
			0.08 * (6 * 2000 + 6 * 3000),
		);
	});

	test('a yearly account earns interest on last year and nothing in a year not worked but still runs', () => {
		const career = [row('2014-07', '2014-12', 5000), row('2017-01', '2017-01', 5000)];
		// 2014: 2400; 2015: +10 %; 2016 and 2017: no interest; 2017: +400
		expect(worthOf(law, 'account', { on: '2017-06', career })).toBeCloseTo(2400 * 1.1 + 400);
	});

	test('an open row lasts until the event asks, a closed one until its end', () => {
		const born = '1980-03';
		expect(
			worthOf(law, 'employed_months', {
				on: '2026-06',
				given: { born },
				career: [row('2020-01', undefined, 5000)],
			}),
		).toBe(78);
		const balance = (to?: string): unknown =>
			worthOf(law, 'balance', { given: { born, claim_place: 'CN' }, career: [row('2020-01', to, 5000)] });
		expect(balance()).toBeCloseTo(400 * (20 * 12 + 3));
		expect(balance('2020-12')).toBeCloseTo(400 * 12);
	});

	test('months in the same province count together, whatever came between', () => {
		const career = [
			row('2020-01', '2020-01', 1, 'CN-GD'),
			row('2020-02', '2020-02', 1, 'CN-SC'),
			row('2020-03', '2020-03', 1, 'CN-GD-SZ'),
			row('2020-04', '2020-04', 1, 'CN-ZJ'),
		];
		expect(worthOf(law, 'last_place', { career })).toBe('CN-GD');
	});

	test('the best months are found whatever their order', () => {
		expect(
			worthOf(law, 'best_year', {
				career: [
					row('2020-01', '2020-01', 100),
					row('2020-02', '2020-05', 50),
					row('2020-06', '2020-06', 80),
				],
			}),
		).toBe(90);
	});

	test('the months just before count, not the month itself nor earlier ones', () => {
		const career = [row('2019-01', '2020-06', 100), row('2020-07', undefined, 200)];
		expect(worthOf(law, 'lately', { on: '2020-08', career })).toBeCloseTo((100 * 11 + 200) / 12);
	});

	test('a career told in more rows is the same career', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 58 }), (split) => {
				const month = (index: number): string =>
					`${2014 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
				const whole = [row('2014-01', '2018-12', 2500)];
				const parts = [row('2014-01', month(split), 2500), row(month(split + 1), '2018-12', 2500)];
				expect(worthOf(law, 'account', { career: parts })).toBeCloseTo(
					Number(worthOf(law, 'account', { career: whole })),
					6,
				);
			}),
		);
	});
});

describe('what is not known', () => {
	test('a missing fact is named, and nothing else', () => {
		expect(worthOf(law, 'retirement_month')).toBe('fact-missing born');
		expect(worthOf(law, 'paid_in_all')).toBe('no-career career');
		expect(answersTo(law, { ask: ['balance'] }).missing).toEqual(['born', 'claim_place']);
	});

	test('expired law is unknown, unless the latest may stand in, and then it says so', () => {
		const { answers } = answersTo(law, { given: { wage: 1, status: 'employee' }, ask: ['base'] });
		expect(answers[0]?.outcome).toEqual({ known: true, value: 3000 });
		expect(answers[0]?.provisional).toEqual(['floor']);
	});

	test('an unknown that cannot change the answer does not matter', () => {
		expect(worthOf(law, 'safe', { given: { status: 'employee' } })).toBe(true);
		expect(worthOf(law, 'safe', { given: { status: 'flexible' } })).toBe('fact-missing wage');
	});
});

describe('the two time axes', () => {
	const given = { born: '1964-05', claim_place: 'CN-ZJ', growth: 0 };
	test('a base is not seen before the day it was made known', () => {
		expect(worthOf(law, 'basic', { given })).toBe(8000);
		expect(worthOf(law, 'basic', { given, known: '2024-06' })).toBe(5000);
	});

	test('a place restates only what differs, from the day it says', () => {
		expect(worthOf(law, 'basic', { given: { ...given, born: '1965-05', growth: 0.000001 } })).toBe(9000.1);
		expect(worthOf(law, 'basic', { given: { ...given, claim_place: 'CN-SC' } })).toBe(5000);
	});
});

test('an answer that leans on an assumption carries the interval from varying it', () => {
	const { answers } = answersTo(law, { given: { born: '1964-05', claim_place: 'CN' }, ask: ['basic'] });
	expect(answers[0]).toMatchObject({
		low: 5000,
		high: 5500,
		assumptions: ['growth'],
		outcome: { value: 5250 },
	});
});

test('steps go down to the article, with the formula in words of both languages', () => {
	const { answers } = answersTo(law, {
		on: '2018-06',
		given: { wage: 4000, status: 'employee' },
		ask: ['paid'],
	});
	const step = answers[0]?.step;
	expect(step?.words?.en).toBe('if status = employee then base × rate, otherwise 0');
	expect(step?.words?.zh).toBe('若身份 = “职工”，则基数 × 费率；否则0');
	expect(step?.steps.map(({ name }) => name)).toEqual(['status', 'base', 'rate']);
	expect(step?.steps[1]?.citation).toMatchObject({ source: 'act', article: '第三条', confidence: 'A' });
});

describe('a case is refused with the reason', () => {
	const refusal = (raw: object): string => {
		const person = checkCase(law, { place: 'CN', on: '2026-06', ...raw });
		return person.ok ? '' : person.problems.map(({ says, fix }) => `${says.en} ${fix?.en ?? ''}`).join(' ');
	};
	test.each([
		['an unknown fact', { given: { wages: 1 } }, /no fact "wages"\. Did you mean wage\?/],
		['a fact outside its range', { given: { wage: -1 } }, /-1 is outside 0 to 1000000/],
		[
			'a fact of another type',
			{ given: { born: 1990 } },
			/"1990" is not a month\. Write for example 2025-03/,
		],
		['an unknown place', { place: 'CN-ZZ' }, /no place "CN-ZZ"/],
		[
			'two rows of one month',
			{ career: [row('2020-01', '2020-06', 1), row('2020-06', '2020-07', 1)] },
			/Two career rows cover 2020-06/,
		],
		[
			'a row that ends before it begins',
			{ career: [row('2020-06', '2020-01', 1)] },
			/ends \(2020-01\) before it begins/,
		],
		['an unknown question', { ask: ['pention'] }, /no question or rule "pention"/],
	])('%s', (_what, raw, message) => {
		expect(refusal(raw)).toMatch(message);
	});

	test('a contradiction', () => {
		expect(() => answersTo(law, { given: { born: '2027-01' }, ask: [] })).toThrow('not yet born');
	});
});
