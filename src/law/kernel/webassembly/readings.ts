import { type ReadAt, readKey } from '../fixity.ts';
import { keyOf } from '../node-key.ts';
import type { Node, Program } from '../program.ts';
import { firstMonth, lastMonth } from '../table.ts';

/**
 * Law as one kind of place in the program reads it, for one month and place at a time. Memory holds a row of numbers for
 * each set of versions that can be in force together; a person's month leads to a line of the directory, the place to the
 * row, and every value is then a load from the row.
 */
export interface Reading {
	readonly at: ReadAt;
	/** Where the line of the directory for each month stands: from the month before `firstMonth` on, `lines` of them. */
	readonly months: number;
	readonly slots: Slot[];
	/** Numbers of a row so far. */
	width: number;
}

/**
 * Months in a reading: those of tables, one before them, and as many after them again, which a lane runs into that is done
 * while the other is not.
 */
export const lines = (lastMonth - firstMonth + 2) * 2;

/** A value worked out from law alone, or all cells of a table; it stands `offset` numbers from the row's start. */
export type Slot =
	| { readonly kind: 'value'; readonly node: Node; readonly offset: number }
	| { readonly kind: 'cells'; readonly table: number; readonly offset: number };

/** The readings of a program, as its writing asks for them. */
export class Readings {
	readonly all: Reading[] = [];
	private readonly program: Program;
	private readonly take: (bytes: number) => number;
	private readonly byKey = new Map<string, Reading>();
	private readonly offsets = new Map<string, number>();

	constructor(program: Program, take: (bytes: number) => number) {
		this.program = program;
		this.take = take;
	}

	/** The reading of values for a month and place. */
	values(at: ReadAt): Reading {
		return this.reading(`values ${readKey(at)}`, at);
	}

	/** The reading of a table's cells, apart from values: its rows are long and differ less. */
	cells(at: ReadAt, table: number): Reading {
		const reading = this.reading(`cells ${table} ${readKey(at)}`, at);
		if (reading.slots.length === 0) {
			reading.slots.push({ kind: 'cells', table, offset: 0 });
			reading.width = this.program.tables[table]?.cells ?? 0;
		}
		return reading;
	}

	/** Bytes from a row's start at which a value fixed by law stands. */
	offset(reading: Reading, node: Node): number {
		const key = `${reading.months} ${keyOf(node)}`;
		const known = this.offsets.get(key);
		if (known !== undefined) return known;
		reading.slots.push({ kind: 'value', node, offset: reading.width });
		const bytes = reading.width * 8;
		reading.width++;
		this.offsets.set(key, bytes);
		return bytes;
	}

	private reading(key: string, at: ReadAt): Reading {
		const known = this.byKey.get(key);
		if (known) return known;
		const made: Reading = { at, months: this.take(lines * 4), slots: [], width: 0 };
		this.byKey.set(key, made);
		this.all.push(made);
		return made;
	}
}
