import { schemes, steps } from './cascade/steps.ts';
import { all, type Group, type GroupName, groupCascade } from './groups/group.ts';
import type { IndicatorValue } from './indicators/work-out.ts';
import type { Numbers } from './intervals/spread.ts';

// Every number that coverage gives out goes by a key, so that the same number can be found again among other people.

function groupKey({ place, sex, dimension, value }: GroupName): string {
	return `${place} ${sex} ${dimension} ${value}`;
}

export function stepKey(group: GroupName, scheme: string, step: string): string {
	return `step ${scheme} ${step} ${groupKey(group)}`;
}

/** Whether a key is of how many persons in work a group has. */
export function isHeadCount(key: string): boolean {
	return key.startsWith(`step ${schemes[0].key} in_work `);
}

export function lossKey(group: GroupName, scheme: string, step: string, reason: string): string {
	return `loss ${scheme} ${step} ${reason} ${groupKey(group)}`;
}

export function indicatorKey({ indicator, gap, group }: IndicatorValue): string {
	return `${gap ? 'gap' : 'indicator'} ${indicator} ${groupKey(group)}`;
}

/** Whether a group's numbers get intervals: those of places and sexes, and of both sexes in other dimensions but industry. */
export function isRanged({ sex, dimension }: GroupName): boolean {
	return dimension === '' || (sex === all && dimension !== 'sector');
}

/** The numbers of groups and of indicators, by key. */
export function numbersOf(groups: readonly Group[], values: readonly IndicatorValue[]): Numbers {
	const numbers = new Map<string, number>();
	for (const group of groups) {
		schemes.forEach(({ key }, index) => {
			const { reached, losses } = groupCascade(group, index);
			for (const step of steps) numbers.set(stepKey(group, key, step), reached[step]);
			for (const { step, reason, persons } of losses) numbers.set(lossKey(group, key, step, reason), persons);
		});
	}
	for (const value of values) numbers.set(indicatorKey(value), value.value);
	return numbers;
}
