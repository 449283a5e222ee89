import { type Column, codeOf, type Law } from '../../law/index.ts';
import type { People } from '../people.ts';

/** How many persons have one value of a classification and one of another. */
export interface CrossCount {
	/** A value, `true` or `false`, or `unknown`. */
	readonly from: string;
	readonly to: string;
	readonly persons: number;
	/** Records that these persons stand for. */
	readonly records: number;
}

/** A classification of everybody: a fact or rule of yes, no or a choice, and its column. */
export interface Classified {
	readonly name: string;
	readonly column: Column;
}

/**
 * Counts people by two classifications at once. With the crosswalk by the rules themselves, which tells what can meet, this
 * tells how often it does.
 */
export function crossCounts(
	law: Law,
	people: Pick<People, 'size' | 'weight'>,
	from: Classified,
	to: Classified,
): readonly CrossCount[] {
	const [left, right] = [valueReader(law, from), valueReader(law, to)];
	const counts = new Map<string, { from: string; to: string; persons: number; records: number }>();
	for (let person = 0; person < people.size; person++) {
		const [one, other] = [left(person), right(person)];
		const key = `${one}\u0000${other}`;
		const count = counts.get(key) ?? { from: one, to: other, persons: 0, records: 0 };
		count.persons += people.weight[person] ?? 0;
		count.records++;
		counts.set(key, count);
	}
	return [...counts.values()].sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
}

/** Reads a column of a yes, no or choice as the law's words. */
export function valueReader(law: Law, { name, column }: Classified): (person: number) => string {
	const type = (law.rules[name] ?? law.variables[name])?.type;
	if (!type) throw new RangeError(`${name} is not declared`);
	const code = codeOf(law);
	return (person) => {
		const number = typeof column === 'number' ? column : (column[person] ?? Number.NaN);
		return Number.isNaN(number) ? 'unknown' : String(code.scalar(type, number));
	};
}
