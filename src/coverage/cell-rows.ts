import type { Value } from '../population/index.ts';
import { type Cascade, cascadeOf } from './cascade/cascade.ts';
import { outcomes } from './cascade/outcome.ts';
import { schemes, steps } from './cascade/steps.ts';
import type { Estimates } from './estimates.ts';
import { valuesOfCell } from './groups/breakdown.ts';
import { all, type GroupName } from './groups/group.ts';
import { type Counts, personsIn } from './groups/tally.ts';
import { breakdownNames } from './indicators/registry.ts';
import type { Interval } from './intervals/spread.ts';
import { lossKey, stepKey } from './numbers.ts';

/** The cascade of one scheme for one cell of a breakdown, with intervals where there are any. */
export interface CellRow {
	/** The values of the cell, by the name of the dimension. */
	readonly of: Readonly<Record<string, Value>>;
	readonly scheme: (typeof schemes)[number]['key'];
	readonly records: number;
	readonly cascade: Cascade;
	/** Intervals of steps, in their order, and of losses, in theirs. */
	readonly stepEnds: readonly (Interval | undefined)[];
	readonly lossEnds: readonly (Interval | undefined)[];
}

/** Cells with people as rows, scheme by scheme; `keep` leaves cells out. */
export function cellRows(
	counts: Counts,
	estimates: Estimates,
	keep: (of: Readonly<Record<string, Value>>) => boolean = () => true,
): readonly CellRow[] {
	return Array.from(counts.records, (records, cell) => ({ records, cell }))
		.filter(({ records }) => records > 0)
		.flatMap(({ records, cell }) => {
			const values = valuesOfCell(counts.breakdown, cell);
			const of = Object.fromEntries(counts.breakdown.map(({ name }, at) => [name, values[at] ?? nothing]));
			if (!keep(of)) return [];
			const group = groupOf(of);
			return schemes.map(({ key }, scheme): CellRow => {
				const sums = counts.outcomes[scheme]?.subarray(cell * outcomes.length, (cell + 1) * outcomes.length);
				const cascade = cascadeOf(sums ?? [], personsIn);
				const end = (name: string | undefined, value: number) =>
					name === undefined ? undefined : estimates.interval(name, value, 'persons');
				return {
					of,
					scheme: key,
					records,
					cascade,
					stepEnds: steps.map((step) => end(group && stepKey(group, key, step), cascade.reached[step])),
					lossEnds: cascade.losses.map(({ step, reason, persons }) =>
						end(group && lossKey(group, key, step, reason), persons),
					),
				};
			});
		});
}

const nothing: Value = { name: '', label: { zh: '', en: '' } };

/** The group that a cell is, if it is one of those that intervals are worked out for. */
function groupOf({ place, sex, ...others }: Readonly<Record<string, Value>>): GroupName | undefined {
	const [other, ...more] = Object.entries(others);
	if (more.length > 0 || (other && !breakdownNames.some((name) => name === other[0]))) return undefined;
	return {
		place: place?.name ?? all,
		sex: sex?.name ?? all,
		dimension: other?.[0] ?? '',
		value: other?.[1].name ?? '',
	};
}
