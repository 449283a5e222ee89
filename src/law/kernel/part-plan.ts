import type { Fold, Month } from '../typed.ts';
import type { Accumulator, Let, Part } from './program.ts';
import { firstMonth, lastMonth } from './table.ts';

/** The stretches of a loop that share their cuts, while they are planned. */
export interface PartPlan {
	/** Whether a finer cut could change a sum's last bits. */
	readonly exact: boolean;
	/** Months at which law that the part reads changes. */
	readonly changes: Set<Month>;
	readonly stretches: Let[];
	readonly folds: Accumulator[];
	/** Month rules worked out for each stretch, by name. */
	readonly rules: Map<string, number>;
}

export function newPart(exact: boolean): PartPlan {
	return { exact, changes: new Set(), stretches: [], folds: [], rules: new Map() };
}

/** Whether cutting stretches finer could change a fold's last bits: it does not where months are counted or picked. */
export function sensitive({ how }: Fold): boolean {
	return !['count', 'latest', 'first', 'largest', 'smallest', 'count_same'].includes(how);
}

/** Parts of a loop, with those that may be cut finer joined to one whose cuts hold all of theirs. */
export function joined(parts: readonly PartPlan[]): readonly PartPlan[] {
	const loose = parts.find(({ exact }) => !exact);
	const host = parts.find(
		(part) => part.exact && [...(loose?.changes ?? [])].every((at) => part.changes.has(at)),
	);
	if (!loose || !host) return parts;
	// a month rule that both work out is worked out once
	const lets = loose.stretches.map(({ local, value }): Let => {
		const name = [...loose.rules].find(([, index]) => index === local)?.[0] ?? '';
		const same = host.rules.get(name);
		return { local, value: same === undefined ? value : { op: 'local', index: same } };
	});
	const both: PartPlan = {
		...host,
		stretches: [...host.stretches, ...lets],
		folds: [...host.folds, ...loose.folds],
	};
	return parts.filter((part) => part !== loose).map((part) => (part === host ? both : part));
}

/** Exact sums are also cut where a year begins, and so is everything in a loop by years. */
export function finishedPart({ exact, changes, stretches, folds }: PartPlan, byYear: boolean): Part {
	const cuts = new Uint8Array(lastMonth - firstMonth + 1);
	for (const month of changes) if (month >= firstMonth && month <= lastMonth) cuts[month - firstMonth] = 1;
	if (exact || byYear) for (let month = 0; month < cuts.length; month += 12) cuts[month] = 1;
	return { cuts, stretches, folds };
}
