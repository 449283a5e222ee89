import type { Rounding } from '../rounding.ts';
import type { Domain } from './domain.ts';
import type { Table } from './table.ts';

/**
 * A program: rules put in the order in which one person's numbers can be worked out, with every look-up a table and
 * every fold a loop over the years and stretches of a career. Kernels are written from it; all engines do its operations
 * in its order, so they give the same bits.
 */
export interface Program {
	/** Columns of a person the program reads, and of a career row. */
	readonly columns: readonly string[];
	readonly fields: readonly string[];
	/** What is known of columns beforehand, by index, where anything is: the program is for such people alone. */
	readonly domains: readonly (Domain | undefined)[];
	readonly tables: readonly Table[];
	/** Small constant tables by place, such as its province. */
	readonly byPlace: readonly Float64Array[];
	readonly locals: number;
	/** Number of sorted lists, one for each fold that takes the best periods. */
	readonly lists: number;
	readonly stages: readonly Stage[];
	/** The asked rules, in order, and the local that holds each. */
	readonly results: readonly { readonly name: string; readonly local: number }[];
}

/** Values first, then the loops that need them; what needs a loop's results stands in a later stage. */
export interface Stage {
	readonly lets: readonly Let[];
	readonly loops: readonly Loop[];
}

export interface Let {
	readonly local: number;
	readonly value: Node;
}

/** A run through the years of a career up to the month of a frame. */
export interface Loop {
	/** The month (and person-level local) the career is seen from. */
	readonly horizon: Node;
	/** Whether anything is worked out year by year; if not, stretches may run through the turn of a year. */
	readonly byYear: boolean;
	readonly parts: readonly Part[];
	/** Worked out once a year, after the year's stretches, in this order. */
	readonly years: readonly (Let | Accumulator)[];
	/** Yearly rules whose value of the year before is read: local of the value, local that keeps it, value at the start. */
	readonly kept: readonly { readonly value: number; readonly local: number; readonly initial: number }[];
}

/** The stretches of a career as cut for a set of folds. */
export interface Part {
	/** Months at which law changes, from `firstMonth` on: 1 where a stretch must begin. */
	readonly cuts: Cuts;
	/** The same for folds with fewer cuts. They take a stretch of their own as a whole when it begins. */
	readonly coarser: readonly Cuts[];
	readonly stretches: readonly Let[];
	readonly folds: readonly Accumulator[];
}

export type Cuts = Uint8Array;

/** One fold's running state, in locals; `result` is worked out from them where it is read. */
export interface Accumulator {
	readonly how: 'total' | 'count' | 'mean' | 'latest' | 'first' | 'largest' | 'smallest' | 'by key' | 'best';
	/** Value and condition of a period; a condition of undefined always holds. */
	readonly of: Node;
	readonly where?: Node;
	/** Months that a stretch counts for, where these are not all of its own. */
	readonly months?: Node;
	/** Which of the part's coarser cuts it takes stretches by, where it does. */
	readonly cuts?: number;
	/** Running value, weight (months or years counted), and whether an unknown condition was met. */
	readonly value: number;
	readonly weight: number;
	readonly doubt: number;
	/** Starts afresh each year. */
	readonly yearly: boolean;
	/** For `by key`: first of as many locals as there are keys. */
	readonly keys?: number;
	/** For `best`: its list, of values in descending order with their weights. */
	readonly list?: number;
}

/** A value of the program. Booleans are 1 and 0, NaN is unknown. */
export type Node =
	| { readonly op: 'constant'; readonly value: number }
	| { readonly op: 'column' | 'field'; readonly index: number }
	| { readonly op: 'local'; readonly index: number }
	/** Of the stretch: its first month, place, number of months, and the month its row began; of the year: its number, last month and place. */
	| { readonly op: 'stretch'; readonly what: 'month' | 'place' | 'months' | 'began' }
	| { readonly op: 'year'; readonly what: 'year' | 'month' | 'place' }
	/** Of the career row that covers a month, or NaN: a field, its place, or when it began. */
	| {
			readonly op: 'covering';
			readonly month: Node;
			readonly what: 'place' | 'began' | { readonly field: number };
	  }
	/** Whether the person has a career row, and one begun by a month where one is given. */
	| { readonly op: 'has career'; readonly by?: Node }
	| {
			readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max';
			readonly left: Node;
			readonly right: Node;
	  }
	| { readonly op: 'negate' | 'abs' | 'floor' | 'ceiling' | 'not' | 'known' | 'whole'; readonly of: Node }
	| { readonly op: 'round'; readonly of: Node; readonly digits: number; readonly how: Rounding }
	| {
			readonly op: 'compare';
			readonly how: '=' | '!=' | '<' | '<=' | '>' | '>=';
			readonly left: Node;
			readonly right: Node;
	  }
	| { readonly op: 'and' | 'or'; readonly of: readonly Node[] }
	| { readonly op: 'if'; readonly test: Node; readonly yes: Node; readonly no: Node }
	/** The first value unless it is unknown, then the second. */
	| { readonly op: 'else'; readonly of: Node; readonly otherwise: Node }
	/** A table read for a month, at its start or end, and a place. */
	| {
			readonly op: 'table';
			readonly table: number;
			readonly month: Node;
			readonly end: boolean;
			readonly place: Node;
			readonly keys: readonly Node[];
	  }
	| { readonly op: 'by place'; readonly table: number; readonly place: Node }
	/** One of several values by its index; unknown where the index is. */
	| {
			readonly op: 'choose';
			readonly index: Node;
			readonly of: readonly { readonly index: number; readonly value: Node }[];
	  }
	| { readonly op: 'by key'; readonly first: number; readonly key: Node; readonly keys: number }
	/** Mean of the first `n` months or years of a list. */
	| { readonly op: 'best'; readonly list: number; readonly n: Node };

/** The nodes a node is directly made of. */
export function nodesOf(node: Node): readonly Node[] {
	switch (node.op) {
		case 'constant':
		case 'column':
		case 'field':
		case 'local':
		case 'stretch':
		case 'year':
			return [];
		case 'covering':
			return [node.month];
		case 'has career':
			return node.by ? [node.by] : [];
		case 'add':
		case 'subtract':
		case 'multiply':
		case 'divide':
		case 'min':
		case 'max':
		case 'compare':
			return [node.left, node.right];
		case 'negate':
		case 'abs':
		case 'floor':
		case 'ceiling':
		case 'not':
		case 'known':
		case 'whole':
		case 'round':
			return [node.of];
		case 'and':
		case 'or':
			return node.of;
		case 'if':
			return [node.test, node.yes, node.no];
		case 'else':
			return [node.of, node.otherwise];
		case 'table':
			return [node.month, node.place, ...node.keys];
		case 'by place':
			return [node.place];
		case 'choose':
			return [node.index, ...node.of.map(({ value }) => value)];
		case 'by key':
			return [node.key];
		case 'best':
			return [node.n];
	}
}

/** The nodes of an accumulator. */
export function nodesOfFold({ of, where, months }: Accumulator): readonly Node[] {
	return [of, ...(where ? [where] : []), ...(months ? [months] : [])];
}
