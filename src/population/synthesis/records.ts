import { activities, cells, places } from './frame.ts';
import { purposes } from './purposes.ts';
import { type Constraint, missed, rake } from './rake.ts';
import type { Philox } from './random.ts';
import { codes } from './who.ts';

/** Records of people, in the order of the table's cells, each standing for a number of persons. */
export interface Records {
	readonly cell: Uint32Array;
	readonly weight: Float64Array;
	/** Persons that the records of each cell stand for. */
	readonly mass: Float64Array;
}

/** How records are shared out: each province gets enough to be looked at by itself, and fewer go to those out of work. */
const design = { place: [0.36, 0.16, 0.16, 0.16, 0.16], outOfWork: 0.3 };

/**
 * Records drawn from a table: systematically along its cells from one random start a place, so that every stretch of the
 * table gets its share of records to within one. Their weights are then moved until the constraints hold for the records
 * themselves.
 */
export function recordsOf(
	mass: Float64Array,
	constraints: readonly Constraint[],
	size: number,
	random: Philox,
): Records {
	const counts = new Uint32Array(cells);
	const drawn = new Float64Array(cells);
	const perPlace = cells / places.length;
	const sizes = sharedOut(size);
	for (const at of places.keys()) {
		const first = at * perPlace;
		const records = sizes[at] ?? 0;
		const wanted = (cell: number): number =>
			(mass[cell] ?? 0) * (activities[codes.activity[cell] ?? 0]?.form === 'none' ? design.outOfWork : 1);
		let all = 0;
		for (let cell = first; cell < first + perPlace; cell++) all += wanted(cell);
		if (all === 0 || records === 0) continue;
		const start = random.uniform(at, purposes.record);
		let before = 0;
		let taken = 0;
		for (let cell = first; cell < first + perPlace; cell++) {
			before += wanted(cell);
			const upTo = cell === first + perPlace - 1 ? records : Math.ceil((before / all) * records - start);
			const count = Math.max(0, Math.min(upTo, records) - taken);
			counts[cell] = count;
			taken += count;
			if (count > 0) drawn[cell] = (count * (mass[cell] ?? 0) * all) / (wanted(cell) * records);
		}
	}
	const settled = settle(drawn, counts, constraints);
	const cell = new Uint32Array(size);
	const weight = new Float64Array(size);
	let record = 0;
	for (let at = 0; at < cells; at++) {
		const count = counts[at] ?? 0;
		cell.fill(at, record, record + count);
		weight.fill((settled[at] ?? 0) / count, record, record + count);
		record += count;
	}
	return { cell, weight, mass: settled };
}

/** Number of records of each place: by the design, whole, and together exactly `size`. */
function sharedOut(size: number): readonly number[] {
	const bounds = design.place.map((_, at) =>
		Math.round(size * design.place.slice(0, at + 1).reduce((sum, share) => sum + share, 0)),
	);
	return bounds.map((bound, at) => (at === bounds.length - 1 ? size : bound) - (bounds[at - 1] ?? 0));
}

/** Too few records cannot be held to a margin that has room: their weights would run away. */
const fewRecords = 20;

function settle(drawn: Float64Array, counts: Uint32Array, constraints: readonly Constraint[]): Float64Array {
	// cells without records have nobody to be moved: the others stand side by side, which is quicker to go through
	const taken = Uint32Array.from(counts.keys()).filter((cell) => (counts[cell] ?? 0) > 0);
	const standing = new Uint32Array(counts.length);
	for (const [at, cell] of taken.entries()) standing[cell] = at;
	const held = constraints.flatMap((constraint): readonly Constraint[] => {
		const cells = constraint.cells.filter((cell) => (counts[cell] ?? 0) > 0);
		const records = cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
		if (records < fewRecords && constraint.low !== constraint.high) return [];
		return [{ ...constraint, cells: cells.map((cell) => standing[cell] ?? 0) }];
	});
	const prior = Float64Array.from(taken, (cell) => drawn[cell] ?? 0);
	const raked = rake(prior, held, { least: 0.2, most: 5 });
	const settled = new Float64Array(counts.length);
	for (const [at, cell] of taken.entries()) settled[cell] = raked.mass[at] ?? 0;
	return settled;
}

/** Constraints that records do not meet, by more than a share. */
export function unmet(
	mass: Float64Array,
	constraints: readonly Constraint[],
	share: number,
): readonly number[] {
	return constraints.flatMap((constraint, at) => (missed(mass, constraint) > share ? [at] : []));
}
