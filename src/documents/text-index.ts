import type { Words } from '../study/index.ts';
import type { Deliverables } from './deliverables.ts';

/** What the workbench lists of a study's texts: the plan, and the sentences that need another look. */
export interface TextIndex {
	readonly plan: Deliverables;
	/** Titles of chapters and sets of slides, by id. */
	readonly titles: Readonly<Record<string, Words>>;
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

/** A report or set of slides that has been written: `files.json` lists them. */
export interface FinishedFile {
	readonly name: string;
	readonly bytes: number;
}
