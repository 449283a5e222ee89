import { finishedPart, newPart } from '../part-plan.ts';
import type { Loop, Node, Part } from '../program.ts';
import { firstMonth, lastMonth } from '../table.ts';
import type { CareerWriter, LoopSteps } from './career-writer.ts';
import { coarserSpans } from './coarser.ts';
import type { RowsAt } from './plan.ts';
import { RowCursor } from './row-cursor.ts';
import type { Lanes, Writing, YearScope } from './writing.ts';

/** A month after all others: no row is left, or there is none. */
const never = lastMonth + 12;

/** Writes careers as rows: both lanes go through the same months, each with its own rows. */
export class RowCareers implements CareerWriter {
	readonly onePlace = false;
	private readonly writing: Writing;
	private readonly at: RowsAt;
	/** First row, and the one after the last, as bytes from the first column's beginning. */
	private first: Lanes = [0, 0];
	private after: Lanes = [0, 0];
	/** Row of the stretch, and last row begun by the year's end. */
	private row: Lanes = [0, 0];
	private yearRow: Lanes = [0, 0];
	/** Places of the last rows while years after them are written. */
	private lastPlaces: Lanes | undefined;

	constructor(writing: Writing, at: RowsAt) {
		this.writing = writing;
		this.at = at;
	}

	open(): void {
		const { body, persons } = this.writing;
		const start = (person: number): number => {
			body.memory('i32Load', this.at.starts + person * 4);
			body.i32(3);
			body.do('i32Shl');
			return body.keep('i32');
		};
		const starts = this.writing.each(persons, (person) => {
			body.get(person);
			body.i32(1);
			body.do('i32ShrU');
			return body.keep('i32');
		});
		this.first = this.writing.each(starts, (at) => {
			body.get(at);
			return start(0);
		});
		this.after = this.writing.each(starts, (at) => {
			body.get(at);
			return start(1);
		});
	}

	hasCareer(): void {
		const { body } = this.writing;
		const rows = this.writing.both((lane) => {
			body.get(this.after[lane], this.first[lane]);
			body.do('i32Sub');
			return body.keep('i32');
		});
		this.writing.pairOf(rows);
		body.pair(0);
		body.do('f64x2Gt');
	}

	begunBy(): void {
		const { body } = this.writing;
		const month = body.keep('v128');
		this.writing.load(this.first, this.at.from);
		body.get(month);
		body.do('f64x2Le');
		this.hasCareer();
		body.do('v128And');
	}

	cover(): Lanes {
		const { body, helpers } = this.writing;
		const month = body.keep('v128');
		return this.writing.both((lane) => {
			body.get(this.first[lane], this.after[lane], month);
			body.lane('f64x2Extract', lane);
			body.call(helpers.covering);
			return body.keep('i32');
		});
	}

	covered(found: Lanes, what: (Node & { op: 'covering' })['what']): void {
		const { from, place, fields } = this.at;
		const at = what === 'place' ? place : what === 'began' ? from : (fields[what.field] ?? 0);
		this.writing.load(found, at);
	}

	field(index: number): void {
		this.writing.load(this.row, this.at.fields[index] ?? 0);
	}

	mark(): undefined {
		return undefined;
	}

	stretchPlace(): void {
		this.writing.load(this.row, this.at.place);
	}

	began(): void {
		this.writing.load(this.row, this.at.from);
	}

	yearPlace(): void {
		this.writing.load(this.yearRow, this.at.place);
	}

	stretchPlaceIndexes(): Lanes {
		return this.placeIndexes(this.row);
	}

	yearPlaceIndexes(): Lanes {
		return this.lastPlaces ?? this.placeIndexes(this.yearRow);
	}

	private placeIndexes(rows: Lanes): Lanes {
		const { body } = this.writing;
		return this.writing.each(rows, (row) => {
			body.get(row);
			body.i32(1);
			body.do('i32ShrU');
			body.memory('i32Load', this.at.placeIndex);
			return body.keep('i32');
		});
	}

	run(loop: Loop, horizon: number, steps: LoopSteps): void {
		const { writing } = this;
		const { body } = writing;
		body.get(horizon);
		body.do('i32x4TruncSatF64x2');
		const last = writing.split();
		writing.pairOf(last);
		const lasts = body.keep('v128');
		steps.before();
		// a loop without stretches goes through its rows too
		const parts = loop.parts.length > 0 ? loop.parts : [everyYear];
		const { at, first: firstRow, after } = this;
		const cursors = parts.map(() => new RowCursor(writing, at, { first: firstRow, after, lasts }));
		const [cursor] = cursors;
		if (!cursor) throw new RangeError('there is a part');
		const begins = cursor.begins(never);
		body.get(...begins, ...begins);
		body.do('i32LtS', 'select');
		const first = body.keep('i32');
		const runThrough = (month: number): void => {
			parts.forEach((part, index) => {
				const step = (): void => {
					if (index < loop.parts.length) steps.stretch(index);
				};
				const of = cursors[index];
				if (of) this.stretches(part, of, { month, byYear: loop.byYear }, step);
			});
		};
		if (!loop.byYear) {
			runThrough(first);
			return;
		}
		body.get(first);
		body.i32(12);
		body.do('i32DivU');
		const years = { year: body.keep('i32'), begins, last, lasts };
		this.years(years, cursors, (year, ends, live) => {
			writing.within({ year }, () => {
				steps.yearBegins();
				runThrough(year.month[0]);
				this.yearRow = cursor.lastBegun(ends);
				steps.yearEnds(live);
			});
		});
		this.rest(years, cursor, steps);
	}

	/** Goes through the years in which no row is left, where most of what is worked out in others moves no more. */
	private rest(years: Years, cursor: RowCursor, steps: LoopSteps): void {
		const { writing } = this;
		steps.yearBegins();
		this.yearRow = cursor.lastBegun(cursor.from);
		this.lastPlaces = this.yearPlaceIndexes();
		this.years(years, [], (year, _, live) => {
			writing.within({ year }, () => steps.restEnds(live));
		});
		this.lastPlaces = undefined;
	}

	/** Goes on through the years to the last of either lane, or while a cursor, if there are any, is at a row. */
	private years(
		{ year, begins, last, lasts }: Years,
		cursors: readonly RowCursor[],
		step: (year: YearScope, ends: number, live: number) => void,
	): void {
		const { writing } = this;
		const { body } = writing;
		const january = body.local('i32');
		writing.pairOf(begins);
		const begin = body.keep('v128');
		const end = writing.lanes('i32');
		body.block('block', () => {
			body.block('loop', () => {
				body.get(year);
				body.i32(12);
				body.do('i32Mul');
				body.set(january);
				writing.pairOf([january, january]);
				const januaries = body.keep('v128');
				// years of the lanes that have begun, up to the horizon
				body.get(januaries);
				body.pair(11);
				body.do('f64x2Add');
				const decembers = body.keep('v128');
				body.get(januaries, lasts);
				body.do('f64x2Le');
				const left = body.keep('v128');
				body.get(left);
				body.noLane();
				body.branch('brIf', 1);
				cursors.forEach(({ from }, index) => {
					body.get(from, from);
					body.do('f64x2Eq');
					if (index > 0) body.do('v128Or');
				});
				if (cursors.length > 0) {
					body.noLane();
					body.branch('brIf', 1);
				}
				body.get(begin, decembers);
				body.do('f64x2Le');
				body.get(left);
				body.do('v128And');
				const live = body.keep('v128');
				for (const lane of [0, 1] as const) this.endOfYear(january, last[lane], end[lane]);
				body.get(decembers, lasts);
				body.do('f64x2PMin');
				const ends = body.keep('v128');
				writing.pairOf([year, year]);
				step({ month: [january, january], end, number: body.keep('v128') }, ends, live);
				body.get(year);
				body.i32(1);
				body.do('i32Add');
				body.set(year);
				body.branch('br', 0);
			});
		});
	}

	/** The month that ends a year, or the last that counts; within the months of tables even where the lane is done. */
	private endOfYear(january: number, last: number, end: number): void {
		const { body } = this.writing;
		body.get(january);
		body.i32(11);
		body.do('i32Add');
		body.set(end);
		this.smaller(end, last);
		body.set(end);
		body.i32(firstMonth);
		body.get(end, end);
		body.i32(firstMonth);
		body.do('i32LtS', 'select');
		body.set(end);
	}

	/**
	 * Goes through the spans between two cuts from a month on, to the end of the year or of both lanes' rows. Where rows
	 * end and others begin within a span, it is gone through once more for the lanes that have another.
	 */
	private stretches(
		part: Part,
		cursor: RowCursor,
		{ month, byYear }: { readonly month: number; readonly byYear: boolean },
		step: () => void,
	): void {
		const { writing } = this;
		const { body } = writing;
		const { at, from, to } = cursor;
		this.row = at;
		body.get(month);
		const next = body.keep('i32');
		body.get(month);
		body.i32(11);
		body.do('i32Add');
		const december = body.keep('i32');
		writing.pairOf([december, december]);
		const decembers = body.keep('v128');
		const live = body.local('v128');
		body.block('block', () => {
			body.block('loop', () => {
				body.get(from, byYear ? decembers : from);
				body.do('f64x2Le');
				body.noLane();
				body.branch('brIf', 1);
				body.get(next);
				body.i32(firstMonth);
				body.do('i32Sub');
				body.i32(2);
				body.do('i32Shl');
				body.memory('i32Load', writing.plan.cutsOf(part.cuts));
				const cut = body.keep('i32');
				writing.pairOf([cut, cut]);
				body.pair(1);
				body.do('f64x2Sub');
				const stops = body.keep('v128');
				writing.pairOf([next, next]);
				const starts = body.keep('v128');
				body.get(from, stops);
				body.do('f64x2Le');
				body.set(live);
				body.block('block', () => {
					body.block('loop', () => {
						body.get(live);
						body.noLane();
						body.branch('brIf', 1);
						body.get(starts, from);
						body.do('f64x2PMax');
						const start = body.keep('v128');
						body.get(stops, to);
						body.do('f64x2PMin');
						body.get(start);
						body.do('f64x2Sub');
						body.pair(1);
						body.do('f64x2Add');
						body.get(live);
						body.do('v128And');
						const months = body.keep('v128');
						const lanes: Lanes = [next, next];
						const coarser = coarserSpans(writing, part, { month: lanes, start, from, to, live });
						writing.within({ stretch: { month: lanes, start, months, live, coarser } }, step);
						body.get(to, stops);
						body.do('f64x2Le');
						body.get(live);
						body.do('v128And');
						body.tee(live);
						body.noLane();
						body.branch('brIf', 1);
						cursor.advance(live);
						body.get(from, stops);
						body.do('f64x2Le');
						body.get(live);
						body.do('v128And');
						body.set(live);
						body.branch('br', 0);
					});
				});
				body.get(cut);
				body.set(next);
				if (byYear) {
					body.get(december, next);
					body.do('i32LtS');
					body.branch('brIf', 1);
				}
				body.branch('br', 0);
			});
		});
	}

	/** Leaves the smaller of two. */
	private smaller(a: number, b: number): void {
		const { body } = this.writing;
		body.get(a, b, a, b);
		body.do('i32LtS', 'select');
	}
}

/** Which years there are to go through, and how far that has come. */
interface Years {
	/** Local with the year that comes next. */
	readonly year: number;
	/** The month in which each lane's first row begins, and the last that counts, also as a pair. */
	readonly begins: Lanes;
	readonly last: Lanes;
	readonly lasts: number;
}

/** For loops without stretches. */
const everyYear = finishedPart(newPart(true), true);
