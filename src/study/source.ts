import type { Words } from './words.ts';

/**
 * How far a fact can be trusted: A official text, or the same figure in several independent sources; B one credible
 * source; C weak or inferred. C is never law in force.
 */
export type Confidence = 'A' | 'B' | 'C';

/** Whether a text, as it stands in a table, is a confidence. */
export function isConfidence(text: string): text is Confidence {
	return text === 'A' || text === 'B' || text === 'C';
}

/** The weaker of two confidences. */
export function weaker(a: Confidence, b: Confidence): Confidence {
	return a > b ? a : b;
}

/** A document that law, a statistic or a case rests on. */
export interface Source {
	readonly id: string;
	readonly title: Words;
	/** Number of the instrument as printed, such as 国发〔2005〕38号. */
	readonly number?: string;
	readonly issuer?: Words;
	readonly issued?: string;
	readonly url?: string;
	readonly confidence: Confidence;
	readonly note?: Words;
}
