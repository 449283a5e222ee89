import type { Loop, Node } from '../program.ts';
import type { Marks } from './plan.ts';
import type { Lanes } from './writing.ts';

/** How a loop's steps are written, by whoever runs through the careers. */
export interface LoopSteps {
	/** Before the first year. */
	readonly before: () => void;
	/** As each year begins and ends; `live` is the mask of lanes in which it counts, both where undefined. */
	readonly yearBegins: () => void;
	readonly yearEnds: (live: number | undefined) => void;
	/** The end of a year after the last row. */
	readonly restEnds: (live: number) => void;
	/** One stretch of a part, by its index. */
	readonly stretch: (part: number) => void;
}

/** Writes how a kernel gets at careers: as rows, or as years in a few words. */
export interface CareerWriter {
	/** Whether a person's careers are all at one place, which then does not change within a loop. */
	readonly onePlace: boolean;
	/** At the start of a function: what its person pair's career consists of. */
	open(): void;
	/** Leaves the mask of lanes that have a career. */
	hasCareer(): void;
	/** Turns the pair of months on the stack into the mask of lanes whose career has begun by then. */
	begunBy(): void;
	/** From the pair of months on the stack, what finds the row that covers each. */
	cover(): Lanes;
	/** Leaves a pair of values of the covering rows, NaN where there is none. */
	covered(found: Lanes, what: (Node & { op: 'covering' })['what']): void;
	/** Leaves a pair: of the stretch its row's field, place, and first month; of the year its place. */
	field(index: number): void;
	/** The mask of lanes in which a fact is marked, where it is one with a value for marked years. */
	mark(index: number): (Marks & { readonly mask: number }) | undefined;
	stretchPlace(): void;
	began(): void;
	yearPlace(): void;
	/** Four times the places' index from 1 on, for following a reading. */
	stretchPlaceIndexes(): Lanes;
	yearPlaceIndexes(): Lanes;
	/** Writes a run through the careers up to the pair of months in a local. */
	run(loop: Loop, horizon: number, steps: LoopSteps): void;
}
