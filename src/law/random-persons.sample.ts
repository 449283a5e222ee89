import { firstDayOf, isoDay, isoMonth, monthOfDay } from './date.ts';
import { type Case, checkCase } from './explain/case.ts';
import type { InForce, Law, Month, RawCase, Scalar, Variable } from './typed.ts';

/**
 * Random persons for comparing engines, the same for the same seed: of all ages up to 95, with and without careers, some
 * facts missing, months at the turns of years and of law as often as others, wages at and beyond their bounds.
 */
export function randomCases(law: Law, seed: number, count: number): readonly Case[] {
	const random = new Random(seed);
	const turns = turnsOf(law);
	const cases: Case[] = [];
	while (cases.length < count) {
		const person = checkCase(law, rawCase(law, random, turns));
		if (!person.ok) throw new Error(person.problems.map(({ says }) => says.en).join('\n'));
		cases.push(person.value);
	}
	return cases;
}

/** Months in which law anywhere begins or ends. */
function turnsOf(law: Law): readonly Month[] {
	const parameters = Object.values(law.parameters).flatMap(({ places }) => Object.values(places).flat());
	const rules = Object.values(law.rules).flatMap(({ places }) => Object.values(places).flat());
	const spans: readonly InForce[] = [...parameters, ...rules];
	const months = spans.flatMap(({ from, to }) =>
		(to === undefined ? [from] : [from, to + 1]).map(monthOfDay),
	);
	return [...new Set(months)].filter((month) => month > 1980 * 12 && month < 2032 * 12);
}

/** A small generator of pseudo-random numbers (mulberry32). */
class Random {
	private state: number;

	constructor(seed: number) {
		this.state = seed;
	}

	/** From 0 to below 1. */
	share(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	chance(share: number): boolean {
		return this.share() < share;
	}

	/** A whole number from `low` to `high`, both included. */
	whole(low: number, high: number): number {
		return low + Math.floor(this.share() * (high - low + 1));
	}

	pick<T>(list: readonly T[]): T {
		const one = list[this.whole(0, list.length - 1)];
		if (one === undefined) throw new RangeError('nothing to pick from');
		return one;
	}
}

function rawCase(law: Law, random: Random, turns: readonly Month[]): RawCase {
	const variables = Object.values(law.variables);
	const places = Object.keys(law.places);
	// most people live their lives in a few places
	const known = [random.pick(places), random.pick(places), random.pick(places)];
	const born = random.whole(1930 * 12, 2008 * 12);
	const month =
		random.chance(0.3) && turns.length > 0 ? random.pick(turns) : random.whole(2006 * 12, 2031 * 12 + 11);
	const day = random.pick([1, 1, 15, 28]) - 1;
	const given: Record<string, Scalar> = {};
	for (const variable of variables) {
		if (random.chance(0.4)) continue;
		given[variable.name] = variable.name === 'born' ? isoMonth(born) : fact(law, random, variable, known);
	}
	const career = careerOf(law, random, variables, known, born, turns);
	return {
		place: random.pick(known),
		on: isoDay(firstDayOf(month) + day),
		given,
		...(career.length > 0 ? { career } : {}),
		ask: [],
	};
}

function careerOf(
	law: Law,
	random: Random,
	variables: readonly Variable[],
	places: readonly string[],
	born: Month,
	turns: readonly Month[],
): readonly Readonly<Record<string, Scalar>>[] {
	const monthly = variables.filter(({ period }) => period.kind === 'month');
	const rows: Record<string, Scalar>[] = [];
	let month = born + 16 * 12 + random.whole(0, 120);
	while (random.chance(0.8) && month < 2030 * 12) {
		const turn = turns.find((each) => each > month + 2);
		const length = random.chance(0.2)
			? 12 - (month % 12)
			: random.chance(0.15) && turn !== undefined
				? turn - month
				: random.whole(1, 150);
		const row: Record<string, Scalar> = { from: isoMonth(month), place: random.pick(places) };
		for (const variable of monthly) {
			const usual = variable.name === 'wage' || variable.name === 'status';
			if (random.chance(usual ? 0.97 : 0.25)) row[variable.name] = fact(law, random, variable, places);
		}
		if (random.chance(0.85)) row.to = isoMonth(month + length - 1);
		rows.push(row);
		month += length + (random.chance(0.3) ? random.whole(1, 30) : 0);
	}
	return rows;
}

/** A value as it would be written, within the variable's range and often at its ends. */
function fact(law: Law, random: Random, { type, range }: Variable, places: readonly string[]): Scalar {
	switch (type.kind) {
		case 'boolean':
			return random.chance(0.5);
		case 'choice':
			return random.pick(Object.keys(law.enumerations[type.of]?.values ?? {}));
		case 'place':
			return random.pick(places);
		case 'month': {
			const [low, high] = range ?? [1950 * 12, 2035 * 12];
			return isoMonth(random.whole(low, Math.min(high, 2040 * 12)));
		}
		case 'date':
			return isoDay(random.whole(10_957, 21_914));
		case 'number': {
			const [low, high] = range ?? [0, 100];
			if (random.chance(0.05)) return random.pick([low, high]);
			const size = low + random.share() * (Math.min(high, low + 60_000) - low);
			// adding zero turns -0 into 0: no record says -0
			return Math.min(high, random.chance(0.5) ? Math.ceil(size) : Math.round(size * 100) / 100) + 0;
		}
	}
}
