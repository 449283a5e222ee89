// Smallest and largest values of unknowns that are not negative and meet equations: a dense simplex method with Bland's
// rule, for the small systems that withheld cells of a table make.

/** An equation: the unknowns with their factors, and what they come to. */
export interface Equation {
	readonly factors: ReadonlyMap<number, number>;
	readonly sum: number;
}

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** One way in which everything could be, at which an unknown is as large or small as it can. */
export interface Extreme {
	/** Infinite where nothing bounds the unknown. */
	readonly value: number;
	readonly unknowns: Float64Array;
}

const tiny = 1e-9;

/** Unknowns and the equations that they meet. There has to be a solution; throws where there is none. */
export class Unknowns {
	private readonly tableau: Tableau;
	private readonly scale: number;
	private readonly size: number;

	constructor(size: number, equations: readonly Equation[]) {
		this.size = size;
		this.scale = Math.max(1, ...equations.map(({ sum }) => Math.abs(sum)));
		this.tableau = new Tableau(size, equations, this.scale);
	}

	largest(unknown: number): Extreme {
		return this.extreme(unknown, 1);
	}

	smallest(unknown: number): Extreme {
		return this.extreme(unknown, -1);
	}

	private extreme(unknown: number, sign: 1 | -1): Extreme {
		const value = sign * this.tableau.largest(unknown, sign) * this.scale;
		const unknowns = this.tableau.solution(this.size).map((each) => each * this.scale);
		return { value: Math.max(0, value), unknowns };
	}
}

class Tableau {
	/** One row for each equation, its right side last; the basic unknown of a row has factor 1 there alone. */
	private rows: Float64Array[];
	private readonly basic: number[];
	private readonly unknowns: number;
	private columns: number;

	constructor(unknowns: number, equations: readonly Equation[], scale: number) {
		this.unknowns = unknowns;
		this.columns = unknowns + equations.length;
		this.rows = equations.map(({ factors, sum }, index) => {
			const row = new Float64Array(this.columns + 1);
			const sign = sum < 0 ? -1 : 1;
			for (const [unknown, factor] of factors) row[unknown] = sign * factor;
			row[unknowns + index] = 1;
			row[this.columns] = (sign * sum) / scale;
			return row;
		});
		this.basic = equations.map((_, index) => unknowns + index);
		this.findSolution();
	}

	/** Largest value of an unknown (or, with -1, of its negative). */
	largest(unknown: number, sign: 1 | -1): number {
		const objective = new Float64Array(this.columns + 1);
		objective[unknown] = -sign;
		return this.maximise(objective, this.unknowns);
	}

	/** The unknowns as they are in the solution under way. */
	solution(unknowns: number): Float64Array {
		const solution = new Float64Array(unknowns);
		for (const [index, basic] of this.basic.entries())
			solution[basic] = Math.max(0, this.rows[index]?.[this.columns] ?? 0);
		return solution;
	}

	/** Drives the artificial unknowns, one for each equation, out of the solution. */
	private findSolution(): void {
		const objective = new Float64Array(this.columns + 1);
		for (let column = this.unknowns; column < this.columns; column++) objective[column] = 1;
		const left = this.maximise(objective, this.columns);
		if (left < -1e-7) throw new RangeError('the figures contradict each other');
		for (const [index, basic] of this.basic.entries()) {
			if (basic < this.unknowns) continue;
			const row = this.rows[index];
			const column = row?.findIndex((factor, at) => at < this.unknowns && Math.abs(factor) > tiny) ?? -1;
			if (column >= 0) this.pivot(index, column);
		}
		// what is left says nothing that other equations do not
		const kept = this.basic.flatMap((basic, index) => (basic < this.unknowns ? [index] : []));
		const sides = kept.flatMap((index) => this.rows[index] ?? []);
		this.rows = sides.map((row) => Float64Array.of(...row.subarray(0, this.unknowns), row.at(-1) ?? 0));
		this.basic.splice(0, this.basic.length, ...kept.map((index) => this.basic[index] ?? 0));
		this.columns = this.unknowns;
	}

	/** Largest value of what `objective` has the negative factors of; only the first `usable` columns may enter. */
	private maximise(objective: Float64Array, usable: number): number {
		for (const [index, basic] of this.basic.entries()) subtract(objective, this.rows[index], basic);
		for (;;) {
			const entering = objective.findIndex((factor, column) => column < usable && factor < -tiny);
			if (entering < 0) return objective[this.columns] ?? 0;
			const leaving = this.leaving(entering);
			if (leaving < 0) return Number.POSITIVE_INFINITY;
			this.pivot(leaving, entering);
			subtract(objective, this.rows[leaving], entering);
		}
	}

	private leaving(entering: number): number {
		let best = -1;
		let least = Number.POSITIVE_INFINITY;
		for (const [index, row] of this.rows.entries()) {
			const factor = row[entering] ?? 0;
			if (factor <= tiny) continue;
			const ratio = (row[this.columns] ?? 0) / factor;
			const ties = Math.abs(ratio - least) <= tiny && (this.basic[index] ?? 0) < (this.basic[best] ?? 0);
			if (ratio < least - tiny || ties) {
				best = index;
				least = Math.min(least, ratio);
			}
		}
		return best;
	}

	private pivot(leaving: number, entering: number): void {
		const row = this.rows[leaving];
		if (!row) return;
		const factor = row[entering] ?? 1;
		for (let column = 0; column <= this.columns; column++) row[column] = (row[column] ?? 0) / factor;
		for (const [index, other] of this.rows.entries()) if (index !== leaving) subtract(other, row, entering);
		this.basic[leaving] = entering;
	}
}

/** Subtracts a row from another so that the other's factor of `column` becomes 0. */
function subtract(from: Float64Array, row: Float64Array | undefined, column: number): void {
	const factor = from[column] ?? 0;
	if (!row || factor === 0) return;
	for (let at = 0; at < from.length; at++) from[at] = (from[at] ?? 0) - factor * (row[at] ?? 0);
	from[column] = 0;
}
