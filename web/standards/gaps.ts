import {
	type Criterion,
	type GapsFile,
	type Outcome,
	outcomesIn,
	type Standards,
	wholeOrder,
} from '../../src/standards/index.ts';

/** The gaps of the study with their outcomes unpacked: what every page of the room reads. */
export interface Gaps {
	readonly standards: Standards;
	readonly people: GapsFile['people'];
	readonly outcomes: readonly Outcome[];
	/** By id. */
	readonly criteria: ReadonlyMap<string, Criterion>;
	/** How a place stands for a form of work, or as a whole; undefined where it is not asked. */
	readonly outcome: (criterion: string, place: string, form: string) => Outcome | undefined;
}

export function gapsOf(file: GapsFile): Gaps {
	const outcomes = outcomesIn(file);
	const cells = new Map(outcomes.map((each) => [cellOf(each.criterion, each.place, each.form), each]));
	return {
		standards: file.standards,
		people: file.people,
		outcomes,
		criteria: new Map(file.standards.criteria.map((criterion) => [criterion.id, criterion])),
		outcome: (criterion, place, form) =>
			cells.get(cellOf(criterion, place, form)) ?? cells.get(cellOf(criterion, place, wholeOrder)),
	};
}

const cellOf = (criterion: string, place: string, form: string) => `${criterion} ${place} ${form}`;

const known = new WeakMap<GapsFile, Gaps>();

/** The same, unpacked once a file. */
export function gapsIn(file: GapsFile): Gaps {
	const gaps = known.get(file) ?? gapsOf(file);
	known.set(file, gaps);
	return gaps;
}
