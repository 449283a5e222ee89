import type { Part } from '../program.ts';
import { firstMonth } from '../table.ts';
import type { Lanes, Span, Writing } from './writing.ts';

/**
 * Writes how stretches with coarser cuts go along with a part's own: where one begins, it is taken as a whole, and until
 * it has passed there is none.
 */
export class Coarser {
	private readonly writing: Writing;
	private readonly all: readonly Running[];

	constructor(writing: Writing, part: Part) {
		this.writing = writing;
		this.all = part.coarser.map((cuts) => ({
			ahead: writing.plan.cutsOf(cuts),
			next: writing.lanes('i32'),
			months: writing.lanes('i32'),
		}));
	}

	/** Before the first stretch. */
	start(): void {
		const { body } = this.writing;
		for (const { next } of this.all) {
			for (const local of next) {
				body.i32(0);
				body.set(local);
			}
		}
	}

	/** For a lane that has no stretch now. */
	none(lane: 0 | 1): void {
		const { body } = this.writing;
		for (const { months } of this.all) {
			body.i32(0);
			body.set(months[lane]);
		}
	}

	/** For a lane whose stretch begins at a month, in a row or year that ends at another. */
	take(lane: 0 | 1, month: number, end: number): void {
		const { body } = this.writing;
		for (const { ahead, next, months } of this.all) {
			body.get(month, next[lane]);
			body.do('i32LtS', 'i32Eqz');
			const begins = body.keep('i32');
			body.get(month);
			body.i32(firstMonth);
			body.do('i32Sub');
			body.i32(2);
			body.do('i32Shl');
			body.memory('i32Load', ahead);
			const cut = body.keep('i32');
			body.get(end);
			body.i32(1);
			body.do('i32Add');
			const after = body.keep('i32');
			body.get(cut, after, cut, after);
			body.do('i32LtS', 'select');
			const until = body.keep('i32');
			body.get(until, month);
			body.do('i32Sub');
			body.i32(0);
			body.get(begins);
			body.do('select');
			body.set(months[lane]);
			body.get(until, next[lane], begins);
			body.do('select');
			body.set(next[lane]);
		}
	}

	/** The stretches taken, by the part's coarser cuts; `lanes` is the mask of those that can have one, all if undefined. */
	spans(lanes?: number): readonly Span[] {
		const { body } = this.writing;
		return this.all.map((running) => {
			this.writing.pairOf(running.months);
			if (lanes !== undefined) {
				body.get(lanes);
				body.do('v128And');
			}
			const months = body.keep('v128');
			body.get(months);
			body.pair(0);
			body.do('f64x2Gt');
			return { months, live: body.keep('v128') };
		});
	}
}

interface Running {
	/** Address of its cuts ahead. */
	readonly ahead: number;
	/** Month at which the next can begin. */
	readonly next: Lanes;
	/** Months of the one that begins now, 0 where none does. */
	readonly months: Lanes;
}
