import { explainRaw, type Law, type RawCase } from '../../law/index.ts';
import { assuming } from '../funding/assumed.ts';
import { numberIn } from '../funding/funds-under.ts';
import { mortalityOfRevision, remainingYears } from '../funding/mortality.ts';
import { worldOf } from '../funding/world.ts';
import type { Arguments, Computation, Model } from './model.ts';

/** The number that the law gives for one rule in a case; undefined where it is not known. */
function answer(law: Law, rule: string, raw: RawCase): number | undefined {
	const result = explainRaw(law, { ...raw, ask: [rule] });
	if (!result.ok) throw new RangeError(`${rule}: ${result.problems.map(({ says }) => says.en).join(' ')}`);
	const outcome = result.value.answers.find(({ name }) => name === rule)?.outcome;
	return outcome?.known && typeof outcome.value === 'number' ? outcome.value : undefined;
}

/** Rounding to the cent is the law's: pensions are taken on a large base, so that it does not show. */
const base = 1_000_000;
const months = 12;

/** Where the formula is the country's, without supplements of a province; a month in which 15 years are still enough. */
const plainPlace = 'CN-ZJ-HZ';
const claimed = '2026-06';

/**
 * The two parts of the pension of somebody with an even index and an account that grew with the base, by the law's own formulas;
 * as a share of the calculation base.
 */
function stylised(law: Law, index: number, age: number, years: number, account?: number): number | undefined {
	const [year = 0, month = 0] = claimed.split('-').map(Number);
	const rate = numberIn(law, 'pension.employee.rate.account', 'CN', year) ?? Number.NaN;
	const given = {
		sex: 'male',
		born: `${year - age}-${String(month).padStart(2, '0')}`,
		'pension.employee.retirement_month': claimed,
		'portability.claim_place': plainPlace,
		'pension.employee.calculation_base': base,
		'pension.employee.index': index,
		'pension.employee.years': years,
		'pension.employee.contribution_months': years * months,
		'pension.employee.transition_years': 0,
		'pension.employee.account_balance': account ?? index * base * rate * months * years,
	};
	const raw = { place: plainPlace, on: claimed, given };
	const basic = answer(law, 'pension.employee.basic', raw);
	const part = answer(law, 'pension.employee.account_part', raw);
	return basic === undefined || part === undefined ? undefined : (basic + part) / base;
}

/** Of a pension: `total` in per cent of the base, `per_year` the same for a year paid, `own` in per cent of the own base, `payback` in months. */
const stylisedPension: Computation = ({ law }, given) => {
	const [index, age] = [given.number('index'), given.number('age')];
	const what = given.word('what');
	const years = what === 'total' || what === 'own' ? given.number('years') : 20;
	const total = stylised(law, index, age, years);
	if (total === undefined) return undefined;
	if (what === 'total') return total * 100;
	if (what === 'own') return (total / index) * 100;
	const perYear = total / years;
	if (what === 'per_year') return perYear * 100;
	const rate = numberIn(law, 'pension.employee.rate.flexible', 'CN', 2024) ?? Number.NaN;
	return (rate * months * index) / perYear;
};

/** What 60 to 100 per cent of the base adds to the cost, or to the pension; or 15 to 20 years to the pension; in per cent. */
const raised: Computation = ({ law }, given) => {
	const age = given.number('age');
	const what = given.word('what');
	const [low, high] =
		what === 'years'
			? [stylised(law, 0.6, age, 15), stylised(law, 0.6, age, 20)]
			: [stylised(law, 0.6, age, 20), stylised(law, 1, age, 20)];
	return low === undefined || high === undefined ? undefined : (high / low - 1) * 100;
};

/** A pension at the floor in yuan a month, on a calculation base that the law publishes for a place and year. */
const floorPension: Computation = ({ law }, given) => {
	const share = stylised(law, 0.6, given.number('age'), given.number('years'));
	const on = numberIn(law, 'pension.employee.calculation_base', given.word('place'), given.number('year'));
	return share === undefined || on === undefined ? undefined : share * on;
};

/** What a flexible worker pays a month at the floor of a place and year. */
const contributionAtFloor: Computation = ({ law }, given) => paidAtFloor(law, given);

function paidAtFloor(law: Law, given: Arguments): number | undefined {
	return answer(law, 'pension.employee.contribution.worker', {
		place: given.word('place'),
		on: `${given.number('year')}-12`,
		career: [{ from: `${given.number('year')}-01`, place: given.word('place'), status: 'flexible', wage: 0 }],
	});
}

/** Whether the share of pay that a flexible worker pays rises as pay falls below the floor: its rise in points. */
const burdenBelowFloor: Computation = ({ law }, given) => {
	const paid = paidAtFloor(law, given);
	const floor = numberIn(law, 'pension.employee.base_floor', given.word('place'), given.number('year'));
	return paid === undefined || floor === undefined ? undefined : (paid / (floor / 2) - paid / floor) * 100;
};

/** Share of the employer's, or of the flexible worker's pooled, money that stays behind when insurance moves, in per cent. */
const leftBehind: Computation = ({ law }, given) => {
	const year = given.number('year');
	const of = (name: string): number => numberIn(law, name, 'CN', year) ?? Number.NaN;
	const moved = of('portability.pooled_rate');
	if (given.word('who') === 'flexible') {
		const pooled = of('pension.employee.rate.flexible') - of('pension.employee.rate.account');
		return ((pooled - moved) / pooled) * 100;
	}
	const employer = Number(given.word('employer', String(of('pension.employee.rate.employer'))));
	return ((employer - moved) / employer) * 100;
};

/** Mean interest on accounts over years, in per cent. */
const meanInterest: Computation = ({ law }, given) => {
	const [from, to] = [given.number('from'), given.number('to')];
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const rates = years.map(
		(year) => numberIn(law, 'pension.employee.account_interest', 'CN', year) ?? Number.NaN,
	);
	return (rates.reduce((sum, rate) => sum + rate, 0) / rates.length) * 100;
};

/** The OECD's conventions for China: an account that earns 3 % while wages grow by 1.25, less a tenth for charges, over 139 months for both sexes. */
const oecd = {
	interest: 1.03,
	wages: 1.0125,
	kept: 0.9,
	divisorAge: 60,
	discount: 1.02,
	mortality: 'revision_2017',
};

/** Gross replacement by those conventions, as a share of own earnings, through the law's formulas. */
function oecdRate({ law }: Pick<Model, 'law'>, given: Arguments): number | undefined {
	const [level, age, entry] = [given.number('level'), given.number('age'), given.number('entry')];
	const years = age - entry;
	const rate = numberIn(law, 'pension.employee.rate.account', 'CN', 2024) ?? Number.NaN;
	let account = 0;
	for (let year = 1; year <= years; year++)
		account += rate * level * base * months * (oecd.interest / oecd.wages) ** year * oecd.kept;
	const total = stylised(law, level, oecd.divisorAge, years, account);
	return total === undefined ? undefined : total / level;
}

const oecdReplacement: Computation = (model, given) => {
	const rate = oecdRate(model, given);
	return rate === undefined ? undefined : rate * 100;
};

/** Gross pension wealth in years of own earnings: pensions rise by half of wages, future ones are discounted at 2 %. */
const oecdWealth: Computation = (model, given) => {
	const rate = oecdRate(model, given);
	if (rate === undefined) return undefined;
	const dying = mortalityOfRevision(model.published, oecd.mortality, given.number('age'));
	const [age, year] = [given.number('age'), given.number('year')];
	const growth = (1 + (oecd.wages - 1) / 2) / oecd.discount;
	let [alive, factor, value] = [1, 0, 1];
	const oldest = 120;
	for (let at = age; at <= oldest; at++) {
		factor += alive * value;
		alive *= 1 - (dying(year + at - age).male[Math.min(at, 100)] ?? 1);
		value *= growth;
	}
	return rate * factor;
};

/** Years of life that remain by the United Nations' rates: those that funds go by, or those of an earlier `revision`. */
const unitedNationsLife: Computation = (model, given) => {
	const revision = given.word('revision', '');
	const dying = revision
		? mortalityOfRevision(model.published, revision, given.number('age'))
		: worldOf(model.funds.figures, assuming(model.funds.assumptions), () => undefined).dying;
	const sex = given.word('sex') === 'male' ? 'male' : 'female';
	const view = given.word('view') === 'cohort' ? 'cohort' : 'period';
	return remainingYears(dying, sex, given.number('age'), given.number('year'), view);
};

/** Whether dearer insurance is joined by fewer: acceptance at one burden less that at half of it, by the rule of take-up, in points. */
const dearerIsJoinedLess: Computation = ({ law }) => {
	const accepted = (share: number): number | undefined =>
		answer(law, 'effect.take_up.by_burden', {
			place: 'CN-SC',
			on: '2024-12',
			given: { wage: 5000, 'effect.pension.own_price': 5000 * share },
		});
	const [cheap, dear] = [accepted(0.08), accepted(0.16)];
	return cheap === undefined || dear === undefined ? undefined : (dear - cheap) * 100;
};

export const byLaw = {
	stylised_pension: stylisedPension,
	raised,
	floor_pension: floorPension,
	contribution_at_floor: contributionAtFloor,
	burden_below_floor: burdenBelowFloor,
	left_behind: leftBehind,
	mean_interest: meanInterest,
	oecd_replacement: oecdReplacement,
	oecd_wealth: oecdWealth,
	united_nations_life: unitedNationsLife,
	dearer_is_joined_less: dearerIsJoinedLess,
} as const;
