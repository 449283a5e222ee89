import { sexes, summed } from '../funding/ages.ts';
import { assuming } from '../funding/assumed.ts';
import type { FundBase } from '../funding/fund.ts';
import { fundsUnder } from '../funding/funds-under.ts';
import { type FundYear, type Projection, project } from '../funding/project.ts';
import { worthOf } from '../funding/worth.ts';
import type { Arguments, Computation, Model } from './model.ts';

/** How a fund is projected: as it is, without any count after its accounts, or with the retirement ages of before 2025. */
const variants = ['as_it_is', 'blind', 'original_ages'] as const;
type Variant = (typeof variants)[number];

const projected = new WeakMap<Model, Map<string, Projected>>();
interface Projected {
	readonly projection: Projection;
	readonly worth: ReturnType<typeof worthOf>;
}

function fund(model: Model, scheme: string, variant: Variant): Projected {
	const known = projected.get(model) ?? new Map<string, Projected>();
	projected.set(model, known);
	const key = `${scheme} ${variant}`;
	const made = known.get(key) ?? makeFund(model, scheme, variant);
	known.set(key, made);
	return made;
}

function makeFund(model: Model, scheme: string, variant: Variant): Projected {
	const tallies = variant === 'original_ages' ? model.atOriginalAges : model.tallies;
	const { world, funds } = fundsUnder(model.funds, tallies, assuming(model.funds.assumptions));
	const base = funds.bases.find((each) => each.scheme === scheme);
	if (!base) throw new RangeError(`there is no fund ${scheme}`);
	const projection = project(variant === 'blind' ? uncounted(base) : base, world);
	return { projection, worth: worthOf(projection, world) };
}

/** A fund that knows no count after the year of its accounts. */
function uncounted(base: FundBase): FundBase {
	const then = (counted: Readonly<Record<number, number>>) =>
		Object.fromEntries(Object.entries(counted).filter(([year]) => Number(year) <= base.year));
	const { payers, pensions } = base;
	return {
		...base,
		payers: { ...payers, counted: then(payers.counted) },
		...(pensions ? { pensions: { ...pensions, counted: {} } } : {}),
	};
}

function variantOf(given: Arguments): Variant {
	const word = given.word('variant', 'as_it_is');
	return variants.find((each) => each === word) ?? 'as_it_is';
}

const amounts = {
	payers: (year: FundYear) => year.payers,
	pensioners: (year: FundYear) => year.pensioners,
	revenue: (year: FundYear) => year.revenue,
	spending: (year: FundYear) => year.spending,
	reserve: (year: FundYear) => year.reserve,
	payers_per_pensioner: (year: FundYear) => year.payers / year.pensioners,
	pensioners_per_payer: (year: FundYear) => (year.pensioners / year.payers) * 100,
} as const;

/** A flow, a count or a ratio of a fund in a year. */
const fundYear: Computation = (model, given) => {
	const what = Object.entries(amounts).find(([name]) => name === given.word('what'));
	const { projection } = fund(model, given.word('scheme', 'pension.employee'), variantOf(given));
	const year = projection.years.find((each) => each.year === given.number('year'));
	return year && what?.[1](year);
};

/** A turning point of a fund: the year of its largest reserve, the first without reserve, the first in deficit. */
const fundTurn: Computation = (model, given) => {
	const { projection, worth } = fund(model, given.word('scheme', 'pension.employee'), variantOf(given));
	const what = given.word('what');
	if (what === 'peak') return worth.peak;
	if (what === 'exhausted') return worth.exhausted;
	if (what === 'first_shortfall')
		return projection.years.find(({ contributions, spending }) => spending > contributions)?.year;
	return projection.years.find(({ balance }) => balance < 0)?.year;
};

/** Revenue, spending or reserve of the funds that are projected, together with unemployment insurance as it was in 2021. */
const allFundsTogether: Computation = (model, given) => {
	const whats = { revenue: 'fund_revenue', spending: 'fund_expenditure', reserve: 'fund_balance' } as const;
	const what = (['revenue', 'spending', 'reserve'] as const).find((each) => each === given.word('what'));
	if (!what) return undefined;
	const unemployment = model.published.find({ id: whats[what], scheme: 'unemployment', year: '2021' });
	return ['pension.employee', 'pension.resident', 'injury'].reduce<number | undefined>((sum, scheme) => {
		const { projection } = fund(model, scheme, 'as_it_is');
		const year = projection.years.find((each) => each.year === given.number('year'));
		return sum === undefined || !year ? undefined : sum + year[what];
	}, unemployment?.value);
};

/** People of both sexes by our own projection, at the middle of a year or its `end`; from an age on, their share in per cent. */
const peopleInYear: Computation = (model, given) => {
	const { world } = fundsUnder(model.funds, model.tallies);
	const from = Number(given.word('from_age', '0'));
	const at = (year: number): number =>
		sexes.reduce((sum, sex) => {
			const older = world.peopled(year)[sex].subarray(from);
			return sum + older.reduce((all, each) => all + each, 0);
		}, 0);
	const year = given.number('year');
	const before = given.word('when', 'middle') === 'end' ? year : year - 1;
	const people = (at(before) + at(year)) / 2;
	if (from === 0) return people;
	return (people / ((summed(world.peopled(before)) + summed(world.peopled(year))) / 2)) * 100;
};

export const byFunds = {
	fund_year: fundYear,
	fund_turn: fundTurn,
	all_funds: allFundsTogether,
	people_in_year: peopleInYear,
} as const;
