import type { Month } from '../../typed.ts';
import type { Node, Program } from '../program.ts';
import { firstMonth, turnMonths } from '../table.ts';
import { type MemoryPlan, months } from './plan.ts';
import { ReadLaw } from './read-law.ts';
import { lines as lineCount, type Reading } from './readings.ts';

/** Law as a kernel's memory holds it: what a parametric reform changes, and all it changes. */
export interface LawImage {
	/** Address of the first byte. */
	readonly at: number;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Whether a value that law sets is -0. */
	readonly negativeZero: boolean;
}

/** Lays law out in memory; `lets` are locals that stand for values fixed by law. */
export function lawImage(program: Program, plan: MemoryPlan, lets: ReadonlyMap<number, Node>): LawImage {
	const memory = new Memory(plan.law, plan.heap);
	for (const { at, ahead } of plan.cuts.values()) memory.whole(at, ahead);
	program.byPlace.forEach((values, index) => {
		memory.numbers(plan.byPlace[index] ?? 0, Float64Array.of(Number.NaN, ...values));
	});
	for (const reading of plan.readings.all) writeReading(memory, program, reading, lets);
	return { at: plan.law, bytes: memory.bytes(), negativeZero: memory.negativeZero };
}

function writeReading(
	memory: Memory,
	program: Program,
	reading: Reading,
	lets: ReadonlyMap<number, Node>,
): void {
	const law = new ReadLaw(program, reading, lets);
	const { tables } = law;
	const rows = new Rows();
	const rowFor = (place: number, governing: readonly number[], before?: Row): Row => {
		const byPlace = law.place ? place : 0;
		const known = rows.find(byPlace, governing);
		if (known) return known;
		const values = law.values(place, governing, before);
		const row = { place: byPlace, governing: [...governing], values, address: memory.row(values) };
		rows.add(row);
		return row;
	};
	// where the place or the month is unknown, so is what they govern, but not all that follows from it
	const nothing = tables.map(() => -1);
	const unknown = rowFor(Number.NaN, nothing).address;
	const groups = law.placesAlike().map((places) => {
		const [first = 0] = places;
		return { places, first, governing: [...nothing], row: rowFor(first, nothing) };
	});
	const writeLine = (): number => {
		const line = new Int32Array(law.places + 1);
		line[0] = unknown;
		for (const { places, row } of groups) for (const place of places) line[place + 1] = row.address;
		const address = memory.more(line.byteLength);
		memory.whole(address, line);
		return address;
	};
	let line = writeLine();
	const lines = new Int32Array(lineCount).fill(line);
	/** Takes in the rows of tables in their epochs; tells whether any place has other law now. */
	const takeEpochs = (turned: readonly Turn[]): boolean => {
		let changed = false;
		for (const group of groups) {
			let differs = false;
			for (const { at, epoch } of turned) {
				const table = tables[at]?.table;
				const row = table?.rows[group.first * (table.turns.length + 1) + epoch] ?? -1;
				differs ||= row !== group.governing[at];
				group.governing[at] = row;
			}
			if (!differs) continue;
			group.row = rowFor(group.first, group.governing, group.row);
			changed = true;
		}
		return changed;
	};
	const before = tables.map((_, at): Turn => ({ month: Number.NEGATIVE_INFINITY, at, epoch: 0 }));
	const turns = tables.flatMap(({ table }, at) =>
		turnMonths(table, reading.at.end).map((month, index): Turn => ({ month, at, epoch: index + 1 })),
	);
	const byMonth = [...Map.groupBy([...before, ...turns], ({ month }) => month)].sort(([a], [b]) => a - b);
	const lineOf = (month: Month): number => Math.min(Math.max(month - firstMonth, 0), months) + 1;
	byMonth.forEach(([month, turned], at) => {
		if (takeEpochs(turned)) line = writeLine();
		lines.fill(line, lineOf(month), lineOf(byMonth[at + 1]?.[0] ?? Number.POSITIVE_INFINITY));
	});
	memory.whole(reading.months, lines);
}

/** A month from which a table, the `at`-th of a reading, is in an epoch. */
interface Turn {
	readonly month: Month;
	readonly at: number;
	readonly epoch: number;
}

/** Values of a reading where and when certain law governs. */
interface Row {
	/** 0 for all where no value depends on the place as such. */
	readonly place: number;
	/** Which row of each table governs. */
	readonly governing: readonly number[];
	readonly values: Float64Array;
	readonly address: number;
}

/** Rows that have been written, by what governs. */
class Rows {
	private readonly byHash = new Map<number, Row[]>();

	find(place: number, governing: readonly number[]): Row | undefined {
		const same = (row: Row): boolean =>
			Object.is(row.place, place) && row.governing.every((each, at) => each === governing[at]);
		return this.byHash.get(hashOf(place, governing))?.find(same);
	}

	add(row: Row): void {
		const hash = hashOf(row.place, row.governing);
		const others = this.byHash.get(hash);
		if (others) others.push(row);
		else this.byHash.set(hash, [row]);
	}
}

function hashOf(place: number, governing: readonly number[]): number {
	return governing.reduce((hash, row) => Math.imul(hash, 31) + row, place | 0);
}

/** Memory from an address on, as it grows. */
class Memory {
	negativeZero = false;
	private readonly start: number;
	private end: number;
	private buffer: ArrayBuffer;

	constructor(start: number, end: number) {
		this.start = start;
		this.end = end;
		this.buffer = new ArrayBuffer((end - start) * 2 + 65_536);
	}

	more(bytes: number): number {
		const at = this.end;
		this.end += Math.ceil(bytes / 16) * 16;
		if (this.end - this.start > this.buffer.byteLength) {
			this.buffer = this.buffer.transfer((this.end - this.start) * 2);
		}
		return at;
	}

	whole(at: number, values: Int32Array): void {
		new Int32Array(this.buffer, at - this.start, values.length).set(values);
	}

	/** Writes a row of values and tells where. */
	row(values: Float64Array): number {
		const address = this.more(values.byteLength);
		this.numbers(address, values);
		this.negativeZero ||= values.some((value) => Object.is(value, -0));
		return address;
	}

	numbers(at: number, values: Float64Array): void {
		new Float64Array(this.buffer, at - this.start, values.length).set(values);
	}

	bytes(): Uint8Array<ArrayBuffer> {
		return new Uint8Array(this.buffer.slice(0, this.end - this.start));
	}
}
