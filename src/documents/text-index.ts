import type { Deliverables } from './deliverables.ts';

/** What the workbench lists of a study's texts: the plan, and the sentences that need another look. */
export interface TextIndex {
	readonly plan: Deliverables;
	/** By chapter and language, such as `coverage.en`. */
	readonly stale: Readonly<Record<string, readonly StaleText[]>>;
}

/** A sentence whose numbers are new, or have changed since it was read. */
export interface StaleText {
	readonly text: string;
	readonly changed: readonly {
		readonly id: string;
		readonly from?: string | undefined;
		readonly to: string;
	}[];
}
