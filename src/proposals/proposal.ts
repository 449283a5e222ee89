import type { Words } from '../study/index.ts';

/** A package to be tried: law laid over the law in force, and what a reader may move in it. */
export interface Proposal {
	/** Kebab-case name, the same as its file's. */
	readonly id: string;
	readonly title: Words;
	readonly author: string;
	readonly purpose: Words;
	/** First month in which it is law, as 2027-01. */
	readonly from: string;
	/** Month from which it holds in full, and by whose law its effects are told; `from` unless its file says otherwise. */
	readonly full: string;
	/** Whether places that have law of their own on a matter get the proposal's too. */
	readonly throughout: boolean;
	/** Proposals that it is made of, by id, in the order in which they are laid over one another. */
	readonly includes: readonly string[];
	readonly moves: readonly Move[];
	/** Parts whose shares in the effect are worked out: what each is made of. */
	readonly provisions: readonly Provision[];
	/** The law it lays over that in force, as its file has it. */
	readonly file: string;
	readonly text: string;
}

/** A parameter that a reader may move. */
export interface Move {
	readonly parameter: string;
	readonly label: Words;
	readonly low: number;
	readonly high: number;
	readonly step: number;
}

/** A part of a package. */
export interface Provision {
	readonly id: string;
	readonly label: Words;
	/** Parameters and rules of the package that belong to it. */
	readonly names: readonly string[];
}
