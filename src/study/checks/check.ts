import type { Field } from '../finding.ts';
import type { Spot } from '../problem.ts';
import type { Words } from '../words.ts';

// A check says what figures have to be to each other, for every place, year or other breakdown that has them all. It is
// written in a study's `checks.yaml`; a difference that the sources themselves have, in `known-differences.yaml`. README.md shows how both are written.

/**
 * One value of a field, several (their sum), `any` (the sum over all values but `all` and none), or `parts`: the places
 * next below a place, or the narrowest age groups within an age.
 */
export type Choice = string | readonly string[];

/** A figure of a check, times a factor. A figure of `before` years earlier; an `optional` one counts 0 if not there. */
export interface Term {
	readonly select: Readonly<Partial<Record<Field, Choice>>>;
	readonly times: number;
	readonly before: number;
	readonly optional: boolean;
	/** A plain number, in place of a figure. */
	readonly number?: number;
}

/** How far two sides may lie apart. */
export interface Tolerance {
	/** In the unit of the figures. */
	readonly amount: number;
	/** As a share of the right side; the larger of the two counts. */
	readonly share: number;
	/** A right side that is a multiple of this was rounded to it, and may be off by as much. */
	readonly rounded?: number;
}

/** What the left side is: a sum or a mean weighted by another indicator, perhaps divided by a second sum. */
export interface Side {
	readonly terms: readonly Term[];
	readonly weight?: Term['select'];
	readonly over?: readonly Term[];
}

export type Demand =
	| { readonly kind: 'is'; readonly left: Side; readonly right: readonly Term[]; readonly within: Tolerance }
	/** With a tolerance, the left side is at most that much less. */
	| {
			readonly kind: 'at most';
			readonly left: Side;
			readonly right: readonly Term[];
			readonly within?: Tolerance;
	  }
	| { readonly kind: 'between'; readonly left: Side; readonly low: number; readonly high: number }
	/** There is a figure for every age, and from an age on none is less than the one before. */
	| { readonly kind: 'ages'; readonly from: number; readonly to: number; readonly risesFrom: number };

export interface Check {
	readonly id: string;
	readonly says: Words;
	/** Fields for whose values the check is made one by one; `any` for all that are found. */
	readonly each: Readonly<Partial<Record<Field, Choice>>>;
	/** Fields that all its figures share. */
	readonly of: Readonly<Partial<Record<Field, string>>>;
	readonly demand: Demand;
	readonly spot: Spot;
}

/** A difference that stands in the sources, where a check does not hold. */
export interface KnownDifference {
	readonly check: string;
	/** Values of the check's `each` for which it does not hold. */
	readonly where: Readonly<Partial<Record<Field, string>>>;
	/** Left side less right side. */
	readonly difference: number;
	readonly why: Words;
	readonly spot: Spot;
}
