import type { Effects } from './effects.ts';

/** The change of each measure for everybody, from one law to another. */
export function changeBetween(before: Effects, after: Effects): readonly number[] {
	const [was, is] = [before.groups[0]?.amounts ?? [], after.groups[0]?.amounts ?? []];
	return is.map(({ value }, at) => (value ?? 0) - (was[at]?.value ?? 0));
}
