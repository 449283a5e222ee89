import type { Moved } from '../../../src/proposals/index.ts';
import type { Problem } from '../../../src/study/index.ts';
import type { Laid, Opened, PersonTried, Tried } from '../trial/order.ts';

/** A proposal on the desk, with what a reader has moved in it and what it comes to. */
export interface Slot {
	readonly id: number;
	readonly path: string;
	readonly text: string;
	readonly laid: Laid;
	readonly moved: Moved;
	/** What stands on the screen: that of the last values which could be worked out. */
	readonly tried?: Tried;
	readonly person?: PersonTried;
	/** Why the last change was refused. */
	readonly problems: readonly Problem[];
	/** Whether what is shown is not yet that of the values moved to. */
	readonly busy: boolean;
}

/** Numbers of synthetic people to choose from. */
export const sizes = [20_000, 100_000, 1_000_000] as const;
export type Size = (typeof sizes)[number];

/** Proposals that can be compared at a time. */
export const mostSlots = 4;

export interface DeskState {
	readonly stage: 'opening' | 'gathering' | 'ready' | 'failed';
	/** What a defect said, where the stage is `failed`. */
	readonly failure: string;
	/** Why what was opened or asked for last could not be had. */
	readonly problems: readonly Problem[];
	readonly opened: Opened;
	readonly size: Size;
	readonly slots: readonly Slot[];
	/** Path of the typical person's case. */
	readonly person: string;
}

/** What a desk is opened with: proposals of the study by path, or texts of one's own. */
export interface Setup {
	readonly size: Size;
	readonly person?: string;
	readonly slots: readonly { readonly path: string; readonly text?: string; readonly moved: Moved }[];
}

export const emptyState: DeskState = {
	stage: 'opening',
	failure: '',
	problems: [],
	opened: { proposals: [], persons: [] },
	size: 20_000,
	slots: [],
	person: '',
};
