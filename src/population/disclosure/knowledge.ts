import { type Equation, type Interval, Unknowns } from './simplex.ts';
import type { Sum, TableCell } from './table.ts';

/**
 * What a reader can find out about cells that are kept back, from all that is published and the knowledge of how the table
 * adds up. `hidden` tells which cells are kept back; asked again, it may tell more of them, never fewer.
 */
export class Knowledge {
	private readonly cells: readonly TableCell[];
	private readonly sums: readonly Sum[];
	private readonly hidden: (cell: number) => boolean;
	/** Ways in which the whole table could be, as far as the reader can tell; the first is how it is. */
	private ways: readonly Float64Array[];

	constructor(cells: readonly TableCell[], sums: readonly Sum[], hidden: (cell: number) => boolean) {
		this.cells = cells;
		this.sums = sums;
		this.hidden = hidden;
		this.ways = [Float64Array.from(cells, ({ value }) => value)];
	}

	/** The same reader when a cell has been published after all. */
	with(shown: number): Knowledge {
		const other = new Knowledge(this.cells, this.sums, (cell) => cell !== shown && this.hidden(cell));
		const value = this.cells[shown]?.value ?? 0;
		other.ways = this.ways.filter((way) => Math.abs((way[shown] ?? 0) - value) <= 1e-6 * Math.max(1, value));
		return other;
	}

	/** The first of some cells that the reader knows more closely than it may be known, if any. */
	tooClose(cells: readonly number[], width: (cell: number) => number): number | undefined {
		return this.allTooClose(cells, width, 1)[0];
	}

	/** Cells that the reader knows more closely than they may be known, at most so many. */
	allTooClose(
		cells: readonly number[],
		width: (cell: number) => number,
		most = Number.POSITIVE_INFINITY,
	): readonly number[] {
		const found: number[] = [];
		const groups = this.groups();
		const made = new Map<ReadonlySet<number>, Group>();
		for (const cell of cells) {
			if (found.length >= most) break;
			const wanted = width(cell) * (1 - 1e-6);
			if (this.spread(cell) >= wanted) continue;
			const members = groups.get(cell);
			if (!members) continue;
			const group = made.get(members) ?? this.group(members);
			made.set(members, group);
			const { low, high } = this.interval(cell, group);
			if (high - low < wanted) found.push(cell);
		}
		return found;
	}

	/** Where a cell can lie, for all that the reader can tell. */
	of(cell: number): Interval {
		const members = this.groups().get(cell);
		if (members) return this.interval(cell, this.group(members));
		const value = this.cells[cell]?.value ?? 0;
		return { low: value, high: value };
	}

	/** Cells kept back that sums tie together, for each of them. */
	groups(): ReadonlyMap<number, ReadonlySet<number>> {
		const groups = new Map<number, Set<number>>();
		for (const cell of this.cells.keys()) if (this.hidden(cell)) groups.set(cell, new Set([cell]));
		for (const sum of this.sums) {
			const [first, ...others] = members(sum).filter((cell) => this.hidden(cell));
			const group = first === undefined ? undefined : groups.get(first);
			if (!group) continue;
			for (const other of others) {
				const joined = groups.get(other);
				if (!joined || joined === group) continue;
				for (const cell of joined) {
					group.add(cell);
					groups.set(cell, group);
				}
			}
		}
		return groups;
	}

	/** How far apart a cell lies in the ways known so far. */
	private spread(cell: number): number {
		let low = Number.POSITIVE_INFINITY;
		let high = Number.NEGATIVE_INFINITY;
		for (const way of this.ways) {
			low = Math.min(low, way[cell] ?? 0);
			high = Math.max(high, way[cell] ?? 0);
		}
		return high - low;
	}

	private interval(cell: number, { members, unknowns }: Group): Interval {
		const index = members.indexOf(cell);
		const [least, most] = [unknowns.smallest(index), unknowns.largest(index)];
		const ways = [least, most].map((extreme) => {
			const way = Float64Array.from(this.ways[0] ?? []);
			for (const [position, member] of members.entries()) way[member] = extreme.unknowns[position] ?? 0;
			return way;
		});
		this.ways = [...this.ways, ...ways];
		return { low: least.value, high: most.value };
	}

	private group(set: ReadonlySet<number>): Group {
		const members = [...set];
		const place = new Map(members.map((cell, index) => [cell, index]));
		const equations = this.sums.flatMap((sum) => this.equation(sum, place) ?? []);
		return { members, unknowns: new Unknowns(members.length, equations) };
	}

	/** What a sum says of the cells of a group, given those that are published. */
	private equation({ total, parts }: Sum, place: ReadonlyMap<number, number>): Equation | undefined {
		const factors = new Map<number, number>();
		let sum = 0;
		for (const [cell, sign] of [[total, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
			const index = place.get(cell);
			if (index === undefined) sum -= sign * (this.cells[cell]?.value ?? 0);
			else factors.set(index, (factors.get(index) ?? 0) + sign);
		}
		return factors.size > 0 ? { factors, sum } : undefined;
	}
}

interface Group {
	readonly members: readonly number[];
	readonly unknowns: Unknowns;
}

/** Every cell that a sum is about. */
export const members = ({ total, parts }: Sum): readonly number[] => [total, ...parts];
