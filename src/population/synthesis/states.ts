import type { Assumed } from './assumption.ts';

/** How somebody stands to the pension system in a year. */
export const states = ['employee', 'flexible', 'residents', 'uninsured', 'out'] as const;

/** Probability of leaving each state within a year, and where those who leave go. */
export interface Moves {
	readonly leave: readonly number[];
	/** Running sums of the shares of states among those who move. */
	readonly into: readonly number[];
}

/**
 * A chain of states in which whoever leaves one goes to another by shares that do not depend on where they come from. With
 * the shares in proportion to how many are in a state today times how often it is left, the chain keeps today's
 * cross-section, and it is the same backwards as forwards: so a life can be drawn from today in both directions.
 */
export function movesOf(today: readonly number[], leave: readonly number[]): Moves {
	const flows = today.map((share, state) => share * (leave[state] ?? 0));
	const all = flows.reduce((sum, flow) => sum + flow, 0);
	const into: number[] = [];
	for (const flow of flows) into.push((into.at(-1) ?? 0) + (all === 0 ? 1 / flows.length : flow / all));
	return { leave, into };
}

/** The state a year on, or a year back, from two uniform numbers. */
export function moved(state: number, { leave, into }: Moves, stay: number, where: number): number {
	if (stay >= (leave[state] ?? 0)) return state;
	const found = into.findIndex((sum) => where < sum);
	return found < 0 ? into.length - 1 : found;
}

/** Yearly probabilities of leaving each state, as assumed. */
export function leavingOf(assumed: Assumed): readonly number[] {
	return states.map((state) => assumed(`careers.leave.${state}`));
}
