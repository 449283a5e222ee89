import type { Confidence, Words } from '../study/index.ts';

/** A text that asks something of a legal order: a convention, a recommendation, a directive, a goal. */
export interface Instrument {
	readonly id: string;
	readonly label: Words;
	/** Its document, among the sources of the comparative law. */
	readonly source: string;
	/** What to know when reading results against it, such as that China is not bound by it. */
	readonly note?: Words;
	/** Ids of its criteria, in the order of its text. */
	readonly criteria: readonly string[];
}

/** One thing that an instrument asks for, in our own words, and how it is found out whether it is so. */
export interface Criterion {
	/** Dotted snake case that begins with the instrument's id: `c102.oldage.rate`. */
	readonly id: string;
	readonly instrument: string;
	readonly article: Words;
	readonly wording: Words;
	/** A value of the enumeration `standard_topic`. */
	readonly topic: string;
	/** How well the text of the instrument is known. With C no law is scored against it. */
	readonly confidence: Confidence;
	/** Advised beyond the instrument's minimum: shown, but no gap. */
	readonly advisory: boolean;
	/** Forms of work it is asked for: all of the study, some, or `whole` where it is about the legal order itself. */
	readonly forms: 'all' | 'whole' | readonly string[];
	/** Which persons it is asked for, by their role in `personas.yaml`. */
	readonly role: string;
	readonly test: Test;
}

/** How a criterion is decided. */
export type Test =
	/** By rules `standard.<id>.met` and, where they exist, `.partly`, `.applies` and `.figure`. */
	| { readonly by: 'rules'; readonly measures: readonly Measured[] }
	/** By reasoned judgement, place by place; a place below inherits that of the place above. */
	| { readonly by: 'judgement'; readonly judgements: Readonly<Record<string, Judgement>> }
	/** Not at all, because nobody has read the text yet. */
	| { readonly by: 'nobody'; readonly unread: Words };

/** What a law cannot tell and findings can: a figure, or one over another, given to the rules as a fact. */
export interface Measured {
	/** Variable of the comparative law that it fills. */
	readonly fact: string;
	readonly of: FindingQuery;
	readonly over?: FindingQuery;
}

/** Which finding is meant; breakdowns left out are not made. The place is that of the row, the year the latest. */
export type FindingQuery = Readonly<Record<string, string>> & { readonly id: string };

/** What somebody who signs for it concludes where a machine cannot. */
export interface Judgement {
	readonly verdict: 'met' | 'partly' | 'not_met' | 'not_applicable';
	readonly by: Words;
	/** ISO day. */
	readonly on: string;
	readonly why: Words;
	readonly sources: readonly string[];
}

/** What a rule of a criterion is called. */
export function ruleOf(id: string, part: 'met' | 'partly' | 'applies' | 'figure'): string {
	return `standard.${id}.${part}`;
}
