import type { Words } from '../study/index.ts';
import type { Criterion, FindingQuery, Instrument } from './criterion.ts';
import type { Persona } from './persona.ts';

/** What the study compares a legal order with, and for whom. */
export interface Standards {
	readonly instruments: readonly Instrument[];
	/** In the order of their instruments. */
	readonly criteria: readonly Criterion[];
	/** Names of what criteria are about, by their `topic`. */
	readonly topics: Readonly<Record<string, Words>>;
	readonly personas: readonly Persona[];
	readonly scope: Scope;
}

/** Where, for which forms of work and for which day criteria are asked. */
export interface Scope {
	/** ISO day. */
	readonly on: string;
	readonly places: readonly string[];
	/** Values of the enumeration `form_of_work`. */
	readonly forms: readonly string[];
	/** The form that all others are compared with. */
	readonly standardForm: string;
	/** How many people work in a form, where that is published. */
	readonly people: Readonly<Record<string, FindingQuery>>;
}
