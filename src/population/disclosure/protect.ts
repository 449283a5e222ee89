import { Knowledge, members } from './knowledge.ts';
import type { DisclosureRules } from './rules.ts';
import { all, type Sum, type TableCell } from './table.ts';

/** Why a cell is kept back: too few persons, an amount that few persons dominate, or to protect another cell. */
export type Withheld = 'few' | 'dominated' | 'protects-another';

/** What is decided of each cell, in the order of the cells. */
export interface Protection {
	readonly withheld: readonly (Withheld | undefined)[];
	/** Cells that nothing can protect, by index: an earlier table gives them away, or nobody is there to hide among. */
	readonly exposed: readonly number[];
}

/**
 * Decides which cells of a table of real persons are kept back: those of few persons or dominated amounts, and as many
 * more as it takes until no reader can work one of them out, nor come close, from margins, parts and earlier tables. `sums` are all that a reader can turn round; cells of `before` stand in an earlier
 * publication and cannot be taken back.
 */
export function protect(
	cells: readonly TableCell[],
	sums: readonly Sum[],
	rules: DisclosureRules,
	before: ReadonlySet<number> = new Set(),
): Protection {
	const reasons = cells.map((cell) => firstReason(cell, rules));
	const first = cells.flatMap((_, index) => (reasons[index] ? [index] : []));
	const withheld = reasons.map((reason, index) => (before.has(index) ? undefined : reason));
	const exposed = new Set(first.filter((index) => before.has(index)));
	const choice = new Choice(cells, sums, withheld, before);
	const knowledge = new Knowledge(cells, sums, (cell) => withheld[cell] !== undefined);
	const width = (cell: number) => widthFor(cells[cell], rules);
	const guarded = () => first.filter((cell) => !exposed.has(cell));
	for (;;) {
		choice.closeSums();
		const open = knowledge.allTooClose(guarded(), width);
		if (open.length === 0) break;
		const groups = knowledge.groups();
		for (const cell of open) if (!choice.another(cell, groups.get(cell))) exposed.add(cell);
	}
	let reader = knowledge;
	for (const cell of choice.extras()) {
		const other = reader.with(cell);
		if (choice.needed(cell) || other.tooClose(guarded(), width) !== undefined) continue;
		withheld[cell] = undefined;
		reader = other;
	}
	return { withheld, exposed: [...exposed] };
}

/** Why a cell must be kept back for its own sake. */
function firstReason({ persons, value, largest }: TableCell, rules: DisclosureRules): Withheld | undefined {
	if (persons > 0 && persons < rules.fewest) return 'few';
	if (largest.length === 0) return undefined;
	const { contributors, share } = rules.dominance;
	const top = largest.slice(0, contributors).reduce((sum, each) => sum + each, 0);
	const [biggest = 0, second = 0] = largest;
	const others = value - biggest - second;
	return top > share * value || others < rules.pPercent * biggest ? 'dominated' : undefined;
}

/** How wide an interval has to be: as many persons as a cell must have, or the share of an amount. */
function widthFor(cell: TableCell | undefined, rules: DisclosureRules): number {
	if (!cell || cell.persons === 0) return 0;
	return cell.largest.length > 0
		? rules.pPercent * (cell.largest[0] ?? 0)
		: (rules.fewest * cell.value) / cell.persons;
}

/** Chooses which further cells to keep back. */
class Choice {
	private readonly cells: readonly TableCell[];
	private readonly sums: readonly Sum[];
	private readonly withheld: (Withheld | undefined)[];
	private readonly before: ReadonlySet<number>;
	private readonly sumsOfCell: readonly (readonly Sum[])[];

	constructor(
		cells: readonly TableCell[],
		sums: readonly Sum[],
		withheld: (Withheld | undefined)[],
		before: ReadonlySet<number>,
	) {
		this.cells = cells;
		this.sums = sums;
		this.withheld = withheld;
		this.before = before;
		const of: Sum[][] = cells.map(() => []);
		for (const sum of sums) for (const cell of members(sum)) of[cell]?.push(sum);
		this.sumsOfCell = of;
	}

	/** A sum in which one figure is missing gives it away: each gets another, as far as there is one. */
	closeSums(): void {
		const waiting = new Set(this.sums);
		for (const sum of waiting) {
			waiting.delete(sum);
			if (this.missing(sum) !== 1) continue;
			const added = this.withholdOne(members(sum));
			if (added !== undefined) for (const other of this.sumsOfCell[added] ?? []) waiting.add(other);
		}
	}

	/** Keeps one more cell back to hide another, near it if possible; false where there is none left. */
	another(hidden: number, group: ReadonlySet<number> = new Set([hidden])): boolean {
		const near = this.sumsOfCell[hidden] ?? [];
		const wide = [...group].flatMap((cell) => this.sumsOfCell[cell] ?? []);
		return [near, wide].some((sums) => this.withholdOne(sums.flatMap(members)) !== undefined);
	}

	/** Cells kept back for the sake of others, most missed first. */
	extras(): readonly number[] {
		const extras = this.withheld.flatMap((why, cell) => (why === 'protects-another' ? [cell] : []));
		return extras.sort((a, b) => this.cost(b) - this.cost(a));
	}

	/** Whether a sum would be left with one figure missing if a cell were published. */
	needed(cell: number): boolean {
		return (this.sumsOfCell[cell] ?? []).some((sum) => this.missing(sum) === 2);
	}

	private missing(sum: Sum): number {
		return members(sum).filter((cell) => this.withheld[cell]).length;
	}

	private withholdOne(candidates: readonly number[]): number | undefined {
		let best: number | undefined;
		for (const cell of candidates) {
			// nobody is hidden by a cell of nobody: readers may know that it is empty
			if (this.withheld[cell] || this.before.has(cell) || !this.cells[cell]?.persons) continue;
			if (best === undefined || this.cost(cell) < this.cost(best)) best = cell;
		}
		if (best !== undefined) this.withheld[best] = 'protects-another';
		return best;
	}

	/** Margins are missed most, then large cells. */
	private cost(cell: number): number {
		const { at = [], value = 0 } = this.cells[cell] ?? {};
		return at.filter((each) => each === all).length * 1e15 + value;
	}
}
