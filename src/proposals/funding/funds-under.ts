import { codeOf, firstDayOf, type Law, versionAt } from '../../law/index.ts';
import type { Assumptions, People } from '../../population/index.ts';
import type { Outcome, Study } from '../../study/index.ts';
import { Published } from '../published.ts';
import { type Assumed, assuming, readFundAssumptions } from './assumed.ts';
import { type Collected, type Funds, fundsOf } from './china-funds.ts';
import type { World } from './fund.ts';
import { type FundPeople, fundPeopleOf } from './fund-people.ts';
import { type FundTallies, fundTalliesOf } from './fund-tallies.ts';
import { type DecidedRise, type WorldFigures, worldFigures, worldOf } from './world.ts';

/** What does not move when a law or an assumption does: published figures, and what is assumed. */
export interface FundGround {
	readonly published: Published;
	readonly figures: WorldFigures;
	readonly assumptions: Assumptions;
	readonly decided: DecidedRise;
	/** The charge on pay of the employees' pension, workers and employers together. */
	readonly employeeRate: number;
	readonly residentsTier: number;
	/** What was decided to add to each residents' pension, by year, CNY a year. */
	readonly residentsRaised: Readonly<Record<number, number>>;
}

/** Reads what funds of a study stand on. */
export function fundGround(study: Study, law: Law): Outcome<FundGround> {
	const assumptions = readFundAssumptions(study);
	if (!assumptions.ok) return assumptions;
	const inYear = (name: string, year: number): number | undefined => numberIn(law, name, study.place, year);
	const now = (name: string): number => {
		const value = inYear(name, rateYear);
		if (value === undefined) throw new RangeError(`the law gives no ${name} for ${rateYear}`);
		return value;
	};
	const published = new Published(study.statistics.findings);
	return {
		ok: true,
		value: {
			published,
			figures: worldFigures(published),
			assumptions: assumptions.value,
			decided: (year) => inYear('pension.employee.adjustment_rate', year),
			employeeRate: now('pension.employee.rate.worker') + now('pension.employee.rate.employer'),
			residentsTier: now('coverage.assumption.resident_tier'),
			residentsRaised: raisesOf((year) => inYear('pension.resident.national_minimum', year)),
		},
	};
}

const months = 12;
/** Years in which amounts may have been decided. */
const decidedYears = { first: 2015, last: 2035 };

/** What a monthly amount rose by in each year in which it did, CNY a year. */
function raisesOf(amount: (year: number) => number | undefined): Readonly<Record<number, number>> {
	const raises: Record<number, number> = {};
	for (let year = decidedYears.first; year <= decidedYears.last; year++) {
		const rise = (amount(year) ?? Number.NaN) - (amount(year - 1) ?? Number.NaN);
		if (rise > 0) raises[year] = rise * months;
	}
	return raises;
}

/** Year whose rates break-even rates are told in terms of. */
const rateYear = 2024;

/** The number that the law of the whole country gives for a year, at its end; undefined where it gives none. */
export function numberIn(law: Law, name: string, place: string, year: number): number | undefined {
	const parameter = law.parameters[name];
	if (!parameter) return undefined;
	const day = firstDayOf(year * 12 + 11);
	const governing = versionAt(parameter.places, place, day, undefined);
	const worth = governing.found ? governing.version.worth : undefined;
	if (worth?.kind !== 'value') return undefined;
	return codeOf(law).number(parameter.type, worth.value);
}

/** Funds under one law, and the world they meet; assumptions may be varied. */
export function fundsUnder(
	ground: FundGround,
	tallies: FundTallies,
	assumed: Assumed = assuming(ground.assumptions),
	collected?: Collected,
): { readonly world: World; readonly funds: Funds } {
	const { published, figures, employeeRate, residentsRaised, decided } = ground;
	const world = worldOf(figures, assumed, decided);
	const inputs = { published, assumed, world, tallies, employeeRate, residentsRaised };
	return { world, funds: fundsOf(collected ? { ...inputs, collected } : inputs) };
}

/** Counts people for funds under a law; for a proposal, `before` is the same people under the law in force. */
export function talliesUnder(
	ground: FundGround,
	law: Law,
	people: People,
	seed: number,
	before?: FundPeople,
): Outcome<{ readonly tallies: FundTallies; readonly people: FundPeople }> {
	const asked = fundPeopleOf(law, people, seed, before);
	if (!asked.ok) return asked;
	return {
		ok: true,
		value: { tallies: fundTalliesOf(asked.value, ground.residentsTier), people: asked.value },
	};
}
