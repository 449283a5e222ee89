import { plainFund, stillWorld } from '../src/proposals/funding/fund.sample.ts';
import { project } from '../src/proposals/index.ts';
import { type Timing, timingOf } from './measure.ts';

/** What projecting a fund to 2075 takes, and the same written by hand for this one fund. */
export interface FundsBench {
	readonly canopy: Timing;
	readonly plain: Timing;
}

const runs = 200;
const ages = 101;
const growth = { wages: 0.03, rise: 0.02, interest: 0.025 };

/** Times a pension fund's cash flow and reserve over 54 years, by sex and age; both come to the same last reserve. */
export function timeFunds(): FundsBench {
	const base = plainFund();
	const world = stillWorld({
		wageGrowth: () => growth.wages,
		indexation: () => growth.rise,
		interest: () => growth.interest,
	});
	const ours = project(base, world).years.at(-1)?.reserve ?? Number.NaN;
	const theirs = byHand();
	if (Math.abs(ours / theirs - 1) > 1e-9) throw new Error(`${ours} and ${theirs} are not the same reserve`);
	return { canopy: timed(() => project(base, world)), plain: timed(byHand) };
}

function timed(work: () => unknown): Timing {
	for (let run = 0; run < runs; run++) work();
	const times = Array.from({ length: runs }, () => {
		const began = performance.now();
		work();
		return performance.now() - began;
	});
	return timingOf(times);
}

/** The sample's fund as one loop over flat arrays: 1,000 people of each age, half of them in the scheme. */
function byHand(): number {
	let persons = new Float64Array(ages).map((_, age) => (age >= 60 && age <= 80 ? 500 : 0));
	let drawn = persons.map((each) => each * 300);
	let [reserve, wage] = [5_000_000, 1];
	for (let year = 2022; year <= 2075; year++) {
		wage *= 1 + growth.wages;
		let [paid, spent] = [0, 0];
		for (let age = 20; age < 60; age++) paid += 500 * 100 * wage;
		const [livingPersons, livingDrawn] = [new Float64Array(ages), new Float64Array(ages)];
		for (let age = 1; age < ages; age++) {
			const living = age > 80 ? 0 : 1;
			livingPersons[age] = (persons[age - 1] ?? 0) * living;
			livingDrawn[age] = (drawn[age - 1] ?? 0) * living * (1 + growth.rise);
		}
		livingPersons[60] = 500;
		livingDrawn[60] = 500 * 300 * wage;
		[persons, drawn] = [livingPersons, livingDrawn];
		for (const each of drawn) spent += each;
		const contributions = 2 * paid;
		reserve += contributions * 1.1 + reserve * growth.interest - 2 * spent;
	}
	return reserve;
}
