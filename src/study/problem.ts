import type { Language, Words } from './words.ts';

/** Where in a study's files a problem stands; lines and columns count from 1. */
export interface Spot {
	readonly file: string;
	readonly line?: number;
	readonly column?: number;
}

/**
 * What is wrong with something people wrote: a law file, a case, a table. `says` tells what and why, `fix` what to do.
 * Problems are returned, never thrown: a thrown error is a defect of Canopy itself.
 */
export interface Problem {
	/** Stable kebab-case name of the kind of problem, for tests and for searching. */
	readonly code: string;
	readonly spot?: Spot;
	readonly says: Words;
	readonly fix?: Words;
}

/** Either what was asked for, or the problems that prevented it. */
export type Outcome<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** One line for a terminal: `file:line:column what is wrong. What to do.` */
export function problemLine(problem: Problem, language: Language): string {
	const { spot, says, fix } = problem;
	const where = spot
		? `${spot.file}${spot.line === undefined ? '' : `:${spot.line}:${spot.column ?? 1}`} `
		: '';
	return `${where}${says[language]}${fix ? ` ${fix[language]}` : ''}`;
}
