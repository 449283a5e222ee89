import { z } from 'zod';
import { type Outcome, readShaped, type TextFile, wordsShape } from '../../study/index.ts';

/** When a figure about real persons is kept back. */
export interface DisclosureRules {
	/** Cells of fewer persons than this, but some, are kept back. */
	readonly fewest: number;
	/** An amount is kept back where this many persons have more than this share of it. */
	readonly dominance: { readonly contributors: number; readonly share: number };
	/** An amount is kept back where the second largest contributor could tell the largest's within this share. */
	readonly pPercent: number;
}

/** Reads `population/disclosure.yaml`. */
export function readDisclosureRules(file: TextFile): Outcome<DisclosureRules> {
	const share = z.number().gt(0).lt(1);
	const shape = z.strictObject({
		fewest_persons: z.strictObject({ value: z.int().min(3), why: wordsShape() }),
		dominance: z.strictObject({ contributors: z.int().min(1), share, why: wordsShape() }),
		p_percent: z.strictObject({ value: share, why: wordsShape() }),
	});
	const read = readShaped(file, shape);
	if (!read.ok) return read;
	const { fewest_persons, dominance, p_percent } = read.value.data;
	return {
		ok: true,
		value: {
			fewest: fewest_persons.value,
			dominance: { contributors: dominance.contributors, share: dominance.share },
			pPercent: p_percent.value,
		},
	};
}
