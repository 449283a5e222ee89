import type { Finding, Language, Words } from '../study/index.ts';

// A document in one language, ready for any writer: what stands in it, not how it looks. The same blocks, in the same
// order and with the same ids, make up the other language.

/** A document as it is written to a file: a report, or a set of slides. */
export interface Document {
	readonly id: string;
	readonly language: Language;
	/** The study that the document is part of. */
	readonly study: string;
	readonly title: string;
	readonly subtitle: string;
	/** Day of the study that the document rests on, as 2026-11-23; documents know no clock. */
	readonly day: string;
	readonly sections: readonly Section[];
	/** Sections after the references: where numbers come from, assumptions, sources. */
	readonly annexes: readonly Section[];
	/** Every number that stands in the document, by id, for the annex of numbers and for tracing. */
	readonly numbers: Readonly<Record<string, NumberUse>>;
	readonly references: readonly Reference[];
}

/** A part of a document that begins with a heading of the first level: a chapter, or one slide. */
export interface Section {
	readonly id: string;
	readonly title: readonly Inline[];
	readonly blocks: readonly Block[];
	/** What the speaker says to a slide. */
	readonly spoken?: readonly Block[];
}

export type Block =
	| { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly id: string; readonly text: Inlines }
	| { readonly kind: 'paragraph'; readonly text: Inlines }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
	/** A statement that a reader in a hurry should not miss. */
	| { readonly kind: 'message'; readonly blocks: readonly Block[] }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	/** What a later capability will fill, said in one line. */
	| { readonly kind: 'pending'; readonly text: Inlines }
	| TableBlock
	| FigureBlock;

export interface TableBlock {
	readonly kind: 'table';
	readonly id: string;
	readonly number: number;
	readonly caption: Inlines;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
	readonly notes: readonly Inlines[];
}

export interface TableColumn {
	readonly title: Inlines;
	readonly align: 'start' | 'end';
	/** Share of the width, against the other columns. */
	readonly width: number;
}

export interface TableRow {
	readonly cells: readonly Inlines[];
	/** Whether the row heads those that follow. */
	readonly heading?: boolean;
	/** Id of the number that the row tells about: numbers of the text lead here. */
	readonly anchor?: string;
}

export interface FigureBlock {
	readonly kind: 'figure';
	readonly id: string;
	readonly number: number;
	readonly caption: Inlines;
	/** What the picture shows, in words, for people who cannot see it. */
	readonly alternative: string;
	readonly chart: Chart;
	readonly notes: readonly Inlines[];
}

/** A picture as data; `charts` draws it the same way on screen and on paper. */
export interface Chart {
	readonly kind: 'bars' | 'stacked' | 'lines';
	readonly unit: string;
	/** Names along the axis, such as places or years. */
	readonly categories: readonly string[];
	readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
	readonly name: string;
	readonly points: readonly (ChartPoint | null)[];
}

export interface ChartPoint {
	/** Id of the number in the document. */
	readonly number: string;
	readonly value: number;
	readonly low: number | null;
	readonly high: number | null;
	readonly text: string;
}

export type Inlines = readonly Inline[];

export type Inline =
	| { readonly kind: 'text'; readonly text: string; readonly mark?: 'strong' | 'emphasis' }
	/** A figure that a finding stands behind. */
	| { readonly kind: 'number'; readonly id: string; readonly text: string }
	/** Sources cited in one place, as the references print them, such as [3, 7]. */
	| { readonly kind: 'citation'; readonly sources: readonly string[]; readonly text: string }
	/** A figure, table or heading of the same document. */
	| { readonly kind: 'reference'; readonly to: string; readonly text: string }
	| { readonly kind: 'link'; readonly href: string; readonly text: string }
	| { readonly kind: 'break' };

/** A number that stands in a document, and all that is known about where it comes from. */
export interface NumberUse {
	readonly id: string;
	readonly says: Words;
	readonly finding: Finding;
	/** How the value is written in this document. */
	readonly text: string;
	/** Ids of the numbers that it was worked out from, where the text itself worked it out. */
	readonly from: readonly string[];
}

/** An entry of the list of references. */
export interface Reference {
	readonly source: string;
	readonly text: string;
	readonly url?: string;
}
