import fc from 'fast-check';

/** Texts of formulas by what they give, for one kind of rule. */
interface Formulas {
	readonly amount: string;
	readonly truth: string;
}

/** Formulas over given amounts and truths: arithmetic, choices, rounding, comparison and logic, all in one unit. */
function formulas(amounts: readonly string[], truths: readonly string[]): fc.LetrecValue<Formulas> {
	const words = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
		fc.tuple(...parts).map((each) => each.join(' '));
	const call = (
		name: fc.Arbitrary<string>,
		...parts: readonly fc.Arbitrary<string>[]
	): fc.Arbitrary<string> =>
		fc.tuple(name, fc.tuple(...parts)).map(([how, each]) => `${how}(${each.join(', ')})`);
	const are = fc.constantFrom;
	return fc.letrec<Formulas>((knot) => {
		const tie = (name: keyof Formulas): fc.Arbitrary<string> => knot(name).map(String);
		return {
			amount: fc.oneof(
				{ maxDepth: 3, withCrossShrink: true },
				are(...amounts.map((amount) => `(${amount})`)),
				call(are(''), words(tie('amount'), are('+', '-'), tie('amount'))),
				call(are(''), words(tie('amount'), are('* share', '/ share', '* nothing', '/ nothing', '* unsure'))),
				call(are(''), words(tie('amount'), are('*'), tie('amount'), are('/'), tie('amount'))),
				call(are('min', 'max'), tie('amount'), tie('amount')),
				call(are('abs', 'floor', 'ceiling', '-'), tie('amount')),
				call(are('round half up', 'round up', 'round down'), tie('amount'), are('0', '1', '2', '3')),
				call(are(''), words(are('if'), tie('truth'), are('then'), tie('amount'), are('else'), tie('amount'))),
			),
			truth: fc.oneof(
				{ maxDepth: 3, withCrossShrink: true },
				are(...truths),
				call(are(''), words(tie('amount'), are('<', '<=', '=', '!=', '>', '>='), tie('amount'))),
				call(are(''), words(tie('truth'), are('and', 'or'), tie('truth'))),
				call(are('not'), tie('truth')),
				call(are('is defined'), tie('amount')),
			),
		};
	});
}

const monthlyAmounts = [
	'wage',
	'bonus',
	'floor',
	'in_place(floor, home)',
	'as_of(floor, spell_start)',
	'max(0, wage)',
];
const monthlyTruths = [
	'retired',
	'status = "employee"',
	'place = home',
	'within(place, "CN-GD")',
	'status in ("none", "flexible")',
];
const firstMonthly = formulas(monthlyAmounts, monthlyTruths);
const monthly = formulas([...monthlyAmounts, 'first_part'], monthlyTruths);

const yearly = formulas(
	[
		'previous(account)',
		'this_year(second_part)',
		'total(first_part)',
		'this_year(wage, retired)',
		'yearly_sum',
		'total(wage, place = home)',
	],
	['place = home', 'year > year_of(born)', 'count(retired) > some_months', 'month_of(on) = month_of(born)'],
);

const wholeLife = formulas(
	[
		'total(first_part)',
		'total(second_part, status = "employee")',
		'total(wage, count_same(place, retired) >= some_months)',
		'latest(account)',
		'largest(account)',
		'mean(account, account > 0)',
		'mean(first_part) * one_month',
		'mean(second_part, retired) * one_month',
		'first(wage, status = "flexible") * one_month',
		'latest(second_part, wage > 0) * one_month',
		'smallest(first_part) * one_month',
		'best(wage, some_months) * one_month',
		'best(second_part, count(retired)) * one_month',
		'recent(wage, some_months) * one_month',
		'recent(second_part, count(status = "employee")) * one_month',
		'yearly_sum * by_age(year_of(on) - year_of(born))',
		'yearly_sum * by_status(latest(status))',
		'yearly_sum * by_months(count(retired))',
		'in_place(yearly_sum, latest(place))',
		'as_of(yearly_sum, claim_month)',
		'floor * one_month',
		'savings',
	],
	['home = "CN-ZJ"', 'province(home) = latest(place)', 'retired', 'is defined(claim_month)', 'count_all > 0'],
);

const label = 'label: {zh: 名, en: name}, source: act';
const monthRule = (name: string, formula: string): string =>
	`  ${name}: {${label}, period: month, unit: CNY/month, versions: [{from: 1990, formula: '${formula}'}]}`;

/** A law of random rules of every period, over parameters by place, date and key, some of them unknown. */
export const randomLaw: fc.Arbitrary<string> = fc
	.record({
		first: firstMonthly.amount,
		// a rule that changes within a year, at one place only
		second: fc.tuple(monthly.amount, monthly.amount, monthly.amount),
		account: yearly.amount,
		career: fc.tuple(wholeLife.amount, wholeLife.amount),
		event: wholeLife.amount,
		truth: wholeLife.truth,
	})
	.map(
		({ first, second, account, career, event, truth }) =>
			`
enumerations:
  insured_as: {label: {zh: 身份, en: status}, values: {employee: {zh: 职工, en: employee}, flexible: {zh: 灵活, en: flexible}, none: {zh: 无, en: none}}}
events:
  retirement: {label: {zh: 退休, en: retirement}, month: claim_month, place: home}
variables:
  wage: {label: {zh: 工资, en: wage}, unit: CNY/month, period: month, range: [0, 60000]}
  bonus: {label: {zh: 奖金, en: bonus}, unit: CNY/month, period: month, range: [-500, 500]}
  status: {label: {zh: 身份, en: status}, type: insured_as, period: month}
  retired: {label: {zh: 退休, en: retired}, type: boolean, period: month}
  born: {label: {zh: 出生, en: born}, type: month}
  claim_month: {label: {zh: 领取月, en: month of claim}, type: month}
  home: {label: {zh: 家, en: home}, type: place}
  savings: {label: {zh: 积蓄, en: savings}, unit: CNY, range: [0, 100000]}
parameters:
  floor: {${label}, unit: CNY/month, provisional: latest, values: [{from: 1995, to: 2004-06, value: 1200}, {from: 2004-07, to: 2015, value: 2500.5}, {from: 2016, unknown: {zh: 未公布, en: not published}}]}
  yearly_sum: {${label}, unit: CNY, values: [{from: 2000, to: 2010, value: 700.1}, {from: 2011, to: 2019, value: 0.7}]}
  share: {${label}, unit: share, values: [{from: 1990, value: 0.08}, {from: 2012-04, value: 0.3}]}
  nothing: {${label}, unit: share, values: [{from: 1990, value: 0}]}
  unsure: {${label}, unit: share, values: [{from: 1990, value: 1.1}, {from: 2010, to: 2011, unknown: {zh: 未公布, en: not published}}, {from: 2012, value: 2}]}
  one_month: {${label}, unit: months, values: [{from: 1990, value: 1}]}
  some_months: {${label}, unit: months, values: [{from: 1990, value: 30}, {from: 2014, value: 7}]}
  by_age: {${label}, unit: share, key: '1', values: [{from: 1990, table: {40: 2, 41: 2.5, 45: 3, 60: 0.1}}]}
  by_status: {${label}, unit: share, key: insured_as, values: [{from: 1990, table: {employee: 2, none: 0.5}}]}
  by_months: {${label}, unit: share, key: months, values: [{from: 1990, steps: {1: 1.5, 12: 2.5, 100: 7}}]}
rules:
${monthRule('first_part', first)}
  second_part: {${label}, period: month, unit: CNY/month, versions: [{from: 1990, to: 2008-04, formula: '${second[0]}'}, {from: 2008-05, formula: '${second[1]}'}]}
  account: {${label}, period: year, unit: CNY, initial: 2, versions: [{from: 1990, formula: '${account}'}]}
  count_all: {${label}, unit: months, versions: [{from: 1990, formula: count(wage >= 0)}]}
  at_home: {${label}, unit: CNY, versions: [{from: 1990, formula: '${career[0]}'}]}
  later: {${label}, unit: CNY, versions: [{from: 1990, to: 2017, formula: '${career[1]}'}, {from: 2018, formula: 'at_home * share'}]}
  pension: {${label}, period: event retirement, unit: CNY, versions: [{from: 1990, formula: '${event}'}]}
  entitled: {${label}, type: boolean, versions: [{from: 1990, formula: '${truth}'}]}
---
place: CN-GD
parameters:
  floor: {source: act, values: [{from: 2001-04, to: 2009, value: 900}, {from: 2010, value: 1800}]}
  share: {source: act, values: [{from: 2006, value: 0.1}]}
rules:
  second_part: {source: act, versions: [{from: 2003-09, formula: '${second[2]}'}]}
`,
	);

/** Names of the rules of a random law. */
export const randomRules = [
	'first_part',
	'second_part',
	'account',
	'count_all',
	'at_home',
	'later',
	'pension',
	'entitled',
];
