import { type Dimension, elsewhere } from '../../population/index.ts';
import { type Cascade, cascadeOf } from '../cascade/cascade.ts';
import { outcomes } from '../cascade/outcome.ts';
import { schemes } from '../cascade/steps.ts';
import { type Breakdown, valuesOfCell } from './breakdown.ts';
import { type Counts, personsIn } from './tally.ts';

/** A group of people: of a place or of all, of one sex or both, and of one value of one other dimension or none. */
export interface GroupName {
	readonly place: string;
	readonly sex: string;
	/** The other dimension, by its short name; empty where the group is not of one. */
	readonly dimension: string;
	readonly value: string;
}

/** What was counted of a group, in parts of a person but for records. */
export interface Group extends GroupName {
	readonly records: number;
	readonly persons: number;
	readonly outcomes: readonly Float64Array[];
	readonly conditions: Float64Array;
}

/** A value that stands for all there are. */
export const all = 'all';

/** What coverage is counted by: place and sex, alone and with each other dimension. Place and sex come first. */
export function groupBreakdowns(dimensions: readonly Dimension[]): readonly Breakdown[] {
	const [place, sex, ...others] = dimensions;
	if (place?.name !== 'place' || sex?.name !== 'sex') throw new RangeError('place and sex come first');
	return [[place, sex], ...others.map((other) => [place, sex, other])];
}

/**
 * The groups that people were counted by: every cell with people, and the sums over places and over sexes. The cells of
 * each dimension add up to those without it.
 */
export function groupsOf(counts: readonly Counts[]): readonly Group[] {
	return counts.flatMap((each) => {
		const groups = new Map<string, MutableGroup>();
		const other = each.breakdown[2];
		for (let cell = 0; cell < each.records.length; cell++) {
			if (!each.records[cell]) continue;
			const [place, sex, value] = valuesOfCell(each.breakdown, cell).map(({ name }) => name);
			if (place === undefined || sex === undefined) throw new RangeError('place and sex come first');
			for (const where of [place, all]) {
				for (const who of [sex, all]) {
					const name = { place: where, sex: who, dimension: other?.name ?? '', value: value ?? '' };
					addCell(groups, name, each, cell);
				}
			}
		}
		return [...groups.values()];
	});
}

interface MutableGroup extends Group {
	records: number;
	persons: number;
}

function addCell(groups: Map<string, MutableGroup>, name: GroupName, counts: Counts, cell: number): void {
	const key = `${name.place} ${name.sex} ${name.value}`;
	const size = counts.conditions.length / counts.records.length;
	const group = groups.get(key) ?? {
		...name,
		records: 0,
		persons: 0,
		outcomes: schemes.map(() => new Float64Array(outcomes.length)),
		conditions: new Float64Array(size),
	};
	groups.set(key, group);
	group.records += counts.records[cell] ?? 0;
	group.persons += counts.persons[cell] ?? 0;
	group.outcomes.forEach((sums, scheme) => {
		addSlice(sums, counts.outcomes[scheme], cell);
	});
	addSlice(group.conditions, counts.conditions, cell);
}

function addSlice(sums: Float64Array, from: Float64Array | undefined, cell: number): void {
	for (let at = 0; at < sums.length; at++) {
		sums[at] = (sums[at] ?? 0) + (from?.[cell * sums.length + at] ?? 0);
	}
}

/** The cascade of a group for one scheme, by its place among the schemes. */
export function groupCascade({ outcomes: counted }: Pick<Group, 'outcomes'>, scheme: number): Cascade {
	return cascadeOf(counted[scheme] ?? [], personsIn);
}

/** A group's place as findings write it: the study's own, one of its provinces, or the rest of it. */
export function placeCode(place: string, whole: string): string {
	if (place === all) return whole;
	return place === elsewhere.name ? `${whole}:elsewhere` : place;
}
