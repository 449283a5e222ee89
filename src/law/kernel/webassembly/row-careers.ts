import type { Loop, Node } from '../program.ts';
import { firstMonth, lastMonth } from '../table.ts';
import type { CareerWriter, LoopSteps } from './career-writer.ts';
import { Coarser } from './coarser.ts';
import type { RowsAt } from './plan.ts';
import type { Lanes, Writing } from './writing.ts';

/** A month after all others: no row is left, or there is none. */
const never = lastMonth + 12;

/** How far a part's stretches have come: each lane's row, and the month that its next begins at. */
interface Cursor {
	readonly row: Lanes;
	readonly month: Lanes;
	/** Address of the part's cuts ahead. */
	readonly cuts: number;
	readonly coarser: Coarser;
}

/** Writes careers as rows: each lane goes through its own, both at the same pace. */
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

	constructor(writing: Writing, at: RowsAt) {
		this.writing = writing;
		this.at = at;
	}

	open(): void {
		const { body, person } = this.writing;
		const [a, b, c] = [0, 4, 8].map((offset) => {
			body.get(person);
			body.i32(1);
			body.do('i32ShrU');
			body.memory('i32Load', this.at.starts + offset);
			body.i32(3);
			body.do('i32Shl');
			return body.keep('i32');
		});
		this.first = [a ?? 0, b ?? 0];
		this.after = [b ?? 0, c ?? 0];
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
		this.stretchPlace();
		return this.writing.placeIndexes();
	}

	yearPlaceIndexes(): Lanes {
		this.yearPlace();
		return this.writing.placeIndexes();
	}

	run(loop: Loop, horizon: number, steps: LoopSteps): void {
		const { writing } = this;
		const { body } = writing;
		body.get(horizon);
		body.do('i32x4TruncSatF64x2');
		const last = writing.split();
		const begins = writing.both((lane) => this.monthOfRow(this.first[lane], lane));
		const begun = writing.both((lane) => {
			body.get(begins[lane], last[lane]);
			body.do('i32LeS');
			return body.keep('i32');
		});
		steps.before();
		const cursors = loop.parts.map((part) => ({
			row: writing.lanes('i32'),
			month: writing.lanes('i32'),
			cuts: writing.plan.cutsOf(part.cuts),
			coarser: new Coarser(writing, part),
		}));
		for (const { row, month, coarser } of cursors) {
			coarser.start();
			for (const lane of [0, 1] as const) {
				body.get(this.first[lane]);
				body.set(row[lane]);
				this.either(begun[lane], () => body.get(begins[lane]), never);
				body.set(month[lane]);
			}
		}
		const stretches = (end: Lanes): void => {
			cursors.forEach((cursor, index) => this.stretches(cursor, end, last, () => steps.stretch(index)));
		};
		if (!loop.byYear) {
			stretches(last);
			return;
		}
		this.yearRow = writing.both((lane) => {
			body.get(this.first[lane]);
			return body.keep('i32');
		});
		const year = writing.both((lane) => {
			this.either(begun[lane], () => body.get(begins[lane]), never);
			body.i32(12);
			body.do('i32DivU');
			return body.keep('i32');
		});
		const lastYear = writing.both((lane) => {
			this.either(begun[lane], () => body.get(last[lane]), 0);
			body.i32(12);
			body.do('i32DivU');
			return body.keep('i32');
		});
		writing.pairOf(lastYear);
		const lastYears = body.keep('v128');
		const end = writing.lanes('i32');
		body.block('block', () => {
			body.block('loop', () => {
				writing.pairOf(year);
				body.get(lastYears);
				body.do('f64x2Le');
				const live = body.keep('v128');
				body.get(live);
				body.do('v128AnyTrue', 'i32Eqz');
				body.branch('brIf', 1);
				for (const lane of [0, 1] as const) this.endOfYear(year[lane], last[lane], end[lane]);
				const month = writing.both((lane) => {
					body.get(year[lane]);
					body.i32(12);
					body.do('i32Mul');
					return body.keep('i32');
				});
				writing.within({ year: { month, end } }, () => {
					steps.yearBegins();
					stretches(end);
					for (const lane of [0, 1] as const) this.advanceYearRow(lane, end[lane]);
					steps.yearEnds(live);
				});
				for (const lane of [0, 1] as const) {
					body.get(year[lane]);
					body.i32(1);
					body.do('i32Add');
					body.set(year[lane]);
				}
				body.branch('br', 0);
			});
		});
	}

	/** The month that ends a year, or the last that counts; within the months of tables even where the lane is done. */
	private endOfYear(year: number, last: number, end: number): void {
		const { body } = this.writing;
		body.get(year);
		body.i32(12);
		body.do('i32Mul');
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

	private stretches(cursor: Cursor, end: Lanes, last: Lanes, step: () => void): void {
		const { writing } = this;
		const { body } = writing;
		const month = writing.lanes('i32');
		const count = writing.lanes('i32');
		this.row = writing.lanes('i32');
		for (const lane of [0, 1] as const) {
			body.i32(firstMonth);
			body.set(month[lane]);
			body.get(this.first[lane]);
			body.set(this.row[lane]);
		}
		body.block('block', () => {
			body.block('loop', () => {
				for (const lane of [0, 1] as const) {
					body.get(cursor.month[lane], end[lane]);
					body.do('i32LeS');
				}
				body.do('i32Or', 'i32Eqz');
				body.branch('brIf', 1);
				for (const lane of [0, 1] as const) {
					body.i32(0);
					body.set(count[lane]);
					cursor.coarser.none(lane);
					body.get(cursor.month[lane], end[lane]);
					body.do('i32LeS');
					body.block('if', () => this.takeStretch(lane, cursor, month[lane], count[lane], last[lane]));
				}
				writing.pairOf(count);
				const months = body.keep('v128');
				body.get(months);
				body.pair(0);
				body.do('f64x2Gt');
				const live = body.keep('v128');
				const coarser = cursor.coarser.spans();
				writing.within({ stretch: { month, months, live, coarser } }, step);
				body.branch('br', 0);
			});
		});
	}

	/** Takes a lane's next stretch: the rest of its row, or as far as the next cut. */
	private takeStretch(lane: 0 | 1, cursor: Cursor, month: number, count: number, last: number): void {
		const { body } = this.writing;
		const next = cursor.month[lane];
		body.get(next);
		body.set(month);
		body.get(cursor.row[lane]);
		body.tee(this.row[lane]);
		body.memory('f64Load', this.at.to);
		body.do('i32TruncSatF64');
		const rowEnd = body.keep('i32');
		this.smaller(rowEnd, last);
		body.set(rowEnd);
		cursor.coarser.take(lane, month, rowEnd);
		body.get(month);
		body.i32(firstMonth);
		body.do('i32Sub');
		body.i32(2);
		body.do('i32Shl');
		body.memory('i32Load', cursor.cuts);
		body.i32(1);
		body.do('i32Sub');
		const stop = body.keep('i32');
		this.smaller(stop, rowEnd);
		body.tee(stop);
		body.get(month);
		body.do('i32Sub');
		body.i32(1);
		body.do('i32Add');
		body.set(count);
		body.get(stop, rowEnd);
		body.do('i32Eq');
		body.block('if', () => {
			body.get(cursor.row[lane]);
			body.i32(8);
			body.do('i32Add');
			body.set(cursor.row[lane]);
			body.get(this.monthOfRow(cursor.row[lane], lane));
			body.set(next);
			body.do('else');
			body.get(stop);
			body.i32(1);
			body.do('i32Add');
			body.set(next);
		});
	}

	private advanceYearRow(lane: 0 | 1, end: number): void {
		const { body } = this.writing;
		const row = this.yearRow[lane];
		body.block('block', () => {
			body.block('loop', () => {
				const after = (): void => {
					body.get(row);
					body.i32(8);
					body.do('i32Add');
				};
				after();
				const next = body.keep('i32');
				body.get(end, this.monthOfRow(next, lane));
				body.do('i32LtS');
				body.branch('brIf', 1);
				body.get(next);
				body.set(row);
				body.branch('br', 0);
			});
		});
	}

	/** First month of a row, in a local; `never` after the person's last. */
	private monthOfRow(row: number, lane: 0 | 1): number {
		const { body } = this.writing;
		body.get(row, this.after[lane]);
		body.do('i32LtS');
		body.choose(
			'i32',
			() => {
				body.get(row);
				body.memory('f64Load', this.at.from);
				body.do('i32TruncSatF64');
			},
			() => body.i32(never),
		);
		return body.keep('i32');
	}

	private either(condition: number, yes: () => void, no: number): void {
		const { body } = this.writing;
		yes();
		body.i32(no);
		body.get(condition);
		body.do('select');
	}

	/** Leaves the smaller of two. */
	private smaller(a: number, b: number): void {
		const { body } = this.writing;
		body.get(a, b, a, b);
		body.do('i32LtS', 'select');
	}
}
