import type { Scalar, Type } from '../law/index.ts';
import type { Confidence, Source, Words } from '../study/index.ts';
import type { Persona } from './persona.ts';

/** What a study compares between places, in the manner of the tables of the EU's MISSOC. */
export interface Comparison {
	/** Places that are compared unless the reader names others; differences are told from the first. */
	readonly places: readonly string[];
	/** Tables by branch, in order. */
	readonly tables: Readonly<Record<string, Words>>;
	/** What rows can be about, such as financing or the qualifying period, by MISSOC's order. */
	readonly topics: Readonly<Record<string, Words>>;
	readonly rows: readonly ComparisonRow[];
	readonly sources: Readonly<Record<string, Source>>;
}

/** One row: the same thing asked of every place. */
export interface ComparisonRow {
	readonly id: string;
	readonly table: string;
	readonly topic: string;
	readonly label: Words;
	/** Whose case the law is asked about, and in which form of work; nobody's in particular when absent. */
	readonly asked?: { readonly persona: Persona; readonly form: string };
	/** Further facts of the case. */
	readonly given: Readonly<Record<string, unknown>>;
	/** Name of what the law answers; a place may have another one in `cells`. */
	readonly from?: string;
	/** What a country's case says in this row where its law does not answer. */
	readonly ofCase?: string;
	/** Unit of the values of cited texts, where no name of the law tells it. */
	readonly unit?: string;
	readonly cells: Readonly<Record<string, CellSource>>;
}

/** Where one place's cell comes from; places below inherit it. */
export type CellSource =
	| { readonly kind: 'law'; readonly from: string }
	| {
			readonly kind: 'text';
			readonly says: Words;
			/** The same as a value, so that places can be compared. */
			readonly value?: Scalar;
			readonly sources: readonly string[];
			readonly confidence: Confidence;
	  }
	| { readonly kind: 'not_applicable'; readonly why?: Words };

/** A cell of the table made for a date; never blank. */
export interface ComparisonCell {
	readonly place: string;
	readonly state: 'law' | 'text' | 'unknown' | 'not_applicable' | 'not_found';
	readonly says: Words;
	/** Name in the law that answered. */
	readonly from?: string;
	/** What can be compared with another place. */
	readonly value?: { readonly type: Type; readonly value: Scalar };
	readonly sources: readonly string[];
	readonly articles: readonly string[];
	readonly confidence?: Confidence;
	/** It rests on something weak (C): an assumption, or a source that was not checked. */
	readonly unverified: boolean;
	/** How it differs from the first place's cell; absent where it does not, or cannot be told. */
	readonly differs?: Words;
}

export interface ComparisonLine {
	readonly row: ComparisonRow;
	/** One for each place, in the order asked. */
	readonly cells: readonly ComparisonCell[];
}

/** The comparison of places on a date. */
export interface ComparisonTable {
	/** ISO date. */
	readonly on: string;
	readonly places: readonly string[];
	readonly lines: readonly ComparisonLine[];
}
