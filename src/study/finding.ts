import type { Confidence } from './source.ts';
import type { Words } from './words.ts';

/** How a finding came about; a reader can always see which. */
export const kinds = ['published', 'computed', 'simulated', 'surveyed', 'recorded'] as const;
export type Kind = (typeof kinds)[number];

/** The dimensions a finding may be broken down by; `all` where it is not, empty where it does not apply. */
export const dimensions = [
	'place',
	'year',
	'sex',
	'age',
	'hukou',
	'form',
	'scheme',
	'sector',
	'category',
	'proposal',
] as const;
export type Dimension = (typeof dimensions)[number];

/** What tells findings apart: no two rows of a table share their id and all dimensions. */
export const fields = ['id', ...dimensions] as const;
export type Field = (typeof fields)[number];

/** One row of the findings table: everything Canopy knows or works out is one of these. */
export interface Finding extends Readonly<Record<Dimension, string>> {
	/** What is measured, in snake case, such as `insured_persons`. */
	readonly id: string;
	readonly value: number;
	/** Always the same for one id, without multiples: `persons`, `CNY/month`, `share`. */
	readonly unit: string;
	/** Interval of an estimate; null where the value is a plain figure. */
	readonly low: number | null;
	readonly high: number | null;
	/** Number of respondents that an estimate rests on; null where it is not one, or none is stated. */
	readonly sample: number | null;
	readonly kind: Kind;
	/** Ids of sources, separated by a space. */
	readonly sources: string;
	/** How it was got: `published`, `derived`, a survey, or the name of a rule. */
	readonly method: string;
	readonly confidence: Confidence;
	readonly note: Words | null;
}

/** The fields that tell a finding apart, as one text. */
export function findingKey(finding: Readonly<Record<Field, string>>): string {
	let key = '';
	for (const field of fields) key += `${finding[field]}\u0000`;
	return key;
}
