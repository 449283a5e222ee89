import type { Fold } from '../typed.ts';
import type { Dialect } from './dialect.ts';

/** Columns among the rows of a layout that a fold counts. */
export interface Periods {
	readonly how: Fold['how'];
	readonly value: string;
	/** Whether a period counts; all do when undefined. */
	readonly counts?: string;
	/** What orders the rows, and how many months a row stands for, or how much of it is taken; a year counts once. */
	readonly by: string;
	readonly weight?: string;
}

/** What a fold is where no period counts. */
export function emptyOf(how: Fold['how']): 'zero' | 'unknown' {
	return how === 'total' || how === 'count' || how === 'this_year' ? 'zero' : 'unknown';
}

/** A fold over rows: unknown where it cannot be told which rows count, or what a row that counts is worth. */
export function aggregate(dialect: Dialect, { how, value, counts, by, weight }: Periods): string {
	const number = (text: string): string => `cast(${text} as ${dialect.types.number})`;
	const where = counts === undefined ? '' : ` filter (where ${counts})`;
	const unsure = counts === undefined ? undefined : `${counts} is null`;
	const unknown = counts === undefined ? `${value} is null` : `${unsure} or (${counts} and ${value} is null)`;
	const sure = (open: string | undefined, text: string): string =>
		open === undefined ? text : `case when ${dialect.any(open)} then null else ${text} end`;
	const sum = dialect.orderedSum({
		value: weight === undefined ? value : `${value} * ${weight}`,
		by,
		...(counts === undefined ? {} : { where: counts }),
	});
	const size = weight === undefined ? `count(*)${where}` : `sum(${weight})${where}`;
	switch (how) {
		case 'total':
		case 'this_year':
			return sure(unknown, `coalesce(${sum}, 0)`);
		case 'count':
			return sure(unsure, number(`coalesce(${size}, 0)`));
		case 'mean':
		case 'recent':
		case 'best':
			return sure(unknown, `${sum} / nullif(${number(size)}, 0)`);
		case 'largest':
		case 'smallest':
			return sure(unknown, `${how === 'largest' ? 'max' : 'min'}(${value})${where}`);
		case 'latest':
		case 'first': {
			const pick = how === 'latest' ? dialect.last : dialect.first;
			if (counts === undefined) return pick({ value, by });
			// a period of which it is not known whether it counts may be the one
			return pick({
				value: `case when ${counts} then ${value} end`,
				by,
				where: `(${counts} is null or ${counts})`,
			});
		}
		case 'count_same':
			throw new RangeError(`${how} is no plain count`);
	}
}
