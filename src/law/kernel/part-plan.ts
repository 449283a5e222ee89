import type { Fold, Month } from '../typed.ts';
import { type Accumulator, type Let, type Node, nodesOf, nodesOfFold, type Part } from './program.ts';
import { firstMonth, lastMonth } from './table.ts';

/** The stretches of a loop that share their cuts, while they are planned. */
export interface PartPlan {
	/** Whether a finer cut could change a sum's last bits. */
	readonly exact: boolean;
	/** Months at which law that the part reads changes. */
	readonly changes: Set<Month>;
	readonly stretches: Let[];
	readonly folds: Accumulator[];
	/** Changes that cut for some of the folds only, which name them by their index. */
	readonly coarser: ReadonlySet<Month>[];
	/** Month rules worked out for each stretch, by name. */
	readonly rules: Map<string, number>;
}

export function newPart(exact: boolean): PartPlan {
	return { exact, changes: new Set(), stretches: [], folds: [], coarser: [], rules: new Map() };
}

/** Whether cutting stretches finer could change a fold's last bits: it does not where months are counted or picked. */
export function sensitive({ how }: Fold): boolean {
	return !['count', 'latest', 'first', 'largest', 'smallest', 'count_same'].includes(how);
}

/**
 * The parts of a loop as one, cut where any of them is: they mostly need the same values. A fold whose sum would have
 * other last bits if cut so fine counts a stretch of its own as a whole. Recent months lie within stretches as they are
 * cut, so that parts with such folds stay apart.
 */
export function joined(parts: readonly PartPlan[]): readonly PartPlan[] {
	const apart = parts.filter(({ folds }) => folds.some(({ months }) => months));
	const together = parts.filter((part) => !apart.includes(part));
	return together.length < 2 ? parts : [join(together), ...apart];
}

function join(parts: readonly PartPlan[]): PartPlan {
	const joint = newPart(parts.some(({ exact }) => exact));
	for (const { changes } of parts) for (const month of changes) joint.changes.add(month);
	for (const { exact, changes, stretches, folds, rules } of parts) {
		const names = new Map([...rules].map(([name, local]) => [local, name]));
		for (const { local, value } of stretches) {
			// a month rule that several work out is worked out once
			const name = names.get(local) ?? '';
			const same = joint.rules.get(name);
			joint.stretches.push({ local, value: same === undefined ? value : { op: 'local', index: same } });
			if (same === undefined) joint.rules.set(name, local);
		}
		const coarse = exact && [...joint.changes].some((month) => month % 12 !== 0 && !changes.has(month));
		if (coarse) joint.coarser.push(changes);
		joint.folds.push(
			...(coarse ? folds.map((fold) => ({ ...fold, cuts: joint.coarser.length - 1 })) : folds),
		);
	}
	return joint;
}

/** Exact sums are also cut where a year begins, and so is what asks for the year, and everything in a loop by years. */
export function finishedPart({ exact, changes, coarser, stretches, folds }: PartPlan, byYear: boolean): Part {
	const nodes = [...stretches.map(({ value }) => value), ...folds.flatMap(nodesOfFold)];
	const januaries = exact || byYear || nodes.some(asksMonth);
	const cuts = (at: ReadonlySet<Month>): Uint8Array => cutsAt(at, januaries);
	return { cuts: cuts(changes), coarser: coarser.map(cuts), stretches, folds };
}

/** Whether a value depends on the month of a stretch beyond the law in force then, as the calendar year does. */
function asksMonth(node: Node): boolean {
	if (node.op === 'stretch') return node.what === 'month';
	const parts = nodesOf(node);
	return (node.op === 'table' && node.month.op === 'stretch' ? parts.slice(1) : parts).some(asksMonth);
}

function cutsAt(changes: ReadonlySet<Month>, januaries: boolean): Uint8Array {
	const cuts = new Uint8Array(lastMonth - firstMonth + 1);
	for (const month of changes) if (month >= firstMonth && month <= lastMonth) cuts[month - firstMonth] = 1;
	if (januaries) for (let month = 0; month < cuts.length; month += 12) cuts[month] = 1;
	return cuts;
}
