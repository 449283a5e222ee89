import { blockRows } from '../block.ts';
import type { RowsAt } from './plan.ts';
import type { Lanes, Writing } from './writing.ts';

/** Where the rows of both lanes begin and end, and the last month that counts, as a pair. */
interface Bounds {
	readonly first: Lanes;
	readonly after: Lanes;
	readonly lasts: number;
}

/** Writes how far each lane has come in its rows. */
export class RowCursor {
	readonly row: Lanes;
	/** The row, or the one after all where none is left: what it holds is unknown. */
	readonly at: Lanes;
	/** First and last month of the row that count, as pairs; NaN where no row is left that begins by the last month. */
	readonly from: number;
	readonly to: number;
	private readonly writing: Writing;
	private readonly rows: RowsAt;
	private readonly bounds: Bounds;

	/** At the first row. */
	constructor(writing: Writing, rows: RowsAt, bounds: Bounds) {
		const { body } = writing;
		this.writing = writing;
		this.rows = rows;
		this.bounds = bounds;
		this.row = writing.both((lane) => {
			body.get(bounds.first[lane]);
			return body.keep('i32');
		});
		this.at = writing.lanes('i32');
		this.from = body.local('v128');
		this.to = body.local('v128');
		this.load();
	}

	/** The month at which each lane's row begins; another where it has none. */
	begins(never: number): Lanes {
		const { body } = this.writing;
		body.get(this.from);
		body.pair(never);
		body.get(this.from, this.from);
		body.do('f64x2Eq', 'v128Select', 'i32x4TruncSatF64x2');
		return this.writing.split();
	}

	/** Goes to the next row in the lanes of a mask. */
	advance(lanes: number): void {
		const { body } = this.writing;
		this.row.forEach((row, lane) => {
			body.get(lanes);
			body.lane('i32x4Extract', lane * 2);
			body.i32(8);
			body.do('i32And');
			body.get(row);
			body.do('i32Add');
			body.set(row);
		});
		this.load();
	}

	/** The last row begun by a pair of months, or the first: the row at hand or the one before it. */
	lastBegun(months: number): Lanes {
		const { body } = this.writing;
		body.get(this.from, months);
		body.do('f64x2Le');
		const begun = body.keep('v128');
		return this.writing.both((lane) => {
			const first = this.bounds.first[lane];
			body.get(this.row[lane], this.row[lane]);
			body.i32(8);
			body.do('i32Sub');
			body.get(begun);
			body.lane('i32x4Extract', lane * 2);
			body.do('select');
			const row = body.keep('i32');
			body.get(row, first, first, row);
			body.do('i32LtS', 'select');
			return body.keep('i32');
		});
	}

	private load(): void {
		const { body } = this.writing;
		const { after, lasts } = this.bounds;
		for (const lane of [0, 1] as const) {
			body.get(this.row[lane]);
			body.i32(blockRows * 8);
			body.get(this.row[lane], after[lane]);
			body.do('i32LtS', 'select');
			body.set(this.at[lane]);
		}
		this.writing.load(this.at, this.rows.from);
		body.tee(this.from);
		body.get(this.from, lasts);
		body.do('f64x2Le', 'v128Not', 'v128Or');
		body.set(this.from);
		this.writing.load(this.at, this.rows.to);
		body.get(lasts);
		body.do('f64x2PMin');
		body.set(this.to);
	}
}
