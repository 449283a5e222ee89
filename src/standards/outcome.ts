import type { Reason, Scalar } from '../law/index.ts';
import type { Confidence, Words } from '../study/index.ts';
import type { Judgement } from './criterion.ts';

/** How a legal order stands to a criterion, from worst to best. Nothing is met by default. */
export const verdicts = ['not_met', 'unknown', 'partly', 'met', 'not_applicable'] as const;
export type Verdict = (typeof verdicts)[number];

/** The form of work of an outcome about the legal order as a whole. */
export const wholeOrder = 'all';

/** How one place stands to one criterion for one form of work, and why. */
export interface Outcome {
	readonly criterion: string;
	readonly place: string;
	readonly form: string;
	readonly verdict: Verdict;
	/** The figure that the criterion is about, where it has one and it is known. */
	readonly figure?: Figure;
	/** The weakest of the criterion's text and of everything the verdict rests on. */
	readonly confidence: Confidence;
	/** What weak facts would give if they were trusted; the verdict is then `unknown`. */
	readonly unverified?: Verdict;
	/** Facets that the verdict read, with the law behind each. */
	readonly because: readonly Cause[];
	/** Assumptions of the study that it leans on: the verdict is the same over their whole range. */
	readonly assumptions: readonly string[];
	/** Ids of the sources it rests on: the place's law, and the instrument's text. */
	readonly sources: readonly string[];
	/** Findings that were measured for it. */
	readonly measured: readonly MeasuredFigure[];
	/** Why it is unknown. */
	readonly reasons: readonly Reason[];
	/** Persons for whom it comes out better, where not all come out alike. */
	readonly better: readonly { readonly persona: string; readonly verdict: Verdict }[];
	readonly judgement?: Judgement;
	readonly unread?: Words;
}

export interface Figure {
	readonly value: number;
	readonly unit: string;
	/** Interval from moving the assumptions over their ranges. */
	readonly low?: number;
	readonly high?: number;
}

/** A facet as it stands at a place, or a rule or parameter of law that it was worked out from. */
export interface Cause {
	readonly name: string;
	/** Undefined where unknown. */
	readonly value?: Scalar;
	/** Where the version used stands. */
	readonly place: string;
	readonly source?: string;
	readonly article?: string;
	/** What a facet was worked out from, other facets with what they were; none where it is stated outright. */
	readonly law: readonly Cause[];
}

/** A fact taken from findings: the figure, or one over another of the same year. */
export interface MeasuredFigure {
	readonly fact: string;
	readonly value: number;
	readonly year: string;
	/** Ids of the findings. */
	readonly findings: readonly string[];
	readonly sources: readonly string[];
	readonly confidence: Confidence;
}

/** The worse of two verdicts; what is not applicable is never the worse. */
export function worse(a: Verdict, b: Verdict): Verdict {
	return verdicts.indexOf(a) <= verdicts.indexOf(b) ? a : b;
}
