import type { Confidence, Words } from '../../study/index.ts';
import type { PublishedQuery } from '../published.ts';

/** A published result that the study's own has to come to, or be seen beside. */
export interface ValidationRow {
	readonly id: string;
	/** The heading it stands under: the file it is written in. */
	readonly group: string;
	readonly label: Words;
	/** As published; undefined where only a direction is. */
	readonly published: number | undefined;
	readonly unit: string;
	readonly tolerance: Tolerance;
	/** Something that has to hold to rounding, or something to come near to. */
	readonly use: 'identity' | 'target';
	/** Not used to make anything: a test that could fail. */
	readonly heldOut: boolean;
	readonly confidence: Confidence;
	readonly sources: readonly string[];
	/** How ours is worked out; undefined where it cannot be. */
	readonly ours?: Ours;
	/** Why it cannot be worked out, or why it misses. */
	readonly reason?: Words;
}

/** How near ours has to be: within an amount, within a share of the published value, on one side of it, or above or below nothing. */
export type Tolerance =
	| { readonly kind: 'amount'; readonly amount: number }
	| { readonly kind: 'share'; readonly share: number }
	| { readonly kind: 'at_least' | 'at_most' };

/** What ours follows from. */
export type Basis = 'law' | 'people' | 'funds' | 'statistics';

/** Something worked out by name, or published figures added up; over other figures, times a number. */
export interface Ours {
	readonly by: Basis;
	readonly compute?: string;
	readonly with: Readonly<Record<string, string | number>>;
	readonly of: readonly PublishedQuery[];
	readonly less: readonly PublishedQuery[];
	readonly over: readonly PublishedQuery[];
	readonly times: number;
}

/** Rows of one subject. */
export interface ValidationGroup {
	readonly id: string;
	readonly title: Words;
	readonly rows: readonly ValidationRow[];
}
