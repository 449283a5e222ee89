import type { Loop, Node } from '../program.ts';
import { firstMonth, lastMonth } from '../table.ts';
import type { CareerWriter, LoopSteps } from './career-writer.ts';
import type { FieldAt, YearsAt } from './plan.ts';
import type { Lanes, Writing } from './writing.ts';

/** A year after all others: the person has no year of work. */
const never = Math.floor(lastMonth / 12) + 1;

/** Writes careers by years: nothing of them stands in memory but a few words; years are told from bits as they pass. */
export class YearCareers implements CareerWriter {
	private readonly writing: Writing;
	private readonly at: YearsAt;
	/** Years with work as bits from the career's first, and the calendar year of its first with work. */
	private work: Lanes = [0, 0];
	private firstYear: Lanes = [0, 0];
	private begins: Lanes = [0, 0];
	private places: Lanes = [0, 0];
	/** First month of the year, in loops. */
	private january: Lanes = [0, 0];
	/** By field: the pair of numbers in this year. */
	private fields: readonly number[] = [];

	constructor(writing: Writing, at: YearsAt) {
		this.writing = writing;
		this.at = at;
	}

	open(): void {
		const { body, person } = this.writing;
		this.writing.column(this.at.firstYear);
		body.do('i32x4TruncSatF64x2');
		this.firstYear = this.writing.split();
		this.work = this.writing.both((lane) => {
			body.get(person);
			body.memory('i64Load', this.at.work + lane * 8);
			return body.keep('i64');
		});
		this.begins = this.writing.both((lane) => {
			body.i32(never);
			body.get(this.firstYear[lane], this.work[lane]);
			body.do('i64Ctz', 'i32WrapI64', 'i32Add');
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
		body.pair(12);
		body.do('f64x2Mul');
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
			this.bit(this.work[lane], year);
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
		this.writing.body.get(this.fields[index] ?? 0);
	}

	stretchPlace(): void {
		this.writing.column(this.at.place);
	}

	began(): void {
		this.writing.pairOf(this.january);
	}

	yearPlace(): void {
		this.writing.column(this.at.place);
	}

	stretchPlaceIndexes(): Lanes {
		return this.places;
	}

	yearPlaceIndexes(): Lanes {
		return this.places;
	}

	run(loop: Loop, horizon: number, steps: LoopSteps): void {
		const { writing } = this;
		const { body } = writing;
		body.get(horizon);
		body.do('i32x4TruncSatF64x2');
		const last = writing.split();
		steps.before();
		const index = this.shiftedTo(this.begins);
		const work = this.words(this.work, index);
		const marks = this.at.fields.map((field) =>
			field.kind === 'marked' ? this.words(this.wordsAt(field.marks), index) : work,
		);
		this.fields = this.at.fields.map((field) => {
			if (field.kind === 'growing') this.fieldIn(field, index);
			else body.pair(0);
			return body.keep('v128');
		});
		const year = writing.both((lane) => {
			body.get(this.begins[lane]);
			return body.keep('i32');
		});
		const lastYears = this.lastYears(last);
		const end = writing.lanes('i32');
		this.january = writing.lanes('i32');
		body.block('block', () => {
			body.block('loop', () => {
				writing.pairOf(year);
				body.get(lastYears);
				body.do('f64x2Le');
				const live = body.keep('v128');
				body.get(live);
				body.do('v128AnyTrue', 'i32Eqz');
				body.branch('brIf', 1);
				for (const lane of [0, 1] as const) this.months(year[lane], last[lane], lane, end[lane]);
				this.at.fields.forEach((field, at) => {
					if (field.kind === 'marked') this.mark(field, marks[at] ?? work, this.fields[at] ?? 0);
				});
				writing.within({ year: { year, end } }, () => {
					steps.yearBegins();
					loop.parts.forEach((part, at) => {
						const once = part.cuts.every((cut, month) => !cut || month % 12 === 0);
						if (once) this.wholeYear(work, live, end, () => steps.stretch(at));
						else this.cutYear(work, live, end, writing.plan.cutsOf(part), () => steps.stretch(at));
					});
					steps.yearEnds(live);
				});
				this.nextYear(year, work, marks);
				body.branch('br', 0);
			});
		});
	}

	/** Numbers of years from the career's first to another. */
	private shiftedTo(years: Lanes): Lanes {
		const { body } = this.writing;
		return this.writing.both((lane) => {
			body.get(years[lane], this.firstYear[lane]);
			body.do('i32Sub');
			return body.keep('i32');
		});
	}

	private wordsAt(address: number): Lanes {
		const { body, person } = this.writing;
		return this.writing.both((lane) => {
			body.get(person);
			body.memory('i64Load', address + lane * 8);
			return body.keep('i64');
		});
	}

	/** Copies of words from a year on, its bit first. */
	private words(words: Lanes, index: Lanes): Lanes {
		const { body } = this.writing;
		return this.writing.both((lane) => {
			body.get(words[lane], index[lane]);
			body.do('i64ExtendI32U', 'i64ShrU');
			return body.keep('i64');
		});
	}

	/** Last years that count, as a pair: none where the career has not begun by the horizon, or has no year. */
	private lastYears(last: Lanes): number {
		const { body } = this.writing;
		const years = this.writing.both((lane) => {
			body.get(last[lane]);
			body.i32(12);
			body.do('i32DivU');
			return body.keep('i32');
		});
		this.writing.pairOf(years);
		const pair = body.keep('v128');
		body.get(pair);
		body.pair(never - 1);
		body.do('f64x2Min');
		return body.keep('v128');
	}

	/** First month of a year, and the last that counts, within the months of tables even where the lane is done. */
	private months(year: number, last: number, lane: 0 | 1, end: number): void {
		const { body } = this.writing;
		body.get(year);
		body.i32(12);
		body.do('i32Mul');
		const begins = body.keep('i32');
		this.smaller(
			() => body.get(begins),
			() => body.i32(lastMonth),
		);
		body.set(this.january[lane]);
		body.get(begins);
		body.i32(11);
		body.do('i32Add');
		const ends = body.keep('i32');
		this.smaller(
			() => body.get(ends),
			() => body.get(last),
		);
		body.set(end);
		body.i32(firstMonth);
		body.get(end, end);
		body.i32(firstMonth);
		body.do('i32LtS', 'select');
		body.set(end);
	}

	/** The one stretch of a year that no law cuts. */
	private wholeYear(work: Lanes, live: number, end: Lanes, step: () => void): void {
		const { writing } = this;
		const { body } = writing;
		const count = writing.both((lane) => {
			body.get(end[lane], this.january[lane]);
			body.do('i32Sub');
			body.i32(1);
			body.do('i32Add');
			body.i32(0);
			body.get(work[lane]);
			body.do('i32WrapI64');
			body.i32(1);
			body.do('i32And', 'select');
			return body.keep('i32');
		});
		writing.pairOf(count);
		body.get(live);
		body.do('v128And');
		const months = body.keep('v128');
		writing.within({ stretch: { month: this.january, months } }, step);
	}

	/** The stretches of a year in which law changes. */
	private cutYear(work: Lanes, live: number, end: Lanes, cuts: number, step: () => void): void {
		const { writing } = this;
		const { body } = writing;
		const next = writing.both((lane) => {
			body.get(this.january[lane]);
			body.i32(lastMonth + 1);
			body.get(work[lane]);
			body.do('i32WrapI64');
			body.i32(1);
			body.do('i32And');
			body.get(live);
			body.lane('i32x4Extract', lane * 2);
			body.do('i32And', 'select');
			return body.keep('i32');
		});
		const month = writing.both((lane) => {
			body.get(this.january[lane]);
			return body.keep('i32');
		});
		body.block('block', () => {
			body.block('loop', () => {
				for (const lane of [0, 1] as const) {
					body.get(next[lane], end[lane]);
					body.do('i32LeS');
				}
				body.do('i32Or', 'i32Eqz');
				body.branch('brIf', 1);
				const count = writing.both((lane) => this.cutStretch(next[lane], month[lane], end[lane], cuts));
				writing.pairOf(count);
				const months = body.keep('v128');
				writing.within({ stretch: { month, months } }, step);
				body.branch('br', 0);
			});
		});
	}

	/** Takes a lane's next stretch of the year; its number of months, 0 where none is left. */
	private cutStretch(next: number, month: number, end: number, cuts: number): number {
		const { body } = this.writing;
		const count = body.local('i32');
		body.i32(0);
		body.set(count);
		body.get(next, end);
		body.do('i32LeS');
		body.block('if', () => {
			body.get(next);
			body.tee(month);
			body.i32(firstMonth);
			body.do('i32Sub');
			body.i32(2);
			body.do('i32Shl');
			body.memory('i32Load', cuts);
			body.set(next);
			// up to the next cut or the end, whichever comes first
			this.smaller(
				() => body.get(next),
				() => {
					body.get(end);
					body.i32(1);
					body.do('i32Add');
				},
			);
			body.get(month);
			body.do('i32Sub');
			body.set(count);
		});
		return count;
	}

	private nextYear(year: Lanes, work: Lanes, marks: readonly Lanes[]): void {
		const { body } = this.writing;
		const marked = marks.filter((_, at) => this.at.fields[at]?.kind === 'marked');
		for (const lane of [0, 1] as const) {
			body.get(year[lane]);
			body.i32(1);
			body.do('i32Add');
			body.set(year[lane]);
			for (const words of [work, ...marked]) {
				body.get(words[lane]);
				body.i64(1);
				body.do('i64ShrU');
				body.set(words[lane]);
			}
		}
		this.at.fields.forEach((field, at) => {
			const local = this.fields[at];
			if (field.kind !== 'growing' || local === undefined) return;
			body.get(local);
			this.writing.column(field.growth);
			body.do('f64x2Mul');
			body.set(local);
		});
	}

	/** A marked fact's pair of numbers in the year that the words' first bits stand for. */
	private mark({ yes, no }: FieldAt & { kind: 'marked' }, words: Lanes, into: number): void {
		const { body } = this.writing;
		const bits = this.writing.both((lane) => {
			body.get(words[lane]);
			body.do('i32WrapI64');
			body.i32(1);
			body.do('i32And');
			return body.keep('i32');
		});
		body.pair(yes);
		body.pair(no);
		this.writing.pairOf(bits);
		body.pair(0);
		body.do('f64x2Gt', 'v128Select');
		body.set(into);
	}

	/** A fact's pair of numbers in years counted from the career's first. */
	private fieldIn(field: FieldAt, years: Lanes): void {
		const { body, helpers, person } = this.writing;
		if (field.kind === 'marked') {
			this.mark(field, this.words(this.wordsAt(field.marks), years), this.spare());
			body.get(this.spare());
			return;
		}
		for (const lane of [0, 1] as const) {
			body.get(person);
			body.memory('f64Load', field.start + lane * 8);
			body.get(person);
			body.memory('f64Load', field.growth + lane * 8);
			this.notBelowZero(years[lane]);
			body.call(helpers.grown);
			if (lane === 0) body.do('f64x2Splat');
		}
		body.lane('f64x2Replace', 1);
	}

	private spareLocal: number | undefined;

	private spare(): number {
		this.spareLocal ??= this.writing.body.local('v128');
		return this.spareLocal;
	}

	/** Years to grow for: none where there is no such year. */
	private notBelowZero(years: number): void {
		const { body } = this.writing;
		body.get(years);
		body.i32(0);
		body.get(years);
		body.i32(64);
		body.do('i32LtU', 'select');
	}

	/** Leaves the bit of a word for a year. */
	private bit(word: number, year: number): void {
		const { body } = this.writing;
		body.get(word, year);
		body.do('i64ExtendI32U', 'i64ShrU', 'i32WrapI64');
		body.i32(1);
		body.do('i32And');
	}

	private smaller(a: () => void, b: () => void): void {
		const { body } = this.writing;
		a();
		const first = body.keep('i32');
		b();
		const second = body.keep('i32');
		body.get(first, second, first, second);
		body.do('i32LtS', 'select');
	}
}
