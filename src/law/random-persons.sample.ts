import { firstDayOf, isoDay, isoMonth, monthOfDay } from './date.ts';
import { type Case, checkCase } from './explain/case.ts';
import type { InForce, Law, Month, RawCase, Scalar, Variable } from './typed.ts';

/**
 * Random persons for comparing engines, the same for the same seed: of all ages up to 101, some just at an age that law
 * asks for; with no career, with years without work, with one that never ends; of some every fact is known, of others few;
 * months at the turns of years and of law as often as others, amounts at and beyond their bounds.
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

/** Ages at which law asks or grants something: who is that old, to the month or all but, stands at an edge. */
const edgeAges = [16, 40, 45, 50, 55, 58, 60, 63, 65, 70, 80, 100];

/** A small generator of pseudo-random numbers (sfc32 by Chris Doty-Humphrey): seeds have sequences of their own. */
class Random {
	private a = 0;
	private b: number;
	private c: number;
	private count = 1;

	constructor(seed: number) {
		this.b = Math.floor(seed / 2 ** 32) | 0;
		this.c = seed | 0;
		for (let round = 0; round < 15; round++) this.share();
	}

	/** From 0 to below 1. */
	share(): number {
		const { a, b, c } = this;
		const sum = (a + b + this.count) | 0;
		this.count = (this.count + 1) | 0;
		this.a = b ^ (b >>> 9);
		this.b = (c + (c << 3)) | 0;
		this.c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 2 ** 32;
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
	const all = Object.keys(law.places);
	const month =
		random.chance(0.3) && turns.length > 0 ? random.pick(turns) : random.whole(2006 * 12, 2031 * 12 + 11);
	const born = random.chance(0.2)
		? month - random.pick(edgeAges) * 12 + random.whole(-1, 1)
		: random.whole(1930 * 12, 2008 * 12);
	const life: Life = {
		law,
		random,
		turns,
		// most people live their lives in a few places
		places: [random.pick(all), random.pick(all), random.pick(all)],
		month,
		born: Math.max(born, 1900 * 12),
	};
	const missing = random.pick([0, 0.1, 0.4, 0.4, 0.8]);
	const day = random.pick([1, 1, 15, 28]) - 1;
	const given: Record<string, Scalar> = {};
	for (const variable of variables) {
		if (random.chance(missing)) continue;
		given[variable.name] = variable.name === 'born' ? isoMonth(life.born) : fact(life, variable);
	}
	const career = careerOf(life, variables);
	return {
		place: random.pick(life.places),
		on: isoDay(firstDayOf(month) + day),
		given,
		...(career.length > 0 ? { career } : {}),
		ask: [],
	};
}

/** What a person's facts are drawn from. */
interface Life {
	readonly law: Law;
	readonly random: Random;
	readonly turns: readonly Month[];
	readonly places: readonly string[];
	/** The month of the case. */
	readonly month: Month;
	readonly born: Month;
}

function careerOf(life: Life, variables: readonly Variable[]): readonly Readonly<Record<string, Scalar>>[] {
	const { random, places, born } = life;
	const monthly = variables.filter(({ period }) => period.kind === 'month');
	const rows: Record<string, Scalar>[] = [];
	let month = born + 16 * 12 + random.pick([0, random.whole(0, 120)]);
	while (random.chance(0.8) && month < 2030 * 12) {
		const length = rowLength(life, month);
		const row: Record<string, Scalar> = { from: isoMonth(month), place: random.pick(places) };
		for (const variable of monthly) {
			const usual = variable.name === 'wage' || variable.name === 'status';
			if (random.chance(usual ? 0.97 : 0.25)) row[variable.name] = fact(life, variable);
		}
		if (random.chance(0.85)) row.to = isoMonth(month + length - 1);
		rows.push(row);
		month += length + (random.chance(0.3) ? random.whole(1, 30) : 0);
	}
	return rows;
}

/** Months of a row: to the end of a year, to a turn of law or to the case's own month, a single one, most of a life. */
function rowLength({ random, turns, month }: Life, from: Month): number {
	const turn = turns.length > 0 ? random.pick(turns) : from;
	const kind = random.share();
	if (kind < 0.2) return 12 - (from % 12);
	if (kind < 0.32 && turn > from) return turn - from;
	if (kind < 0.37 && month > from) return month - from + random.whole(0, 1);
	if (kind < 0.4) return 1;
	return kind < 0.43 ? random.whole(400, 700) : random.whole(1, 150);
}

/** A value as it would be written, within the variable's range and often at its ends. */
function fact({ law, random, places, turns, month }: Life, { type, range }: Variable): Scalar {
	switch (type.kind) {
		case 'boolean':
			return random.chance(0.5);
		case 'choice':
			return random.pick(Object.keys(law.enumerations[type.of]?.values ?? {}));
		case 'place':
			return random.pick(places);
		case 'month': {
			const [low, high] = range ?? [1950 * 12, 2035 * 12];
			const kind = random.share();
			if (kind < 0.15 && turns.length > 0) return isoMonth(within(random.pick(turns), low, high));
			if (kind < 0.25) return isoMonth(within(month + random.whole(-1, 1), low, high));
			return isoMonth(random.whole(low, Math.min(high, 2040 * 12)));
		}
		case 'date':
			return isoDay(random.whole(10_957, 21_914));
		case 'number': {
			const [low, high] = range ?? [0, 100];
			if (random.chance(0.08)) return random.pick([low, high]);
			const size = low + random.share() * (Math.min(high, low + 60_000) - low);
			// adding zero turns -0 into 0: no record says -0
			return Math.min(high, random.chance(0.5) ? Math.ceil(size) : Math.round(size * 100) / 100) + 0;
		}
	}
}

function within(month: Month, low: Month, high: Month): Month {
	return Math.min(Math.max(month, low), high);
}
