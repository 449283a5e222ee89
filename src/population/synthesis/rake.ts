/** People in a set of cells, who have to number `low` to `high`; equal where a margin is exact. */
export interface Constraint {
	readonly cells: Uint32Array;
	readonly low: number;
	readonly high: number;
}

/** Weights of cells may move from this share of their prior to that multiple of it. */
export interface Bounds {
	readonly least: number;
	readonly most: number;
}

export interface Raked {
	readonly mass: Float64Array;
	/** What each constraint has put on its cells: where another raking of nearly the same may begin. */
	readonly factors: Float64Array;
	readonly rounds: number;
}

/**
 * Moves the masses of cells as little as possible (in relative entropy) until each constraint holds: raking, in which an
 * exact margin is met in turn with the others and one with a tolerance only pulls while it is outside it. Each constraint
 * remembers the factor it has put on its cells, so that it lets go of them again when others have done its work
 * (Hildreth's method). What comes last in a round is met best: put exact margins last.
 */
export function rake(
	prior: Float64Array,
	constraints: readonly Constraint[],
	bounds: Bounds,
	begin?: Float64Array,
): Raked {
	const mass = prior.slice();
	const factors = begin?.slice() ?? new Float64Array(constraints.length).fill(1);
	const inRuns = constraints.map(({ cells, low, high }) => ({ runs: runsOf(cells), low, high }));
	if (begin) for (const [at, { runs }] of inRuns.entries()) scale(mass, runs, factors[at] ?? 1);
	// no factor need be larger than what takes a weight from one bound to the other; without a limit it would run away
	const largestFactor = bounds.most / bounds.least;
	let rounds = 0;
	let moved = Number.POSITIVE_INFINITY;
	while (rounds < mostRounds && moved > still) {
		rounds++;
		moved = 0;
		for (const [at, { runs, low, high }] of inRuns.entries()) {
			const now = sumIn(mass, runs);
			if (now <= 0) continue;
			const factor = factors[at] ?? 1;
			const free = now / factor;
			const asked = Math.min(Math.max(free, low), high) / free;
			const wanted = Math.min(Math.max(asked, 1 / largestFactor), largestFactor);
			const change = wanted / factor;
			if (Math.abs(change - 1) < 1e-9) continue;
			moved = Math.max(moved, Math.abs(change - 1));
			factors[at] = wanted;
			scale(mass, runs, change);
		}
		for (let cell = 0; cell < mass.length; cell++) {
			const least = (prior[cell] ?? 0) * bounds.least;
			const largest = (prior[cell] ?? 0) * bounds.most;
			const now = mass[cell] ?? 0;
			if (now < least) mass[cell] = least;
			else if (now > largest) mass[cell] = largest;
		}
	}
	return { mass, factors, rounds };
}

/** A raking ends when no constraint moves its cells by more than this share in a round, or after so many rounds. */
const still = 2e-4;
const mostRounds = 300;

/** Cells as runs of neighbours, each from one cell up to before another: gone through twice as fast, in the same order. */
function runsOf(cells: Uint32Array): Uint32Array {
	const runs: number[] = [];
	for (const cell of cells) {
		if (runs.at(-1) === cell) runs[runs.length - 1] = cell + 1;
		else runs.push(cell, cell + 1);
	}
	return Uint32Array.from(runs);
}

function sumIn(mass: Float64Array, runs: Uint32Array): number {
	let sum = 0;
	for (let at = 0; at < runs.length; at += 2) {
		const end = runs[at + 1] ?? 0;
		for (let cell = runs[at] ?? 0; cell < end; cell++) sum += mass[cell] ?? 0;
	}
	return sum;
}

function scale(mass: Float64Array, runs: Uint32Array, factor: number): void {
	for (let at = 0; at < runs.length; at += 2) {
		const end = runs[at + 1] ?? 0;
		for (let cell = runs[at] ?? 0; cell < end; cell++) mass[cell] = (mass[cell] ?? 0) * factor;
	}
}

/** By which share of its bound a constraint is missed; 0 where it holds. */
export function missed(mass: Float64Array, { cells, low, high }: Constraint): number {
	const now = sumOf(mass, cells);
	if (now < low) return (low - now) / Math.max(low, 1);
	return now > high ? (now - high) / Math.max(high, 1) : 0;
}

/** How many people are in some cells. */
export function sumOf(mass: Float64Array, cells: Uint32Array): number {
	let sum = 0;
	for (let at = 0; at < cells.length; at++) sum += mass[cells[at] ?? 0] ?? 0;
	return sum;
}
