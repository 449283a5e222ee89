import type { PeriodRow, Step } from '../answer.ts';
import type { Expression, Fold, Law, Scalar } from '../typed.ts';
import type { Frame, Site } from './career.ts';
import type { Unknown, Value } from './unknown.ts';

/** What folds need of the walk they are part of. */
export interface Walker {
	readonly law: Law;
	/** Steps of other periods that a folded step stands for: what an answer rests on counts them too. */
	readonly behind: Map<Step, readonly Step[]>;
	/** Works out an expression at a site. */
	evaluate(part: Expression, site: Site): Value;
	/** Runs `work` and gives the steps it left apart from those of the work around it. */
	collect(work: () => Value): { readonly value: Value; readonly steps: readonly Step[] };
	/** Adds a step to those of the work under way. */
	leave(step: Step | undefined): void;
	/** Months by value at a frame, for each fold that counts like months. */
	counts(frame: Frame): Map<Fold, ReadonlyMap<Scalar, number> | Unknown>;
	/** What one period of a fold left, as a row. */
	row(step: Step, site: Site): PeriodRow;
}
