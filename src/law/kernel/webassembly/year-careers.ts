import type { Loop, Node } from '../program.ts';
import { lastMonth } from '../table.ts';
import type { CareerWriter, LoopSteps } from './career-writer.ts';
import type { FieldAt, Marks, YearsAt } from './plan.ts';
import type { Lanes, Writing } from './writing.ts';
import { YearRun } from './year-run.ts';

/** A month after all others: the person has no year of work. */
const never = lastMonth + 1;

/** Writes careers by years: nothing of them stands in memory but a few words; years are told from bits as they pass. */
export class YearCareers implements CareerWriter {
	readonly onePlace = true;
	readonly writing: Writing;
	readonly at: YearsAt;
	/** Years with work as bits from the career's first, and the calendar year that is. */
	work: Lanes = [0, 0];
	firstYear: Lanes = [0, 0];
	/** January of the first year with work. */
	begins: Lanes = [0, 0];
	places: Lanes = [0, 0];
	/** The run through a career that is being written. */
	private running: YearRun | undefined;

	constructor(writing: Writing, at: YearsAt) {
		this.writing = writing;
		this.at = at;
	}

	open(): void {
		const { body } = this.writing;
		this.writing.column(this.at.firstYear);
		body.do('i32x4TruncSatF64x2');
		this.firstYear = this.writing.split();
		this.work = this.words(this.at.work);
		this.begins = this.writing.both((lane) => {
			body.i32(never);
			body.get(this.firstYear[lane], this.work[lane]);
			body.do('i64Ctz', 'i32WrapI64', 'i32Add');
			body.i32(12);
			body.do('i32Mul');
			body.get(this.work[lane]);
			body.do('i64Eqz', 'select');
			return body.keep('i32');
		});
		this.writing.column(this.at.place);
		this.places = this.writing.placeIndexes();
	}

	hasCareer(): void {
		const { body } = this.writing;
		this.writing.pairOf(this.begins);
		body.pair(never);
		body.do('f64x2Lt');
	}

	begunBy(): void {
		const { body } = this.writing;
		const month = body.keep('v128');
		this.writing.pairOf(this.begins);
		body.get(month);
		body.do('f64x2Le');
		this.hasCareer();
		body.do('v128And');
	}

	/** The number of the year that covers each month, counted from the career's first; -1 where there is no work. */
	cover(): Lanes {
		const { body } = this.writing;
		body.pair(12);
		body.do('f64x2Div', 'f64x2Floor', 'i32x4TruncSatF64x2');
		const years = this.writing.split();
		return this.writing.both((lane) => {
			body.get(years[lane], this.firstYear[lane]);
			body.do('i32Sub');
			const year = body.keep('i32');
			body.get(year);
			body.i32(-1);
			body.get(this.work[lane], year);
			body.do('i64ExtendI32U', 'i64ShrU', 'i32WrapI64');
			body.i32(1);
			body.do('i32And');
			body.get(year);
			body.i32(64);
			body.do('i32LtU', 'i32And', 'select');
			return body.keep('i32');
		});
	}

	covered(found: Lanes, what: (Node & { op: 'covering' })['what']): void {
		const { body } = this.writing;
		const field = typeof what === 'object' ? this.at.fields[what.field] : undefined;
		if (what === 'place') this.writing.column(this.at.place);
		else if (what === 'began') {
			this.writing.pairOf(this.firstYear);
			this.writing.pairOf(found);
			body.do('f64x2Add');
			body.pair(12);
			body.do('f64x2Mul');
		} else if (field) this.fieldIn(field, found);
		this.writing.pairOf(found);
		body.pair(0);
		body.do('f64x2Lt', 'v128Or');
	}

	field(index: number): void {
		this.now.field(index);
	}

	mark(index: number): (Marks & { readonly mask: number }) | undefined {
		return this.now.mark(index);
	}

	stretchPlace(): void {
		this.writing.column(this.at.place);
	}

	began(): void {
		this.writing.pairOf(this.now.month);
	}

	yearPlace(): void {
		this.writing.column(this.at.place);
	}

	stretchPlaceIndexes(): Lanes {
		return this.running?.places ?? this.places;
	}

	yearPlaceIndexes(): Lanes {
		return this.stretchPlaceIndexes();
	}

	/**
	 * Two lanes whose careers begin and end together at one place read the same law at the same time; so most do in a
	 * population in order of place and age. For them the run is written once more, with half the loads.
	 */
	run(loop: Loop, horizon: number, steps: LoopSteps): void {
		const { body } = this.writing;
		body.get(horizon);
		body.do('i32x4TruncSatF64x2');
		const last = this.writing.split();
		steps.before();
		for (const [index, lanes] of [this.begins, last, this.places].entries()) {
			body.get(...lanes);
			body.do('i32Eq');
			if (index > 0) body.do('i32And');
		}
		body.block('if', () => {
			this.runWith(loop, horizon, last, true, steps);
			body.do('else');
			this.runWith(loop, horizon, last, false, steps);
		});
	}

	/** Words of the persons, one a lane. */
	words(address: number): Lanes {
		const { body, persons } = this.writing;
		return this.writing.both((lane) => {
			body.get(persons[lane]);
			body.memory('i64Load', address);
			return body.keep('i64');
		});
	}

	/** A fact's pair of numbers in years counted from the career's first. */
	fieldIn(field: FieldAt, years: Lanes): void {
		const { body, helpers, persons } = this.writing;
		if (field.kind === 'marked') {
			body.pair(field.yes);
			body.pair(field.no);
			this.bitsFrom(this.words(field.marks), years);
			this.firstBits();
			body.do('v128Select');
			return;
		}
		for (const lane of [0, 1] as const) {
			body.get(persons[lane]);
			body.memory('f64Load', field.start);
			body.get(persons[lane]);
			body.memory('f64Load', field.growth);
			body.get(years[lane]);
			body.i32(0);
			body.get(years[lane]);
			body.i32(64);
			body.do('i32LtU', 'select');
			body.call(helpers.grown);
			if (lane === 0) body.do('f64x2Splat');
		}
		body.lane('f64x2Replace', 1);
	}

	/** Leaves a pair of words, shifted so that a year's bit comes first. */
	bitsFrom(words: Lanes, years: Lanes): void {
		const { body } = this.writing;
		for (const lane of [0, 1] as const) {
			body.get(words[lane], years[lane]);
			body.do('i64ExtendI32U', 'i64ShrU');
			if (lane === 0) body.do('i64x2Splat');
		}
		body.lane('i64x2Replace', 1);
	}

	/** Turns the pair of words on the stack into the mask of lanes whose first bit is set. */
	firstBits(): void {
		const { body } = this.writing;
		body.words(1);
		body.do('v128And');
		body.words(1);
		body.do('i64x2Eq');
	}

	private runWith(loop: Loop, horizon: number, last: Lanes, together: boolean, steps: LoopSteps): void {
		const around = this.running;
		const run = new YearRun(this, horizon, last, together);
		this.running = run;
		this.writing.within({}, () => run.write(loop, steps));
		this.running = around;
	}

	private get now(): YearRun {
		if (!this.running) throw new RangeError('no career is being run through');
		return this.running;
	}
}
