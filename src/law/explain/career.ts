import type { Step } from '../answer.ts';
import { cutsOf } from '../cuts.ts';
import { firstDayOf, lastDayOf, monthOfDay } from '../date.ts';

import type { Day, Fold, Law, Month } from '../typed.ts';

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
	/** Career rows begun by the frame's month; undefined when the case tells of no career. */
	readonly rows: readonly CareerRow[] | undefined;
	readonly years: readonly Site[];
	/** The frame's own month, for what changes by month: facts that the case gives outside its career hold here. */
	readonly now: Site;
	private readonly stretches = new Map<string, Stretches>();

	constructor(person: Case, day: Day, place: string) {
		const month = monthOfDay(day);
		this.day = day;
		this.place = place;
		this.month = month;
		this.rows = person.career?.filter((row) => row.from <= month);
		const row = this.rows?.find(({ to }) => to === undefined || to >= month);
		const stretch: Stretch = { from: month, to: month, ...(row ? { row } : {}) };
		this.now = { frame: this, day, place: row?.place ?? place, memo: new Map(), stretch };
		this.years = yearsOf(this, this.rows ?? []);
	}

	/** The career up to the frame's month, cut where the law that a fold reads changes. */
	stretchesFor(law: Law, fold: Fold): Stretches {
		const { key, months } = cutsOf(law, fold);
		const known = this.stretches.get(key);
		if (known) return known;
		const all = (this.rows ?? []).flatMap((row) => stretchesOf(row, this, months));
		const years = Map.groupBy(all, ({ stretch }) => Math.floor((stretch?.from ?? 0) / 12));
		const before = new Map<number, readonly Site[]>();
		const until = (year: number): readonly Site[] => {
			const sites = before.get(year) ?? all.filter(({ stretch }) => stretch && stretch.to < (year + 1) * 12);
			before.set(year, sites);
			return sites;
		};
		const cut = { all, years, until };
		this.stretches.set(key, cut);
		return cut;
	}
}

/** A career's stretches in order, and those of each calendar year. */
export interface Stretches {
	readonly all: readonly Site[];
	readonly years: ReadonlyMap<number, readonly Site[]>;
	/** Those that end with a calendar year or before it. */
	until(year: number): readonly Site[];
}

function stretchesOf(row: CareerRow, frame: Frame, cuts: ReadonlySet<Month>): readonly Site[] {
	const last = Math.min(row.to ?? frame.month, frame.month);
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

/** Every calendar year from the first row's to the frame's, at the place last worked in by its end. */
function yearsOf(frame: Frame, rows: readonly CareerRow[]): readonly Site[] {
	const [first] = rows;
	if (!first) return [];
	const sites: Site[] = [];
	for (let year = Math.floor(first.from / 12); year <= Math.floor(frame.month / 12); year++) {
		const last = Math.min(year * 12 + 11, frame.month);
		const place = rows.findLast((row) => row.from <= last)?.place ?? first.place;
		sites.push({ frame, day: lastDayOf(last), place, memo: new Map(), year });
	}
	return sites;
}

/** Number of months of a stretch. */
export function lengthOf(stretch: Stretch): number {
	return stretch.to - stretch.from + 1;
}
