import type { Philox } from './random.ts';

/** Draws who of some people is enrolled, so that their weights come to a target. */
export interface Enrolment {
	readonly weight: Float64Array;
	/** Odds of each person before the target is met; 0 for those who cannot be enrolled. */
	readonly odds: Float64Array;
	readonly target: number;
	readonly random: Philox;
	readonly purpose: number;
}

export interface Enrolled {
	readonly enrolled: Uint8Array;
	/** Factor on everybody's odds with which the target is met; Infinity where all who can be enrolled are too few. */
	readonly factor: number;
}

/**
 * Odds are multiplied by one factor until the expected number meets the target; then each person is drawn by a random
 * number against a running balance, which carries what rounding to whole persons leaves over to the next. The number
 * enrolled so differs from the target by less than the weight of one record, and those enrolled are random among like.
 */
export function enrol({ weight, odds, target, random, purpose }: Enrolment): Enrolled {
	const factor = factorFor(weight, odds, target);
	const enrolled = new Uint8Array(weight.length);
	let balance = 0;
	for (let person = 0; person < weight.length; person++) {
		const mine = odds[person] ?? 0;
		if (mine <= 0) continue;
		const heavy = weight[person] ?? 0;
		balance += heavy * shareOf(mine, factor);
		if (balance > heavy * random.uniform(person, purpose)) {
			enrolled[person] = 1;
			balance -= heavy;
		}
	}
	return { enrolled, factor };
}

function shareOf(odds: number, factor: number): number {
	return factor === Number.POSITIVE_INFINITY ? 1 : (odds * factor) / (1 + odds * factor);
}

function factorFor(weight: Float64Array, odds: Float64Array, target: number): number {
	const groups = new Map<number, number>();
	let all = 0;
	for (let person = 0; person < weight.length; person++) {
		const mine = odds[person] ?? 0;
		if (mine <= 0) continue;
		const heavy = weight[person] ?? 0;
		groups.set(mine, (groups.get(mine) ?? 0) + heavy);
		all += heavy;
	}
	if (target >= all) return Number.POSITIVE_INFINITY;
	let [low, high] = [-40, 40];
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		let expected = 0;
		for (const [mine, heavy] of groups) expected += heavy * shareOf(mine, Math.exp(middle));
		if (expected < target) low = middle;
		else high = middle;
	}
	return Math.exp((low + high) / 2);
}
