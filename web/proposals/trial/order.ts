import type { CaseResult, Law, Type } from '../../../src/law/index.ts';
import type {
	Effects,
	FundYearDifference,
	Moved,
	Proposal,
	Swings,
	Worth,
} from '../../../src/proposals/index.ts';
import type { Outcome, Words } from '../../../src/study/index.ts';

/** A proposal's file and the parameters that a reader has moved in it. */
export interface Variant {
	/** Ends in the proposal's id and `.yaml`. */
	readonly path: string;
	readonly text: string;
	readonly moved: Moved;
}

/** A parameter that may be moved, with what it is worth in the proposal itself. */
export interface MoveValue {
	readonly parameter: string;
	readonly label: Words;
	readonly type: Type;
	readonly low: number;
	readonly high: number;
	readonly step: number;
	readonly value: number;
}

/** A proposal that has been laid over law without problems. */
export interface Laid {
	readonly proposal: Proposal;
	readonly moves: readonly MoveValue[];
}

/** Somebody invented, for whom both laws are asked. */
export interface TypicalCase {
	readonly path: string;
	readonly title: Words;
	readonly text: string;
	readonly told: Told | undefined;
}

/** What the law in force alone asks of somebody invented, as the address of the room Person carries a case. */
export interface Told {
	readonly title: Words;
	readonly place: string;
	/** The month of asking. */
	readonly on: string;
	readonly ask: readonly string[];
	readonly facts: Facts;
	readonly unsure: readonly string[];
	readonly career: readonly {
		readonly from: string;
		readonly to?: string;
		readonly place?: string;
		readonly facts: Facts;
	}[];
}

export type Facts = Readonly<Record<string, string | number | boolean>>;

/** What can be tried, before any people are there. */
export interface Opened {
	readonly proposals: readonly Proposal[];
	readonly persons: readonly TypicalCase[];
}

/** What a variant comes to for people, beside the law in force of the same month. */
export interface Tried {
	readonly before: Effects;
	readonly after: Effects;
	/** Milliseconds from the moved parameter to the sums. */
	readonly took: number;
}

/** What a variant comes to for one person. */
export interface PersonTried {
	readonly before: CaseResult;
	readonly after: CaseResult;
	readonly law: Law;
}

/** Something that is not published, or not known for sure, and had to be set. */
export interface OpenQuestion {
	readonly id: string;
	readonly of: 'people' | 'law' | 'funds';
	readonly label: Words;
	readonly unit: string;
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly why: Words;
	readonly sources: readonly string[];
}

/** One fund to its last year, under the law in force and with a variant over it. */
export interface FundTried {
	readonly scheme: string;
	readonly label: Words;
	readonly before: readonly FundYearDifference[];
	readonly after: readonly FundYearDifference[];
	readonly worthBefore: Worth;
	readonly worthAfter: Worth;
}

/** What the page asks of the trial, and what it is told. */
export interface Asked {
	open: { readonly gives: Opened };
	gather: { readonly size: number; readonly gives: { readonly records: number; readonly persons: number } };
	lay: { readonly path: string; readonly text: string; readonly gives: Laid };
	try: { readonly variant: Variant; readonly gives: Tried };
	person: { readonly variant: Variant; readonly person: TypicalCase; readonly gives: PersonTried };
	/** How far each assumption moves what a variant changes. */
	swings: { readonly variant: Variant; readonly gives: readonly Swings[] };
	funds: { readonly variant: Variant; readonly gives: readonly FundTried[] };
	questions: { readonly gives: readonly OpenQuestion[] };
}

export type Order = {
	[K in keyof Asked]: { readonly kind: K } & Omit<Asked[K], 'gives'>;
}[keyof Asked];

export type Given<K extends keyof Asked> = Outcome<Asked[K]['gives']>;

/** An order on its way to the trial's worker, and what comes back under the same number. */
export type Sent = { readonly number: number; readonly order: Order };
export type Returned =
	| { readonly number: number; readonly outcome: Outcome<unknown> }
	| { readonly number: number; readonly failed: string };
