import type { Part } from '../program.ts';
import { firstMonth } from '../table.ts';
import type { Lanes, Span, Writing } from './writing.ts';

/** A stretch while its spans by coarser cuts are looked for: pairs of months. */
export interface Within {
	/** A month in which the lanes have the same law as in the stretch. */
	readonly month: Lanes;
	/** Where the stretch begins. */
	readonly start: number;
	/** First and last month of the row or year it lies in. */
	readonly from: number;
	readonly to: number;
	/** Mask of the lanes that have it. */
	readonly live: number;
}

/** Writes, for each of a part's coarser cuts, the span that begins with a stretch: a lane in whose midst it lies has none. */
export function coarserSpans(writing: Writing, part: Part, within: Within): readonly Span[] {
	const { body } = writing;
	const { month, start, from, to, live } = within;
	return part.coarser.map((cuts) => {
		const ahead = writing.plan.cutsOf(cuts);
		/** The next cut as seen from the stretch, or from the month before it. */
		const cutFrom = (before: 0 | 1): number => {
			writing.pairOf(
				writing.each(month, (at) => {
					body.get(at);
					body.i32(firstMonth + before);
					body.do('i32Sub');
					body.i32(2);
					body.do('i32Shl');
					body.memory('i32Load', ahead);
					return body.keep('i32');
				}),
			);
			return body.keep('v128');
		};
		// it begins where the row or year does, or at a cut
		body.get(start, from);
		body.do('f64x2Eq');
		body.get(cutFrom(1));
		writing.pairOf(month);
		body.do('f64x2Eq', 'v128Or');
		body.get(live);
		body.do('v128And');
		const begins = body.keep('v128');
		body.get(cutFrom(0));
		body.pair(1);
		body.do('f64x2Sub');
		body.get(to);
		body.do('f64x2PMin');
		body.get(start);
		body.do('f64x2Sub');
		body.pair(1);
		body.do('f64x2Add');
		body.get(begins);
		body.do('v128And');
		return { months: body.keep('v128'), live: begins };
	});
}
