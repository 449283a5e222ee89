import type { Finding, Language, Source, Vocabulary, Words } from '../study/index.ts';
import type { FindingLookup } from './finding-lookup.ts';
import type { LawAsker } from './law-answers.ts';
import type { Inlines, TableColumn, TableRow } from './model.ts';

/** What texts may name: the findings, the study's words and sources, and tables that other parts of the build make. */
export interface Context {
	readonly findings: FindingLookup;
	readonly vocabulary: Vocabulary;
	readonly sources: Readonly<Record<string, Source>>;
	/** Absent where texts ask nothing of the law. */
	readonly law?: { readonly ask: LawAsker; readonly day: string };
	readonly tables: Readonly<Record<string, TableMaker>>;
	readonly blocks: Readonly<Record<string, BlockMaker>>;
}

/** What a maker needs to put a number or a source into its cells. */
export interface Cells {
	readonly language: Language;
	/** A finding as a number of the document, with its interval where asked. */
	number(finding: Finding, says: Words, interval?: boolean): Inlines;
	cite(sources: readonly string[]): Inlines;
}

/** Rows of a table that a part of the build knows how to make, such as `gaps` or `comparison`. */
export interface MadeTable {
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
	readonly notes: readonly Inlines[];
}

/** Makes a table from what `of` chooses; a text that says what is wrong with the choice where it cannot. */
export type TableMaker = (
	of: Readonly<Record<string, string | readonly string[]>>,
	cells: Cells,
) => MadeTable | Words;

/** Makes what `::rule[name]` or `::case[name]` stand for; words that say what is wrong with it where it cannot. */
export interface BlockMaker {
	make(name: string, attributes: Readonly<Record<string, string>>, cells: Cells): MadeBlock | Words;
	/** Names that it knows, for help with a wrong one. */
	names(): readonly string[];
}

/** Paragraphs set off from the text, or a table with its caption. */
export type MadeBlock =
	| { readonly paragraphs: readonly Inlines[] }
	| { readonly caption: Inlines; readonly table: MadeTable };
