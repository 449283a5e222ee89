import { outcomeOf, outcomes } from '../cascade/outcome.ts';
import { ruleOf, schemes } from '../cascade/steps.ts';
import { type Block, reader } from './block.ts';
import { type Breakdown, cellsOf, keyOf } from './breakdown.ts';
import type { Condition } from './condition.ts';

/** Counts of a breakdown, cell after cell: records as they are, all else in parts of a person (`personsIn`). */
export interface Counts {
	readonly breakdown: Breakdown;
	/** Persons in work. */
	readonly records: Float64Array;
	readonly persons: Float64Array;
	/** For each scheme, persons by outcome: `outcomes.length` numbers a cell. */
	readonly outcomes: readonly Float64Array[];
	/** Persons who meet each condition: as many numbers a cell as there are conditions. */
	readonly conditions: Float64Array;
}

/** The rule that tells who is in work, and so counted at all. */
export const inWork = 'people.in_work';

/** Parts of a person in which weights are added up. */
const parts = 1000;

/** Counted parts as persons. */
export function personsIn(counted: number): number {
	return counted / parts;
}

/**
 * Counts people by several breakdowns in one pass. Weights are added in whole thousandths of a person, which have one sum in
 * whatever order, so that the cells of any breakdown add up to the same totals, and threads change nothing.
 */
export class Tally {
	private readonly all: readonly Counts[];
	private readonly conditions: readonly Condition[];

	constructor(breakdowns: readonly Breakdown[], conditions: readonly Condition[]) {
		this.conditions = conditions;
		this.all = breakdowns.map((breakdown) => {
			const cells = cellsOf(breakdown);
			return {
				breakdown,
				records: new Float64Array(cells),
				persons: new Float64Array(cells),
				outcomes: schemes.map(() => new Float64Array(cells * outcomes.length)),
				conditions: new Float64Array(cells * conditions.length),
			};
		});
	}

	add(block: Block): void {
		const works = reader(block.column(inWork));
		const weights = Float64Array.from(block.weight, (weight, person) =>
			works(person) === 1 ? Math.round(weight * parts) : Number.NaN,
		);
		const places = outcomesOf(block);
		const met = this.conditions.map((condition) => condition.of(block, places));
		const indexes = new Map<string, Uint32Array>();
		for (const counts of this.all)
			addTo(counts, cellIndex(counts.breakdown, block, indexes), weights, places, met);
	}

	/** Counts of each breakdown, in the order given. */
	finished(): readonly Counts[] {
		return this.all;
	}
}

/** For each scheme the place of each person's outcome. */
function outcomesOf(block: Block): readonly Uint8Array[] {
	return schemes.map(({ key }) => {
		const cover = reader(block.column(ruleOf(key, 'cover')));
		const open = reader(block.column(ruleOf(key, 'open_here')));
		const enrolled = reader(block.column(ruleOf(key, 'enrolled')));
		const afford = reader(block.column(ruleOf(key, 'can_afford')));
		const contributing = reader(block.column(ruleOf(key, 'contributing')));
		const onTrack = reader(block.column(ruleOf(key, 'on_track')));
		const adequate = reader(block.column(ruleOf(key, 'adequate')));
		return Uint8Array.from({ length: block.size }, (_, person) =>
			outcomeOf({
				cover: cover(person),
				open_here: open(person),
				enrolled: enrolled(person),
				can_afford: afford(person),
				contributing: contributing(person),
				on_track: onTrack(person),
				adequate: adequate(person),
			}),
		);
	});
}

/** The cell each person of a block is in. */
function cellIndex(breakdown: Breakdown, block: Block, known: Map<string, Uint32Array>): Uint32Array {
	const key = keyOf(breakdown);
	const before = known.get(key);
	if (before) return before;
	const cells = new Uint32Array(block.size);
	for (const { fact, values, indexOf } of breakdown) {
		const value = reader(block.column(fact));
		for (let person = 0; person < block.size; person++) {
			cells[person] = (cells[person] ?? 0) * (values.length + 1) + indexOf(value(person));
		}
	}
	known.set(key, cells);
	return cells;
}

function addTo(
	counts: Counts,
	cells: Uint32Array,
	weights: Float64Array,
	places: readonly Uint8Array[],
	met: readonly Uint8Array[],
): void {
	for (let person = 0; person < weights.length; person++) {
		const weight = weights[person] ?? Number.NaN;
		if (Number.isNaN(weight)) continue;
		const cell = cells[person] ?? 0;
		add(counts.records, cell, 1);
		add(counts.persons, cell, weight);
		for (let scheme = 0; scheme < places.length; scheme++) {
			const sums = counts.outcomes[scheme];
			if (sums) add(sums, cell * outcomes.length + (places[scheme]?.[person] ?? 0), weight);
		}
		for (let condition = 0; condition < met.length; condition++) {
			if (met[condition]?.[person] === 1) add(counts.conditions, cell * met.length + condition, weight);
		}
	}
}

function add(sums: Float64Array, at: number, weight: number): void {
	sums[at] = (sums[at] ?? 0) + weight;
}
