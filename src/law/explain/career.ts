import type { Step } from '../answer.ts';
import { firstDayOf, lastDayOf, monthOfDay } from '../date.ts';
import { placeChain } from '../in-force.ts';
import type { Day, Expression, InForce, Law, Month } from '../typed.ts';
import { partsOf } from '../uses.ts';
import type { CareerRow, Case } from './case.ts';
import type { Value } from './unknown.ts';

/** What was found for a name at a site, and the step that shows how. */
export interface Found {
	readonly value: Value;
	readonly step?: Step;
}

/** Where and when a rule is worked out: the case, an event, a year of the career, or a stretch of like months. */
export interface Site {
	readonly frame: Frame;
	/** Day and place that law is read for. */
	readonly day: Day;
	readonly place: string;
	readonly memo: Map<string, Found>;
	readonly year?: number;
	readonly stretch?: Stretch;
}

/** Months of one career row, in one calendar year, during which no law changed. */
export interface Stretch {
	readonly from: Month;
	readonly to: Month;
	readonly row?: CareerRow;
}

/** The case itself or an event of it: a month, a place, and the career up to and including that month. */
export class Frame implements Site {
	readonly frame: Frame = this;
	readonly memo = new Map<string, Found>();
	readonly day: Day;
	readonly place: string;
	readonly month: Month;
	/** Undefined when the case tells of no career. */
	readonly stretches: readonly Site[] | undefined;
	readonly years: readonly Site[];
	/** The frame's own month, for what changes by month: facts that the case gives outside its career hold here. */
	readonly now: Site;

	constructor(law: Law, person: Case, day: Day, place: string) {
		const month = monthOfDay(day);
		this.day = day;
		this.place = place;
		this.month = month;
		const rows = person.career?.filter((row) => row.from <= month);
		this.stretches = rows?.flatMap((row) => stretchesOf(law, row, month, this));
		const row = rows?.find(({ to }) => to === undefined || to >= month);
		const stretch: Stretch = { from: month, to: month, ...(row ? { row } : {}) };
		this.now = { frame: this, day, place: row?.place ?? place, memo: new Map(), stretch };
		this.years = yearsOf(this, month);
	}
}

function stretchesOf(law: Law, row: CareerRow, horizon: Month, frame: Frame): readonly Site[] {
	const last = Math.min(row.to ?? horizon, horizon);
	const cuts = cutMonths(law, row.place);
	const sites: Site[] = [];
	let from = row.from;
	for (let month = row.from + 1; month <= last + 1; month++) {
		if (month <= last && month % 12 !== 0 && !cuts.has(month)) continue;
		const stretch: Stretch = { from, to: month - 1, row };
		sites.push({ frame, day: firstDayOf(from), place: row.place, memo: new Map(), stretch });
		from = month;
	}
	return sites;
}

function yearsOf(frame: Frame, horizon: Month): readonly Site[] {
	const first = frame.stretches?.[0]?.stretch;
	if (!first) return [];
	const sites: Site[] = [];
	let place = frame.stretches?.[0]?.place ?? frame.place;
	for (let year = Math.floor(first.from / 12); year <= Math.floor(horizon / 12); year++) {
		place =
			frame.stretches?.findLast(({ stretch }) => stretch && Math.floor(stretch.to / 12) === year)?.place ??
			place;
		const day = Math.min(lastDayOf(year * 12 + 11), lastDayOf(horizon));
		sites.push({ frame, day, place, memo: new Map(), year });
	}
	return sites;
}

const cutsOf = new WeakMap<Law, Map<string, ReadonlySet<Month>>>();

/** Months at whose start law that monthly rules rest on changes at a place. */
function cutMonths(law: Law, place: string): ReadonlySet<Month> {
	const places = cutsOf.get(law) ?? new Map<string, ReadonlySet<Month>>();
	cutsOf.set(law, places);
	const cached = places.get(place);
	if (cached) return cached;
	const cuts = new Set<Month>();
	const chain = placeChain(place);
	const add = (versions: readonly InForce[] | undefined): void => {
		for (const { from, to } of versions ?? []) {
			cuts.add(monthStarting(from));
			if (to !== undefined) cuts.add(monthStarting(to + 1));
		}
	};
	for (const [name, everywhere] of monthlyNames(law)) {
		const all = law.parameters[name]?.places ?? law.rules[name]?.places ?? {};
		for (const at of everywhere ? Object.keys(all) : chain) add(all[at]);
	}
	places.set(place, cuts);
	return cuts;
}

/** Law that starts within a month governs from the next, since a month is read as of its first day. */
function monthStarting(day: Day): Month {
	const month = monthOfDay(day);
	return firstDayOf(month) === day ? month : month + 1;
}

/** Parameters and monthly rules that are worked out month by month; true for those read for another place. */
function monthlyNames(law: Law): ReadonlyMap<string, boolean> {
	const names = new Map<string, boolean>();
	const inMonth = (part: Expression): void => {
		if (part.op === 'parameter')
			names.set(part.name, (names.get(part.name) ?? false) || part.inPlace !== undefined);
		if (part.op === 'rule' && law.rules[part.name]?.period.kind === 'month')
			names.set(part.name, names.get(part.name) ?? false);
		for (const inner of partsOf(part)) inMonth(inner);
	};
	const elsewhere = (part: Expression): void => {
		if (part.op === 'fold' && part.over === 'month') inMonth(part);
		for (const inner of partsOf(part)) elsewhere(inner);
	};
	for (const rule of Object.values(law.rules)) {
		const look = rule.period.kind === 'month' ? inMonth : elsewhere;
		for (const versions of Object.values(rule.places)) {
			for (const { formula } of versions) if (formula) look(formula);
		}
		if (rule.period.kind === 'month') names.set(rule.name, names.get(rule.name) ?? false);
	}
	return names;
}

/** Number of months of a stretch. */
export function lengthOf(stretch: Stretch): number {
	return stretch.to - stretch.from + 1;
}
