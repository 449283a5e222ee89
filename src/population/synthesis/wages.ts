import type { Assumed } from './assumption.ts';
import { type EarningsTarget, earningsTargets, migrants, nationalWage, sectorOf, urban } from './earnings.ts';
import type { Figures } from './figures.ts';
import { activities, ages, places } from './frame.ts';
import type { Persons } from './persons.ts';
import { purposes } from './purposes.ts';
import type { Philox } from './random.ts';
import { codes } from './who.ts';

/** What drawing earnings needs. */
export interface Earning {
	readonly figures: Figures;
	readonly assumed: Assumed;
	readonly random: Philox;
	readonly cell: Uint32Array;
	readonly weight: Float64Array;
}

/** Earnings of everybody, those out of work as if they had work, and the published means they were scaled to. */
export interface Earned {
	readonly wage: Float64Array;
	readonly targets: readonly EarningsTarget[];
}

/**
 * Monthly earnings: a lognormal draw around the level of a person's group, times the profile of the age; then each group
 * with a published mean is scaled to it, those of few first, so that the mean of all migrants holds last.
 */
export function wagesOf(persons: Persons, earning: Earning): Earned {
	const { assumed, random, cell, weight } = earning;
	const size = weight.length;
	const wage = new Float64Array(size);
	const spread = assumed('wages.spread');
	const women = assumed('wages.women_ratio');
	const level = levels(earning);
	for (let person = 0; person < size; person++) {
		const doing = activities[persons.activity[person] ?? 0];
		if (!doing) continue;
		const draw = Math.exp(spread * random.normal(person, purposes.wage) - (spread * spread) / 2);
		const band = ages[persons.age[person] ?? 0] ?? [0, 0];
		const profile = ageProfile((band[0] + band[1]) / 2, assumed('careers.age_profile'));
		const place = codes.place[cell[person] ?? 0] ?? 0;
		wage[person] =
			level(doing, place, persons.migrant[person] === 1) *
			draw *
			profile *
			(persons.woman[person] === 1 ? women : 1);
	}
	const targets = earningsTargets(persons, earning);
	const narrow = targets.filter(({ role }) => role === 'narrow');
	for (const target of narrow) scaleTo(wage, weight, target);
	for (const target of targets) if (target.role === 'wide') settleRest(wage, weight, target, narrow);
	for (let person = 0; person < size; person++) wage[person] = Math.round(wage[person] ?? 0);
	return { wage, targets };
}

/** Earnings at an age as against those at the best one: a parabola that is three tenths lower at 20 and at 70. */
export function ageProfile(age: number, strength: number): number {
	return 1 - strength * 0.3 * Math.min(1, ((age - 45) / 25) ** 2);
}

/** Levels of groups before scaling: published where they are, assumed ratios to the mean of migrants where they are not. */
function levels({ figures, assumed }: Earning) {
	const mean = figures.at(migrants).value;
	const share = assumed('wages.non_private_share');
	const national = nationalWage(figures, share);
	const placed = places.map((place) => placeRatio(figures, place));
	const sectors = new Map<string, number>(
		activities.map(({ group }) => [group, sectorRatio(figures, group)]),
	);
	const ratio: Readonly<Record<string, number>> = {
		part_time: (national / mean) * assumed('wages.part_time_ratio'),
		farmer: assumed('wages.farm_ratio'),
		student: (national / mean) * assumed('wages.part_time_ratio'),
		employer: 2 * assumed('wages.flexible_ratio'),
	};
	return ({ form, group }: { form: string; group: string }, place: number, migrant: boolean): number => {
		const here = placed[place] ?? 1;
		if (form === 'employee' || form === 'dispatch')
			return (migrant ? mean : national * (sectors.get(group) ?? 1)) * here;
		return mean * (ratio[form] ?? assumed('wages.flexible_ratio')) * (form === 'farmer' ? 1 : here);
	};
}

/** Average wage of a place as against the country's, by the latest year in which both are known. */
function placeRatio(figures: Figures, place: string): number {
	if (place === 'CN') return 1;
	const of = (where: string): number =>
		figures.at({ ...urban, place: where, year: '2021', category: 'non_private' }).value;
	return of(place) / of('CN');
}

/** Average wage of an industry as against all, by Sichuan in 2021: the one place where all industries are published. */
function sectorRatio(figures: Figures, group: string): number {
	const sichuan = { ...urban, place: 'CN-SC', year: '2021', category: 'all_urban_units' };
	const sector = sectorOf[group];
	if (sector === undefined) return 1;
	return figures.at({ ...sichuan, sector }).value / figures.at(sichuan).value;
}

function scaleTo(
	wage: Float64Array,
	weight: Float64Array,
	{ value, members }: Pick<EarningsTarget, 'value' | 'members'>,
): void {
	const mean = meanOf(wage, weight, members);
	if (mean <= 0) return;
	for (let person = 0; person < wage.length; person++) {
		if (members[person] === 1) wage[person] = ((wage[person] ?? 0) * value) / mean;
	}
}

/** Scales those of a large group who are in no narrow one until the mean of all of it holds. */
function settleRest(
	wage: Float64Array,
	weight: Float64Array,
	{ value, members }: EarningsTarget,
	narrow: readonly EarningsTarget[],
): void {
	const free = members.map((yes, person) =>
		yes === 1 && narrow.every((each) => each.members[person] !== 1) ? 1 : 0,
	);
	let [settled, heavy, all] = [0, 0, 0];
	for (let person = 0; person < wage.length; person++) {
		if (members[person] !== 1) continue;
		all += weight[person] ?? 0;
		if (free[person] === 1) heavy += weight[person] ?? 0;
		else settled += (wage[person] ?? 0) * (weight[person] ?? 0);
	}
	const rest = (value * all - settled) / heavy;
	if (rest > 0) scaleTo(wage, weight, { value: rest, members: free });
}

/** Weighted mean of members; 0 where there are none. */
export function meanOf(wage: Float64Array, weight: Float64Array, members: Uint8Array): number {
	let [sum, all] = [0, 0];
	for (let person = 0; person < wage.length; person++) {
		if (members[person] !== 1) continue;
		sum += (wage[person] ?? 0) * (weight[person] ?? 0);
		all += weight[person] ?? 0;
	}
	return all === 0 ? 0 : sum / all;
}
