import { evaluate } from '../evaluate.ts';
import { type Node, nodesOf, type Program } from '../program.ts';
import type { Table } from '../table.ts';
import type { Reading, Slot } from './readings.ts';

/** What a reading's values rest on, and what they are worth by what governs. */
export class ReadLaw {
	readonly tables: readonly { readonly index: number; readonly table: Table }[];
	/** Number of places; 0 where no table is read. */
	readonly places: number;
	/** Whether a value depends on the place beyond what governs there. */
	readonly place: boolean;
	private readonly program: Program;
	private readonly reading: Reading;
	private readonly lets: ReadonlyMap<number, Node>;
	/** Slots that rest on each table, and where the table stands among all. */
	private readonly slotsOf: readonly (readonly Slot[])[];
	private readonly position: ReadonlyMap<number, number>;

	constructor(program: Program, reading: Reading, lets: ReadonlyMap<number, Node>) {
		this.program = program;
		this.reading = reading;
		this.lets = lets;
		const rests = reading.slots.map((slot) => ({ slot, on: this.restsOn(slot) }));
		const indexes = [...new Set(rests.flatMap(({ on }) => [...on.tables]))];
		this.tables = indexes.flatMap((index) => {
			const table = program.tables[index];
			return table ? [{ index, table }] : [];
		});
		this.position = new Map(this.tables.map(({ index }, at) => [index, at]));
		this.slotsOf = this.tables.map(({ index }) =>
			rests.flatMap(({ slot, on }) => (on.tables.has(index) ? [slot] : [])),
		);
		this.places = this.tables[0]?.table.governing.length ?? 0;
		this.place = rests.some(({ on }) => on.place);
	}

	/** Places in groups that always have the same law; each by itself where a value depends on the place as such. */
	placesAlike(): readonly (readonly number[])[] {
		const places = Array.from({ length: this.places }, (_, place) => place);
		if (this.place) return places.map((place) => [place]);
		let groups = places.length > 0 ? [places] : [];
		for (const { table } of this.tables) {
			groups = groups.flatMap((group) =>
				group.length === 1 ? [group] : [...Map.groupBy(group, (place) => table.governing[place]).values()],
			);
		}
		return groups;
	}

	/** The values at a place by the rows that govern. Only what rests on other law than in a row before is worked out anew. */
	values(place: number, governing: readonly number[], before?: Before): Float64Array {
		const values = before?.values.slice() ?? new Float64Array(this.reading.width).fill(Number.NaN);
		const row = (table: number): number => governing[this.position.get(table) ?? -1] ?? -1;
		const { program, lets } = this;
		for (const slot of before ? this.changed(before.governing, governing) : this.reading.slots) {
			if (slot.kind === 'value') values[slot.offset] = evaluate(slot.node, { program, place, lets, row });
			else this.cells(slot, row(slot.table), values);
		}
		return values;
	}

	private changed(before: readonly number[], governing: readonly number[]): ReadonlySet<Slot> {
		const slots = new Set<Slot>();
		this.slotsOf.forEach((those, at) => {
			if (before[at] !== governing[at]) for (const slot of those) slots.add(slot);
		});
		return slots;
	}

	private cells({ table, offset }: Slot & { kind: 'cells' }, row: number, values: Float64Array): void {
		const { cells = 0, data } = this.program.tables[table] ?? {};
		if (data && row >= 0) values.set(data.subarray(row * cells, (row + 1) * cells), offset);
		else values.fill(Number.NaN, offset, offset + cells);
	}

	private restsOn(slot: Slot): Rests {
		const on: Rests = { tables: new Set(), place: false };
		if (slot.kind === 'cells') on.tables.add(slot.table);
		else this.add(slot.node, on);
		return on;
	}

	private add(node: Node, on: Rests): void {
		if (node.op === 'table') {
			on.tables.add(node.table);
			for (const key of node.keys) this.add(key, on);
			return;
		}
		const value = node.op === 'local' ? this.lets.get(node.index) : undefined;
		if (value) this.add(value, on);
		else if (['column', 'local', 'stretch', 'year'].includes(node.op)) on.place = true;
		for (const inner of nodesOf(node)) this.add(inner, on);
	}
}

/** A row at the same place, or at any where no value depends on it. */
interface Before {
	readonly governing: readonly number[];
	readonly values: Float64Array;
}

/** What a slot rests on. */
interface Rests {
	readonly tables: Set<number>;
	place: boolean;
}
