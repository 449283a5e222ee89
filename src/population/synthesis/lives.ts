import type { Careers, YearlyCareers } from '../../law/index.ts';
import type { Lives } from '../people.ts';
import type { WageIndex } from './area-wages.ts';
import { purposes } from './purposes.ts';
import { Philox } from './random.ts';
import { type Moves, moved, states } from './states.ts';
import { ageProfile } from './wages.ts';

/** Facts that working lives are drawn from, by person, and what is assumed of all of them. */
export interface LifeFacts {
	readonly seed: number;
	/** First month of the year of the people. */
	readonly on: number;
	readonly born: Int32Array;
	/** Month in which the statutory retirement age is reached. */
	readonly retirement: Float64Array;
	/** Age at which working life begins. */
	readonly entry: Uint8Array;
	/** Who worked for a state or collective unit before the year `unitsUntil`, and whose employer always insured. */
	readonly inUnit: Uint8Array;
	readonly always: Uint8Array;
	readonly unitsUntil: number;
	/** Index of today's state. */
	readonly state: Uint8Array;
	/** Group whose moves hold, and the moves of each group. */
	readonly group: Uint8Array;
	readonly moves: readonly Moves[];
	/** Codes of the place of work and of registration, and of the form of work today. */
	readonly place: ArrayLike<number>;
	readonly home: ArrayLike<number>;
	readonly form: ArrayLike<number>;
	readonly wage: ArrayLike<number>;
	readonly index: WageIndex;
	readonly profile: number;
	/** Yearly change of the odds of being insured, going back. */
	readonly enrolmentPast: number;
	/** Share of the years in work so far that people registered elsewhere have spent away. */
	readonly awayShare: number;
	/** Years before which work on platforms counts as other flexible work. */
	readonly platformSince: number;
	readonly residentsSince: number;
	/** Who draws a pension: their working life ended when they reached the age. */
	readonly draws: ArrayLike<number>;
	readonly codes: {
		/** `insured_as` of each state; people out of work have no row. */
		readonly status: readonly number[];
		readonly platform: readonly number[];
		readonly flexible: number;
		readonly employee: number;
	};
}

const months = 12;
const employee = states.indexOf('employee');
const out = states.indexOf('out');
const uninsured = states.indexOf('uninsured');
const residents = states.indexOf('residents');

/** Working lives drawn from counters: any block of persons can be made alone, again, or on another thread. */
export function livesOf(facts: LifeFacts): Lives {
	return {
		rows: (start, end) => rowsOf(facts, start, end),
		years: (start, end) => yearsOf(facts, start, end),
	};
}

/** Longest working life that is told of, in years. */
const longest = 64;

/** The states of a person's life, one a year, from the first year of work to the last; returns their number. */
function draw(
	facts: LifeFacts,
	person: number,
	random: Philox,
	into: Uint8Array,
): { first: number; years: number } {
	const born = Math.floor((facts.born[person] ?? 0) / months);
	const now = Math.floor(facts.on / months);
	const begin = Math.min(born + (facts.entry[person] ?? 16), now);
	const retires = Math.floor((facts.retirement[person] ?? 0) / months);
	const last = Math.max(now, Math.min(retires, begin + longest - 1));
	const first = Math.max(begin, last - longest + 1);
	const moves = facts.moves[facts.group[person] ?? 0];
	const today = facts.state[person] ?? 0;
	into[now - first] = today;
	if (!moves) return { first, years: last - first + 1 };
	const joined = facts.always[person] === 1 ? 0 : random.uniform(person, purposes.joined);
	const units = facts.inUnit[person] === 1 ? facts.unitsUntil : first;
	let state = today;
	for (let year = now - 1; year >= first; year--) {
		uniforms(random, person, year);
		state = moved(state, moves, random.at(0), random.at(1));
		if (year < units) into[year - first] = employee;
		else into[year - first] = isInsured(state) && !wasOpen(facts, state, year, joined) ? uninsured : state;
	}
	state = today;
	for (let year = now + 1; year <= last; year++) {
		uniforms(random, person, year);
		state = moved(state, moves, random.at(0), random.at(1));
		into[year - first] = state;
	}
	return { first, years: last - first + 1 };
}

const isInsured = (state: number): boolean => state < uninsured;

/**
 * Whether somebody whom the chain, which knows only today, would have insured in an earlier year was: fewer were then, by
 * odds that fall going back, and the residents' pension had yet to begin. Who joined late is told by one number a person.
 */
function wasOpen(facts: LifeFacts, state: number, year: number, joined: number): boolean {
	if (state === residents) return year >= facts.residentsSince;
	const odds = (1 - facts.enrolmentPast) ** (Math.floor(facts.on / months) - year);
	return joined < (2 * odds) / (1 + odds);
}

function uniforms(random: Philox, person: number, year: number): void {
	random.block(year, 2, person, purposes.career);
}

/** The month after which a place of work away from home began; people at home have always been there. */
function leftHome(facts: LifeFacts, first: number, now: number): number {
	return Math.floor(now - (now - first) * facts.awayShare);
}

function rowsOf(facts: LifeFacts, start: number, end: number): Careers {
	const random = new Philox(facts.seed);
	const life = new Uint8Array(longest);
	const starts = new Uint32Array(end - start + 1);
	const most = (end - start) * longest;
	const from = new Int32Array(most);
	const to = new Int32Array(most);
	const place = new Uint16Array(most);
	const wage = new Float32Array(most);
	const status = new Uint8Array(most);
	const form = new Uint8Array(most);
	const now = Math.floor(facts.on / months);
	let row = 0;
	for (let person = start; person < end; person++) {
		starts[person - start] = row;
		const { first, years } = draw(facts, person, random, life);
		const away = leftHome(facts, first, now);
		const born = Math.floor((facts.born[person] ?? 0) / months);
		const reached = facts.retirement[person] ?? 0;
		const retires = facts.draws[person] === 1 ? reached : Math.max(reached, facts.on + 1);
		for (let at = 0; at < years; at++) {
			const state = life[at] ?? out;
			if (state === out) continue;
			const year = first + at;
			const begins = year * months;
			const ends = Math.min(begins + months - 1, retires - 1);
			if (ends < begins) continue;
			from[row] = begins;
			to[row] = ends;
			place[row] = (year <= away && year < now ? facts.home[person] : facts.place[person]) ?? 0;
			status[row] = facts.codes.status[state] ?? 0;
			form[row] = formIn(facts, person, state, year);
			wage[row] = wageIn(facts, person, year, year - born);
			row++;
		}
	}
	starts[end - start] = row;
	return {
		starts,
		from: from.slice(0, row),
		to: to.slice(0, row),
		place: place.slice(0, row),
		fields: { wage: wage.slice(0, row), status: status.slice(0, row), form: form.slice(0, row) },
	};
}

/** The form of work in a year: today's in the state of today, and what is usual in another. */
function formIn(
	{ form, state, codes, platformSince }: LifeFacts,
	person: number,
	then: number,
	year: number,
): number {
	const today = form[person] ?? 0;
	if (then !== state[person]) return then === 0 ? codes.employee : codes.flexible;
	return year < platformSince && codes.platform.includes(today) ? codes.flexible : today;
}

/** Earnings in a year: today's, moved with the average wage of the area and with age. */
function wageIn(
	{ wage, index, born, on, profile }: LifeFacts,
	person: number,
	year: number,
	age: number,
): number {
	const now = Math.floor(on / months);
	const today = now - Math.floor((born[person] ?? 0) / months);
	const level = index.values[year - index.first] ?? 1;
	return Math.round(((wage[person] ?? 0) * level * ageProfile(age, profile)) / ageProfile(today, profile));
}

function yearsOf(facts: LifeFacts, start: number, end: number): YearlyCareers {
	const random = new Philox(facts.seed);
	const life = new Uint8Array(longest);
	const size = end - start;
	const firstYear = new Uint16Array(size);
	const count = new Uint8Array(size);
	const place = new Uint16Array(size);
	const without = new Uint32Array(size * 2);
	const asEmployee = new Uint32Array(size * 2);
	const wage = new Float32Array(size);
	const growth = new Float64Array(size);
	for (let person = start; person < end; person++) {
		const at = person - start;
		const { first, years } = draw(facts, person, random, life);
		const born = Math.floor((facts.born[person] ?? 0) / months);
		firstYear[at] = first;
		count[at] = years;
		place[at] = facts.place[person] ?? 0;
		const begins = Math.max(1, wageIn(facts, person, first, first - born));
		const ends = Math.max(1, wageIn(facts, person, first + years - 1, first + years - 1 - born));
		wage[at] = begins;
		growth[at] = years > 1 ? (ends / begins) ** (1 / (years - 1)) : 1;
		for (let year = 0; year < years; year++) {
			const word = at * 2 + (year >> 5);
			const bit = 1 << (year & 31);
			const state = life[year] ?? out;
			if (state >= 2) without[word] = ((without[word] ?? 0) | bit) >>> 0;
			if (state === 0) asEmployee[word] = ((asEmployee[word] ?? 0) | bit) >>> 0;
		}
	}
	return {
		firstYear,
		years: count,
		place,
		without,
		growing: { wage: { start: wage, growth } },
		marked: {
			status: { marks: asEmployee, yes: facts.codes.status[0] ?? 0, no: facts.codes.status[1] ?? 0 },
		},
	};
}
