import type { Loop, Part } from '../program.ts';
import { firstMonth, lastMonth } from '../table.ts';
import type { LoopSteps } from './career-writer.ts';
import { coarserSpans } from './coarser.ts';
import type { Marks } from './plan.ts';
import type { Lanes, Span } from './writing.ts';
import type { YearCareers } from './year-careers.ts';

/** The last month of the year that counts, for addresses and as a pair. */
interface EndOfYear {
	readonly end: Lanes;
	readonly ends: number;
}

/** One run through careers by years, from the first year of work to the horizon. */
export class YearRun {
	private readonly careers: YearCareers;
	private readonly horizon: number;
	private readonly last: Lanes;
	/** Whether both lanes have the same years at the same place. */
	private readonly together: boolean;
	readonly places: Lanes;
	/** January of the year: for addresses, and as a pair of numbers. */
	month: Lanes = [0, 0];
	private months = 0;
	/** Pairs of words, this year's bit first: years with work, and of each field its marks. */
	private work = 0;
	private marks: readonly (number | undefined)[] = [];
	/** By field: its pair of numbers in this year, or the mask of lanes in which it is marked. */
	private fields: readonly number[] = [];
	/** By field: the factors it grows by. */
	private growths: readonly (number | undefined)[] = [];

	constructor(careers: YearCareers, horizon: number, last: Lanes, together: boolean) {
		this.careers = careers;
		this.horizon = horizon;
		this.last = last;
		this.together = together;
		this.places = this.lanes(careers.places);
	}

	field(index: number): void {
		const { body } = this.careers.writing;
		const field = this.careers.at.fields[index];
		const local = this.fields[index] ?? 0;
		if (field?.kind === 'marked') {
			body.pair(field.yes);
			body.pair(field.no);
		}
		body.get(local);
		if (field?.kind === 'marked') body.do('v128Select');
	}

	mark(index: number): (Marks & { readonly mask: number }) | undefined {
		const field = this.careers.at.fields[index];
		const mask = this.fields[index];
		return field?.kind === 'marked' && mask !== undefined ? { ...field, mask } : undefined;
	}

	write(loop: Loop, steps: LoopSteps): void {
		const { careers } = this;
		const { writing } = careers;
		const { body } = writing;
		this.begin();
		body.block('block', () => {
			body.block('loop', () => {
				const live = this.live();
				body.branch('brIf', 1);
				const end = this.endOfYear();
				const ends = this.endsOfYear();
				this.markFields();
				body.get(this.work);
				careers.firstBits();
				if (live !== undefined) {
					body.get(live);
					body.do('v128And');
				}
				const worked = body.keep('v128');
				body.get(this.months);
				body.pair(12);
				body.do('f64x2Div');
				const number = body.keep('v128');
				writing.within({ year: { month: this.month, end, number } }, () => {
					steps.yearBegins();
					loop.parts.forEach((part, at) => {
						const whole = part.cuts.every((cut, month) => !cut || month % 12 === 0);
						if (whole) this.wholeYear(worked, ends, () => steps.stretch(at));
						else this.cutYear(worked, { end, ends }, part, () => steps.stretch(at));
					});
					steps.yearEnds(live);
				});
				this.next();
				body.branch('br', 0);
			});
		});
	}

	private begin(): void {
		const { careers } = this;
		const { body } = careers.writing;
		const from = careers.writing.both((lane) => {
			body.get(careers.begins[lane]);
			body.i32(12);
			body.do('i32DivU');
			body.get(careers.firstYear[lane]);
			body.do('i32Sub');
			return body.keep('i32');
		});
		const words = (lanes: Lanes): number => {
			careers.bitsFrom(lanes, from);
			return body.keep('v128');
		};
		this.work = words(careers.work);
		this.marks = careers.at.fields.map((field) =>
			field.kind === 'marked' ? words(careers.words(field.marks)) : undefined,
		);
		this.fields = careers.at.fields.map((field) => {
			if (field.kind === 'marked') return body.local('v128');
			careers.fieldIn(field, from);
			return body.keep('v128');
		});
		this.growths = careers.at.fields.map((field) => {
			if (field.kind === 'marked') return undefined;
			careers.writing.column(field.growth);
			return body.keep('v128');
		});
		this.month = this.each(careers.begins, (month) => {
			body.get(month);
			return body.keep('i32');
		});
		careers.writing.pairOf(careers.begins);
		this.months = body.keep('v128');
	}

	/** The mask of lanes that have not come to their end, both where undefined; leaves whether none is left. */
	private live(): number | undefined {
		const { body } = this.careers.writing;
		if (this.together) {
			body.get(this.month[0], this.last[0]);
			body.do('i32GtS');
			return undefined;
		}
		body.get(this.months, this.horizon);
		body.do('f64x2Le');
		const live = body.keep('v128');
		body.get(live);
		body.noLane();
		return live;
	}

	/** The last month of the year that counts, within the months of tables even where a lane is done. */
	private endOfYear(): Lanes {
		const { body } = this.careers.writing;
		const end = (lane: 0 | 1): number => {
			body.get(this.month[lane]);
			body.i32(11);
			body.do('i32Add');
			const december = body.keep('i32');
			body.get(december, this.last[lane], december, this.last[lane]);
			body.do('i32LtS', 'select');
			if (this.together) return body.keep('i32');
			const found = body.keep('i32');
			body.get(found);
			body.i32(firstMonth);
			body.get(found);
			body.i32(firstMonth);
			body.do('i32GtS', 'select');
			return body.keep('i32');
		};
		const first = end(0);
		return [first, this.together ? first : end(1)];
	}

	/** The same as a pair of numbers. */
	private endsOfYear(): number {
		const { body } = this.careers.writing;
		body.get(this.months);
		body.pair(11);
		body.do('f64x2Add');
		body.get(this.horizon);
		body.do('f64x2PMin');
		return body.keep('v128');
	}

	private markFields(): void {
		const { body } = this.careers.writing;
		this.marks.forEach((words, index) => {
			if (words === undefined) return;
			body.get(words);
			this.careers.firstBits();
			body.set(this.fields[index] ?? 0);
		});
	}

	/** The one stretch of a year that no law cuts. */
	private wholeYear(worked: number, ends: number, step: () => void): void {
		const { writing } = this.careers;
		const { body } = writing;
		body.get(ends, this.months);
		body.do('f64x2Sub');
		body.pair(1);
		body.do('f64x2Add');
		body.get(worked);
		body.do('v128And');
		const months = body.keep('v128');
		writing.within(
			{ stretch: { month: this.month, start: this.months, months, live: worked, coarser: [] } },
			step,
		);
	}

	/** The stretches of a year in which law changes. */
	private cutYear(worked: number, year: EndOfYear, part: Part, step: () => void): void {
		const { writing } = this.careers;
		const { body } = writing;
		if (this.together) {
			this.cutTogether(worked, year, part, step);
			return;
		}
		const { end } = year;
		const cuts = writing.plan.cutsOf(part.cuts);
		const next = writing.both((lane) => {
			body.get(this.month[lane]);
			body.i32(lastMonth + 1);
			body.get(worked);
			body.lane('i32x4Extract', lane * 2);
			body.do('select');
			return body.keep('i32');
		});
		const month = this.each(this.month, (january) => {
			body.get(january);
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
				const count = writing.both((lane) => {
					const months = body.local('i32');
					body.i32(0);
					body.set(months);
					body.get(next[lane], end[lane]);
					body.do('i32LeS');
					body.block('if', () => {
						this.takeStretch(next[lane], month[lane], end[lane], cuts);
						body.set(months);
					});
					return months;
				});
				writing.pairOf(count);
				const months = body.keep('v128');
				body.get(months);
				body.pair(0);
				body.do('f64x2Gt');
				this.stretch(part, { month, months, live: body.keep('v128') }, year, step);
				body.branch('br', 0);
			});
		});
	}

	/** The same where both lanes have the same stretches, if perhaps not work in the same years. */
	private cutTogether(worked: number, year: EndOfYear, part: Part, step: () => void): void {
		const { writing } = this.careers;
		const { body } = writing;
		const [end] = year.end;
		body.get(this.month[0]);
		const next = body.keep('i32');
		const month = body.local('i32');
		body.block('block', () => {
			body.get(worked);
			body.noLane();
			body.branch('brIf', 0);
			body.block('loop', () => {
				this.takeStretch(next, month, end, writing.plan.cutsOf(part.cuts));
				const count = body.keep('i32');
				writing.pairOf([count, count]);
				body.get(worked);
				body.do('v128And');
				this.stretch(part, { month: [month, month], months: body.keep('v128'), live: worked }, year, step);
				body.get(next, end);
				body.do('i32LeS');
				body.branch('brIf', 0);
			});
		});
	}

	private stretch(
		part: Part,
		{ month, months, live }: Span & { readonly month: Lanes },
		{ ends }: EndOfYear,
		step: () => void,
	): void {
		const { writing } = this.careers;
		writing.pairOf(month);
		const start = writing.body.keep('v128');
		const coarser = coarserSpans(writing, part, { month, start, from: this.months, to: ends, live });
		writing.within({ stretch: { month, start, months, live, coarser } }, step);
	}

	/** Goes on to the next stretch, up to the next cut or the end; leaves its number of months. */
	private takeStretch(next: number, month: number, end: number, cuts: number): void {
		const { body } = this.careers.writing;
		body.get(next);
		body.tee(month);
		body.i32(firstMonth);
		body.do('i32Sub');
		body.i32(2);
		body.do('i32Shl');
		body.memory('i32Load', cuts);
		body.tee(next);
		body.get(end);
		body.i32(1);
		body.do('i32Add');
		body.get(next, end);
		body.do('i32LeS', 'select');
		body.get(month);
		body.do('i32Sub');
	}

	private next(): void {
		const { careers } = this;
		const { body } = careers.writing;
		this.each(this.month, (month) => {
			body.get(month);
			body.i32(12);
			body.do('i32Add');
			body.set(month);
			return month;
		});
		body.get(this.months);
		body.pair(12);
		body.do('f64x2Add');
		body.set(this.months);
		for (const words of [this.work, ...this.marks]) {
			if (words === undefined) continue;
			body.get(words);
			body.i32(1);
			body.do('i64x2ShrU');
			body.set(words);
		}
		careers.at.fields.forEach((_, index) => {
			const local = this.fields[index];
			const growth = this.growths[index];
			if (growth === undefined || local === undefined) return;
			body.get(local);
			body.get(growth);
			body.do('f64x2Mul');
			body.set(local);
		});
	}

	private lanes(lanes: Lanes): Lanes {
		return this.together ? [lanes[0], lanes[0]] : lanes;
	}

	private each(lanes: Lanes, make: (local: number) => number): Lanes {
		return this.careers.writing.each(this.lanes(lanes), make);
	}
}
