import type { Ranges } from './intervals/ranges.ts';
import { type Interval, intervalOf, type Swing, swingsOf } from './intervals/spread.ts';

/** What is known of how sure a number is. */
export interface Estimates {
	/** The interval of a number, kept within what such a number can be; undefined where it was not varied. */
	interval(key: string, value: number, unit: 'persons' | 'share' | 'gap'): Interval | undefined;
	/** Swings of the number by assumption, the widest first. */
	swings(key: string): readonly Swing[];
}

/** Intervals from ranges; without ranges there are none. */
export function estimatesOf(ranges: Ranges | undefined): Estimates {
	if (!ranges) return { interval: () => undefined, swings: () => [] };
	const known = new Map<string, readonly Swing[]>();
	const swings = (key: string): readonly Swing[] => {
		const before = known.get(key);
		if (before) return before;
		const made = swingsOf(key, ranges.base, ranges.varied);
		known.set(key, made);
		return made;
	};
	return {
		swings,
		interval(key, value, unit) {
			if (!ranges.base.has(key)) return undefined;
			const { low, high } = intervalOf(value, swings(key));
			const least = unit === 'gap' ? -1 : 0;
			const most = unit === 'persons' ? Number.POSITIVE_INFINITY : 1;
			return { low: Math.max(least, low), high: Math.min(most, high) };
		},
	};
}
