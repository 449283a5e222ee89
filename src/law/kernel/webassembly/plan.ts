import { blockPersons, blockRows } from '../block.ts';
import { cutsAhead } from '../cuts-ahead.ts';
import type { Cuts, Program } from '../program.ts';
import { firstMonth, lastMonth } from '../table.ts';
import type { Frames } from './frames.ts';
import { Readings } from './readings.ts';

/** Number of months that tables answer for. */
export const months = lastMonth - firstMonth + 1;

/** How a population's careers are given, if anybody has one, and for careers by years, how each of their facts is. */
export type CareerForm =
	| { readonly kind: 'none' | 'rows' }
	| {
			readonly kind: 'years';
			readonly growing: readonly string[];
			readonly marked: Readonly<Record<string, Marks>>;
	  };

/** What a marked fact is worth in marked years and in the others. */
export interface Marks {
	readonly yes: number;
	readonly no: number;
}

/**
 * A line of a processor's nearest memory. Columns lie this much further apart than they are long: if they were a power of
 * two apart, all that one person brings would have to share one place in that memory.
 */
const lineBytes = 64;

/** Where rows of careers stand in memory; one row after the last has NaN everywhere, for months that no row covers. */
export interface RowsAt {
	readonly starts: number;
	readonly from: number;
	readonly to: number;
	readonly place: number;
	/** Four times the index of each row's place from 1 on, as whole numbers; 0 for unknown. */
	readonly placeIndex: number;
	readonly fields: readonly number[];
}

/** Where careers by years stand. */
export interface YearsAt {
	readonly firstYear: number;
	readonly place: number;
	/** Two words a person: years with work. */
	readonly work: number;
	/** By field of the program. */
	readonly fields: readonly FieldAt[];
}

export type FieldAt =
	| { readonly kind: 'growing'; readonly start: number; readonly growth: number }
	| ({ readonly kind: 'marked'; readonly marks: number } & Marks);

/**
 * Where everything stands in a kernel's memory: what persons bring and take, then what running values need, then law. The
 * addresses are written into the code; where law is longer or shorter, only pointers in memory differ.
 */
export class MemoryPlan {
	private end = 16;
	/** Whether law is taken to hold no -0, which spares instructions; its image tells whether that is so. */
	readonly positiveZeros: boolean;
	/** Numbers of the block's persons, times 8, in the order in which they are paired. */
	readonly order: number;
	readonly frames: Frames;
	private readonly framesAt: number;
	readonly lists: readonly number[];
	readonly columns: readonly number[];
	readonly answers: readonly number[];
	readonly rows: RowsAt | undefined;
	readonly years: YearsAt | undefined;
	/** From here on, everything is law. */
	readonly law: number;
	readonly byPlace: readonly number[];
	readonly readings: Readings;
	/** Arrays of cuts ahead, by the months of the cuts; equal ones are kept once. */
	readonly cuts = new Map<string, { readonly at: number; readonly ahead: Int32Array }>();

	private readonly cutsAt = new Map<Cuts, number>();

	constructor(program: Program, form: CareerForm, frames: Frames, positiveZeros: boolean) {
		this.positiveZeros = positiveZeros;
		this.frames = frames;
		const persons = (): number => this.take(blockPersons * 8 + lineBytes);
		this.order = this.take(blockPersons * 4);
		this.columns = program.columns.map(persons);
		this.answers = program.results.map(persons);
		if (form.kind === 'rows') {
			const rows = (): number => this.take((blockRows + 1) * 8 + lineBytes);
			const starts = this.take((blockPersons + 2) * 4);
			this.rows = {
				starts,
				from: rows(),
				to: rows(),
				place: rows(),
				placeIndex: this.take((blockRows + 1) * 4),
				fields: program.fields.map(rows),
			};
		} else if (form.kind === 'years') {
			const fields = program.fields.map((name): FieldAt => {
				const marked = form.marked[name];
				if (marked) return { kind: 'marked', marks: persons(), ...marked };
				return { kind: 'growing', start: persons(), growth: persons() };
			});
			this.years = { firstYear: persons(), place: persons(), work: persons(), fields };
		}
		this.framesAt = this.take(frames.bytes * frames.pairs);
		this.lists = Array.from({ length: program.lists }, () => this.take(listBytes * 2));
		this.end = Math.max(this.end, (firstMonth - 1) * 4);
		this.law = this.end;
		this.byPlace = program.byPlace.map((values) => this.take((values.length + 1) * 8));
		this.readings = new Readings(program, (bytes) => this.take(bytes));
	}

	/** Address of so many bytes more. */
	take(bytes: number): number {
		const at = this.end;
		this.end += Math.ceil(bytes / 16) * 16;
		return at;
	}

	/** Where a local that pieces leave to each other stands, from the beginning of the first frame. */
	left(local: number): number {
		const offset = this.frames.offsets.get(local);
		if (offset === undefined) throw new RangeError(`no piece leaves local ${local}`);
		return this.framesAt + offset;
	}

	/** Where cuts stand: for each month, the next month at which a stretch begins. */
	cutsOf(cuts: Cuts): number {
		const known = this.cutsAt.get(cuts);
		if (known !== undefined) return known;
		const key = cuts.reduce((text, cut, month) => (cut ? `${text} ${month}` : text), '');
		const at = this.cuts.get(key)?.at ?? this.take(months * 4);
		if (!this.cuts.has(key)) this.cuts.set(key, { at, ahead: cutsAhead(cuts) });
		this.cutsAt.set(cuts, at);
		return at;
	}

	/** Where law's own data may begin. */
	get heap(): number {
		return this.end;
	}
}

/** A list of at most one value a month for one lane: its size, then pairs of value and weight. */
export const listBytes = 16 + months * 16;
