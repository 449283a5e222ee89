import type { Confidence, Words } from '../study/index.ts';
import type { Type } from './type.ts';
import type { Citation, Scalar } from './typed.ts';

/** A value, or the reasons why there is none. Unknown never becomes zero or a guess. */
export type Known =
	| { readonly known: true; readonly value: Scalar }
	| { readonly known: false; readonly reasons: readonly Reason[] };

/** Why something is unknown. `name` is the fact, parameter or rule that is missing. */
export interface Reason {
	readonly code:
		| 'fact-missing'
		| 'value-unknown'
		| 'not-yet-in-force'
		| 'expired'
		| 'not-yet-known'
		| 'outside-table'
		| 'no-career'
		| 'division-by-zero';
	readonly name: string;
	readonly place?: string;
	readonly date?: string;
	readonly why?: Words;
	/** A figure somebody reported that is too weak to be used. */
	readonly reported?: Scalar;
}

/** One step of an answer: what was worked out, from what, under which article. */
export interface Step {
	readonly name: string;
	readonly label: Words;
	readonly type: Type;
	readonly outcome: Known;
	/** How it came about: given by the case, read from the law, or worked out by a formula. */
	readonly from: 'given' | 'parameter' | 'rule' | 'assumption';
	/** The formula as written, and in words. */
	readonly formula?: string;
	readonly words?: Words;
	readonly place: string;
	/** Date the law was read for, ISO. */
	readonly date: string;
	/** Start of the version used, ISO. */
	readonly since?: string;
	readonly citation?: Citation;
	/** An earlier value stands in for one not yet published. */
	readonly provisional?: boolean;
	/** For rules of a month or year: one row a stretch or year, when folded over. */
	readonly periods?: readonly PeriodRow[];
	readonly steps: readonly Step[];
}

/** What a folded rule was worth from one month to another (ISO months, both inclusive). */
export interface PeriodRow {
	readonly name: string;
	readonly from: string;
	readonly to: string;
	readonly months: number;
	readonly place: string;
	readonly outcome: Known;
}

/** The answer to one asked name. */
export interface Answer {
	readonly name: string;
	readonly label: Words;
	readonly type: Type;
	/** Unit as text, such as `CNY/month`; empty for choices and plain numbers. */
	readonly unit: string;
	readonly kind: 'computed';
	readonly outcome: Known;
	/** Interval from varying the assumptions the answer leans on over their ranges. */
	readonly low?: number;
	readonly high?: number;
	readonly confidence: Confidence;
	/** Ids of the sources used, in order of first use. */
	readonly sources: readonly string[];
	/** Names of assumptions used. */
	readonly assumptions: readonly string[];
	readonly provisional: readonly string[];
	readonly step: Step;
}

/** The reasons for and against a classification, as the case's facts stand. */
export interface Weighed {
	readonly name: string;
	readonly label: Words;
	readonly for: readonly WeighedFactor[];
	readonly against: readonly WeighedFactor[];
	readonly neither: readonly WeighedFactor[];
	readonly missing: readonly WeighedFactor[];
	/** `settled`: no missing fact could change the answer; `open`: some could; they stand in `missing`. */
	readonly certainty: 'settled' | 'open';
}

export interface WeighedFactor extends Citation {
	readonly fact: string;
	readonly label: Words;
	readonly strength: 'decisive' | 'strong' | 'weak';
	/** Whether the fact is present; undefined when the case does not tell. */
	readonly present?: boolean;
}

/** Everything a case's questions came to. */
export interface CaseResult {
	readonly place: string;
	/** ISO month or date the case is asked for. */
	readonly on: string;
	readonly known?: string;
	readonly answers: readonly Answer[];
	readonly weighed: readonly Weighed[];
	/** Variables that unknown answers still need, in the order they were met; what a form should ask next. */
	readonly missing: readonly string[];
}
