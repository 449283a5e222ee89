import type { Words } from '../../study/index.ts';

/**
 * How a person's law becomes views. Each rule adds one column to the view before it, so a view reads exactly one other
 * and no formula is written twice. What looks back over a career needs the persons' columns so far: persons go through
 * stages, and between two stages their careers are laid out by months or years, worked on in the same way, and counted.
 */
export interface Stage {
	/** Columns counted from careers in the stage before. */
	readonly counted: Counted[];
	readonly steps: Step[];
	readonly loops: Loop[];
}

/** Years that statements answer for. A career begun before, or an event after, makes its person's answers unknown. */
export const firstYear = 1900;
export const lastYear = 2199;
/** A month and a day beyond them, for ends that are open: engines join fast where each side stands by itself. */
export const openMonth = (lastYear + 1) * 12;
export const openDay = '2200-12-31';

/** One view of a chain: the columns it adds to the view before it. */
export interface Step {
	readonly view: string;
	readonly rule?: string;
	readonly comments: readonly string[];
	readonly columns: Column[];
	readonly joins: string[];
	/** Writes the whole query instead, from the view before and its columns; that is kept as a table, being read twice. */
	readonly whole?: (before: string, columns: readonly string[]) => string;
}

export interface Column {
	readonly name: string;
	readonly sql: string;
}

/** A person-level column counted from a layout, and what it is for persons of whom the layout has no row. */
export interface Counted {
	readonly view: string;
	readonly column: string;
	readonly none: 'zero' | 'unknown' | 'false';
}

/** The case itself or one of its events, by the names of the columns that tell its day, month and place. */
export interface Frame {
	/** Empty for the case itself. */
	readonly name: string;
	readonly day: string;
	readonly month: string;
	readonly place: string;
	/** Stage from which they are known. */
	readonly level: number;
}

/** The careers up to a frame's month, laid out from the persons of one stage. */
export interface Loop {
	readonly frame: Frame;
	readonly level: number;
	readonly byMonths: Map<string, Layout>;
	byYears?: Layout;
}

/** Rows of careers: stretches of like months, or calendar years. */
export interface Layout {
	readonly kind: 'months' | 'years';
	readonly name: string;
	readonly frame: Frame;
	readonly level: number;
	/** Persons' columns, and career rows' own facts, that the rows carry. */
	readonly reads: Set<string>;
	readonly facts: Set<string>;
	/** Number of the spans that months are cut by. */
	readonly spans: number;
	readonly steps: Step[];
	/** Rules worked out here. */
	readonly rules: Set<string>;
	readonly groups: Group[];
}

/** A view that counts a layout's rows by person, and by something else where `by` names it. */
export interface Group {
	readonly view: string;
	readonly by?: string;
	readonly columns: Column[];
}

/** Where an expression stands: with the persons, as of a frame or its own month, or among the rows of a layout. */
export type Site = PersonSite | MonthSite | YearSite;

export interface PersonSite {
	readonly kind: 'frame' | 'now';
	readonly frame: Frame;
	/** The rule that the expression is part of. */
	readonly user: string;
}

export interface MonthSite {
	readonly kind: 'months';
	readonly frame: Frame;
	readonly user: string;
	readonly loop: Loop;
	readonly layout: Layout;
}

export interface YearSite {
	readonly kind: 'years';
	readonly frame: Frame;
	readonly user: string;
	readonly loop: Loop;
	readonly layout: Layout;
}

/** A column of persons, and the stage from which it is known. */
export interface Placed {
	readonly column: string;
	readonly level: number;
}

/** A rule that statements cannot work out as `explain` does, and why. */
export class Refusal extends Error {
	readonly rule: string;
	readonly why: Words;
	constructor(rule: string, why: Words) {
		super(`${rule}: ${why.en}`);
		this.rule = rule;
		this.why = why;
	}
}

/** What a column of a frame's own month is called: as of now for the case itself. */
export function nowName(name: string, frame: Frame): string {
	return frame.name === '' ? `${name} now` : `${name} at ${frame.name}`;
}

/** What the career up to a frame is called. */
export function untilName(name: string, frame: Frame): string {
	return frame.name === '' ? name : `${name} until ${frame.name}`;
}
