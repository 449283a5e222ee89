import type { CoverageView, GroupName, SchemeKey, Step } from '../../../src/coverage/index.ts';

/** How many of a group in work reach a step, and which share of them. */
export interface ShareAt {
	readonly persons: number;
	readonly share: number;
	/** Of the share. */
	readonly interval: { readonly low: number; readonly high: number } | undefined;
}

/** Undefined where nobody is of the group. The interval takes the number in work as it is. */
export function shareAt(
	view: CoverageView,
	group: GroupName,
	scheme: SchemeKey,
	step: Step,
): ShareAt | undefined {
	const cascade = view.cascade(group, scheme);
	if (!cascade || cascade.reached.in_work.value === 0) return undefined;
	const whole = cascade.reached.in_work.value;
	const { value, interval } = cascade.reached[step];
	return {
		persons: value,
		share: value / whole,
		interval: interval && {
			low: interval.low / whole,
			high: Math.min(1, interval.high / whole),
		},
	};
}
