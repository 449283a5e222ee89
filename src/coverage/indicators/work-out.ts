import { type Condition, conditionOf } from '../groups/condition.ts';
import { all, type Group, type GroupName } from '../groups/group.ts';
import { personsIn } from '../groups/tally.ts';
import type { CoverageIndicator, Registry } from './registry.ts';

/** What an indicator comes to for one group. */
export interface IndicatorValue {
	readonly indicator: string;
	/** Whether it is the gap between the sexes, women less men; the group is then of both. */
	readonly gap: boolean;
	readonly group: GroupName;
	readonly value: number;
	readonly unit: 'persons' | 'share';
	/** Records that it rests on. */
	readonly records: number;
}

/** The conditions that a registry's indicators count: for each, its numerator and then its denominator. */
export function conditionsOf(registry: Registry): readonly Condition[] {
	return Object.values(registry).flatMap(({ numerator, denominator = [] }) => [
		conditionOf([...denominator, ...numerator]),
		conditionOf(denominator),
	]);
}

/** Facts and rules that a registry's indicators ask of people. */
export function rulesAsked(registry: Registry): readonly string[] {
	return Object.values(registry).flatMap(({ numerator, denominator = [] }) =>
		[...numerator, ...denominator].flatMap((who) => ('rule' in who ? [who.rule] : [])),
	);
}

/** All indicators for all groups that they are broken down by, and the gap between the sexes of each share. */
export function workOut(registry: Registry, groups: readonly Group[]): readonly IndicatorValue[] {
	const values = Object.values(registry).flatMap((indicator, index) =>
		groups
			.filter((group) => isBrokenDown(indicator, group))
			.flatMap((group) => worked(indicator, index, group)),
	);
	return [...values, ...gapsOf(values)];
}

function isBrokenDown({ breakdowns }: CoverageIndicator, { dimension, sex }: GroupName): boolean {
	const by = (name: string): boolean => breakdowns.some((each) => each === name);
	return (sex === all || by('sex')) && (dimension === '' || by(dimension));
}

function worked(
	{ id, denominator }: CoverageIndicator,
	index: number,
	{ records, conditions, place, sex, dimension, value }: Group,
): readonly IndicatorValue[] {
	const counted = personsIn(conditions[index * 2] ?? 0);
	const of = personsIn(conditions[index * 2 + 1] ?? 0);
	const group = { place, sex, dimension, value };
	if (!denominator) return [{ indicator: id, gap: false, group, value: counted, unit: 'persons', records }];
	if (of === 0) return [];
	return [{ indicator: id, gap: false, group, value: counted / of, unit: 'share', records }];
}

/** Women's share less men's, for every group that has both. */
function gapsOf(values: readonly IndicatorValue[]): readonly IndicatorValue[] {
	const men = new Map(
		values.filter(({ group }) => group.sex === 'male').map((each) => [groupKey(each), each]),
	);
	return values.flatMap((women) => {
		const other = men.get(groupKey(women));
		if (women.unit !== 'share' || women.group.sex !== 'female' || !other) return [];
		return [
			{
				...women,
				gap: true,
				group: { ...women.group, sex: all },
				value: women.value - other.value,
				records: women.records + other.records,
			},
		];
	});
}

function groupKey({ indicator, group: { place, dimension, value } }: IndicatorValue): string {
	return `${indicator} ${place} ${dimension} ${value}`;
}
