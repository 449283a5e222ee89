import { remainingByTable } from '../funding/mortality.ts';
import { wageIndex } from '../funding/world.ts';
import type { Published } from '../published.ts';
import type { Computation } from './model.ts';

const months = 12;

/** Spending of the employees' pension for each retiree at the end of the year, CNY a month. */
function meanPension(published: Published, year: string): number | undefined {
	const scheme = 'pension.employee';
	const spending = published.find({ id: 'fund_expenditure', scheme, year });
	const retirees = published.find({ id: 'insured_persons', scheme, form: 'retiree', year });
	return spending && retirees && spending.value / retirees.value / months;
}

/** Mean pension over the average wage of urban non-private units, in per cent. */
const pensionOverWage: Computation = ({ published }, given) => {
	const year = given.word('year');
	const pension = meanPension(published, year);
	const wages = { id: 'average_annual_wage', year, form: 'urban_employee', category: 'non_private' };
	const wage = published.find(wages);
	return pension === undefined || !wage ? undefined : ((pension * months) / wage.value) * 100;
};

/** Mean pension over the pay on which insured workers, less those known to have stopped, paid a year's contributions, in per cent. */
const pensionOverContributionWage: Computation = ({ published }, given) => {
	const year = given.word('year');
	const scheme = 'pension.employee';
	const pension = meanPension(published, year);
	const paid = published.find({ id: 'contribution_revenue', scheme, year });
	const workers = published.find({ id: 'insured_persons', scheme, form: 'worker', year });
	if (pension === undefined || !paid || !workers) return undefined;
	const paying = workers.value - given.number('stopped');
	return (pension / (paid.value / paying / given.number('rate') / months)) * 100;
};

/** Residents' pension of 2015 with what was added to the base since, CNY a month. */
const residentsPensionSince: Computation = ({ published, funds }, given) => {
	const of = { scheme: 'pension.resident', year: '2015' };
	const spending = published.find({ id: 'fund_expenditure', ...of });
	const drawing = published.find({ id: 'beneficiaries', ...of });
	if (!spending || !drawing) return undefined;
	let pension = spending.value / drawing.value;
	for (const [year, rise] of Object.entries(funds.residentsRaised))
		if (Number(year) > 2015 && Number(year) <= given.number('year')) pension += rise;
	return pension / months;
};

/** Residents' pension of 2014, whose beneficiaries are known as members who are not under 60, CNY a month. */
const residentsPension2014: Computation = ({ published }) => {
	const of = { scheme: 'pension.resident', year: '2014' };
	const spending = published.find({ id: 'fund_expenditure', ...of });
	const members = published.find({ id: 'insured_persons', ...of });
	const under = published.find({ id: 'insured_persons', ...of, age: '0-59' });
	if (!spending || !members || !under) return undefined;
	return spending.value / (members.value - under.value) / months;
};

/** Remaining years by an insurers' table. */
const insuredLife: Computation = ({ published }, given) => {
	const rows = published.all({
		id: 'mortality_probability_insured',
		year: given.word('period'),
		category: given.word('table'),
		sex: given.word('sex'),
		age: '*',
	});
	if (rows.length === 0) return undefined;
	const chances = rows
		.map(({ age, value }) => [Number(age), value] as const)
		.sort(([a], [b]) => a - b)
		.map(([, value]) => value);
	return remainingByTable(chances, given.number('age'));
};

/**
 * What injury insurance spent on each insured person, or each beneficiary, in an earlier year if it had only grown with wages until
 * 2021; or on each insured person at the share of that year who drew benefits.
 */
const injuryCostByWages: Computation = ({ published }, given) => {
	const of = (id: string, year = '2021'): number => published.value({ id, scheme: 'injury', year });
	const [year, per] = [given.word('year'), given.word('per')];
	const wages = wageIndex(published);
	const growth = (wages.get(2021) ?? Number.NaN) / (wages.get(Number(year)) ?? Number.NaN);
	const each = of(per === 'insured' ? 'insured_persons' : 'beneficiaries_in_year');
	const share = per === 'insured_at_its_share' ? of('beneficiaries', year) / of('insured_persons', year) : 1;
	return (of('fund_expenditure') / each / growth) * share;
};

export const byStatistics = {
	pension_over_wage: pensionOverWage,
	pension_over_contribution_wage: pensionOverContributionWage,
	residents_pension_2014: residentsPension2014,
	residents_pension_since: residentsPensionSince,
	insured_life: insuredLife,
	injury_cost_by_wages: injuryCostByWages,
} as const;
