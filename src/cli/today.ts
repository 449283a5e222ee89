import { type Month, monthOf } from '../law/index.ts';

/** This month, by the clock of the machine: before it no proposal can begin. */
export function currentMonth(): Month {
	return monthOf(new Date().toISOString().slice(0, 7)) ?? 0;
}
