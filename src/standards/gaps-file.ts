import type { Finding } from '../study/index.ts';
import { type GapMatrix, gapMatrix } from './gap-matrix.ts';
import type { Outcome } from './outcome.ts';
import { type PackedOutcomes, packOutcomes, unpackOutcomes } from './packed-outcomes.ts';
import type { Standards } from './standards.ts';

/** What a build writes to `gaps.json`: the standards, every outcome, and how many people each form of work counts. */
export interface GapsFile {
	readonly standards: Standards;
	readonly outcomes: PackedOutcomes;
	readonly people: GapMatrix['people'];
}

export function gapsFile(
	standards: Standards,
	outcomes: readonly Outcome[],
	findings: readonly Finding[],
): GapsFile {
	const { people } = gapMatrix(standards, outcomes, findings);
	return { standards, outcomes: packOutcomes(outcomes), people };
}

/** The outcomes of a file. */
export function outcomesIn({ outcomes }: GapsFile): readonly Outcome[] {
	return unpackOutcomes(outcomes);
}
