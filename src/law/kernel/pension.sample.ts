import { dayOf } from '../date.ts';
import { lawOf } from '../law.sample.ts';
import type { Day } from '../typed.ts';
import type { Population, YearlyCareers } from './population.ts';

/** A small pension law for the tests of kernels: bounds that change in July, an account, a pension at retirement. */
export const pensionLaw = lawOf(`
enumerations:
  insured_as: {label: {zh: 身份, en: status}, values: {employee: {zh: 职工, en: employee}, flexible: {zh: 灵活, en: flexible}}}
events:
  retirement: {label: {zh: 退休, en: retirement}, month: claim_month}
variables:
  wage: {label: {zh: 工资, en: wage}, unit: CNY/month, period: month}
  status: {label: {zh: 身份, en: status}, type: insured_as, period: month}
  claim_month: {label: {zh: 领取月, en: month of claim}, type: month}
parameters:
  average: {label: {zh: 平均工资, en: average wage}, unit: CNY/month, source: act, values: [{from: 1990, value: 700.5}, {from: 2001-07, value: 1500}, {from: 2010, value: 4100.1}]}
  low: {label: {zh: 下限, en: lower bound}, unit: share, source: act, values: [{from: 1990, value: 0.6}]}
  high: {label: {zh: 上限, en: upper bound}, unit: share, source: act, values: [{from: 1990, value: 3}]}
  rate: {label: {zh: 费率, en: rate}, unit: share, source: act, values: [{from: 1990, value: 0.08}]}
  rate_flexible: {label: {zh: 费率, en: rate}, unit: share, source: act, values: [{from: 1990, to: 2019, value: 0.2}]}
  interest: {label: {zh: 利率, en: interest}, unit: share, source: act, values: [{from: 1990, value: 0.03}, {from: 2016, value: 0.0612}]}
  divisor: {label: {zh: 计发月数, en: divisor}, unit: months, source: act, values: [{from: 1990, value: 139}]}
rules:
  base: {label: {zh: 基数, en: base}, period: month, unit: CNY/month, source: act, versions: [{from: 1990, formula: 'min(max(wage, low * average), high * average)'}]}
  paid: {label: {zh: 缴费, en: paid}, period: month, unit: CNY/month, source: act, versions: [{from: 1990, formula: 'if status = "flexible" then base * rate_flexible else base * rate'}]}
  account: {label: {zh: 账户, en: account}, period: year, unit: CNY, source: act, versions: [{from: 1990, formula: 'previous(account) * (1 + interest) + this_year(paid)'}]}
  paid_in_all: {label: {zh: 合计, en: total}, unit: CNY, source: act, versions: [{from: 1990, formula: 'total(paid)'}]}
  months_paid: {label: {zh: 月数, en: months}, unit: months, source: act, versions: [{from: 1990, formula: 'count(wage > 0)'}]}
  last_wage: {label: {zh: 工资, en: wage}, unit: CNY/month, source: act, versions: [{from: 1990, formula: 'wage'}]}
  pension: {label: {zh: 养老金, en: pension}, period: event retirement, unit: CNY/month, source: act, versions: [{from: 1990, formula: 'latest(account) / divisor'}]}
  best_wages: {label: {zh: 最高, en: best}, unit: CNY/month, source: act, versions: [{from: 1990, formula: 'best(wage, divisor)'}]}
`);

export const pensionRules = Object.keys(pensionLaw.rules);

/** The first day of a month, for reforms. */
export function day(text: string): Day {
	const found = dayOf(text);
	if (found === undefined) throw new RangeError(`${text} is no day`);
	return found;
}

/** People with careers by years: different first years, places and retirement months, gaps, and some who never worked. */
export function workers(size: number): Population & { readonly career: YearlyCareers } {
	const each = (value: (person: number) => number): Float64Array =>
		Float64Array.from({ length: size }, (_, i) => value(i));
	const words = (value: (index: number) => number): Uint32Array =>
		Uint32Array.from({ length: size * 2 }, (_, i) => value(i));
	const mixed = (index: number): number => Math.imul(index + 1, 0x9e3779b1) >>> 0;
	return {
		size,
		columns: {
			on: 2024 * 12 + 5,
			place: Uint8Array.from({ length: size }, (_, person) => person % 4),
			claim_month: each((person) => (person % 7 === 0 ? Number.NaN : 2018 * 12 + (person % 100))),
		},
		career: {
			firstYear: Uint16Array.from({ length: size }, (_, person) => 1988 + (person % 5 < 3 ? 0 : person % 29)),
			years: Uint8Array.from({ length: size }, (_, person) => (person % 11 === 0 ? 0 : 10 + (person % 45))),
			place: Uint8Array.from({ length: size }, (_, person) => person % 4),
			without: words((index) => (index % 26 === 5 ? 0xffffffff : mixed(index) & mixed(index * 3))),
			growing: {
				wage: {
					start: each((person) => 200 + (mixed(person) % 3000)),
					growth: each((person) => 1.01 + (person % 8) / 100),
				},
			},
			marked: { status: { marks: words((index) => mixed(index * 7)), yes: 1, no: 0 } },
		},
	};
}
