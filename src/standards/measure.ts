import type { Confidence, Source, Words } from '../study/index.ts';

/** Kinds of measures, by what is changed. */
export const measureKinds = ['regulatory', 'financing', 'administrative', 'digital'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/**
 * What is known of a measure's effect, strongest first. The grade follows from it by the bank's own rule, so that
 * nobody grades by hand.
 */
export const evidenceKinds = [
	'experiment',
	'before_after',
	'count',
	'comparison',
	'description',
	'none',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A measure taken somewhere to extend or secure cover, with what is known of its effect. */
export interface Measure {
	readonly id: string;
	readonly kind: MeasureKind;
	readonly label: Words;
	readonly design: Words;
	readonly where: readonly MeasurePlace[];
	readonly evidence: { readonly kind: EvidenceKind; readonly grade: string; readonly says: Words };
	/** Facets of a legal order that it changes. */
	readonly facets: readonly string[];
	/** Reasons of losses in the coverage cascade that it answers. */
	readonly losses: readonly string[];
	/** What it would mean in the study's own country: a thought of the study, never evidence. */
	readonly here?: Words;
	readonly sources: readonly string[];
	readonly confidence: Confidence;
}

export interface MeasurePlace {
	readonly place: string;
	/** First year; absent where the sources do not tell it. */
	readonly since?: number;
	readonly until?: number;
}

/** Every measure of a study, and the rule by which their evidence is graded. */
export interface MeasureBank {
	readonly rule: Words;
	/** Meaning of each grade. */
	readonly grades: Readonly<Record<string, Words>>;
	readonly kinds: Readonly<Record<MeasureKind, Words>>;
	readonly evidence: Readonly<Record<EvidenceKind, { readonly label: Words; readonly grade: string }>>;
	/** Places of measures that have no case of their own. */
	readonly places: Readonly<Record<string, Words>>;
	readonly sources: Readonly<Record<string, Source>>;
	readonly measures: readonly Measure[];
}
