import type { Confidence, Finding, Source, Words } from '../study/index.ts';
import type { Statement } from './statement.ts';

/**
 * How one country protects people in non-standard work: answers to the study's questions in our own words, what was
 * measured, and what is in dispute between sources. Its law, where encoded, is in the comparative law.
 */
export interface CountryCase {
	/** ISO 3166 code. */
	readonly place: string;
	/** Sources that the case declares; it may cite those of the comparative law too. */
	readonly sources: Readonly<Record<string, Source>>;
	/** Forms of work as that country's law tells them apart. */
	readonly statuses: Readonly<Record<string, Words>>;
	/** One for every question. */
	readonly answers: Readonly<Record<string, CountryAnswer>>;
	/** Why the country took the options it did. */
	readonly reasons: readonly Statement[];
	/** Contribution rates, where the country's law is not encoded. */
	readonly rates: readonly ContributionRate[];
	/** In order of date. */
	readonly reforms: readonly Reform[];
	readonly outcomes: readonly MeasuredOutcome[];
	/** Where sources disagree, or a common statement is wrong. */
	readonly cautions: readonly Statement[];
}

/** An answer, or why there is none. Where the question has choices, `choice` is one of them. */
export interface CountryAnswer {
	readonly choice?: string;
	readonly answer?: Statement;
	readonly unknown?: Words;
}

/** What one side pays for one component. */
export interface ContributionRate {
	readonly status: string;
	readonly component: Words;
	readonly payer: string;
	readonly rate: number;
	/** `share` of the base, or an amount such as `EUR/year`. */
	readonly unit: string;
	/** Year or span of years it is for, as findings write it. */
	readonly year: string;
	readonly base?: Words;
	readonly sources: readonly string[];
	readonly confidence: Confidence;
}

/** A change of law, with its date as far as known. */
export interface Reform extends Statement {
	readonly on: string;
}

/** What was counted or estimated, by year; each figure is also a row of the findings. */
export interface MeasuredOutcome {
	/** Id of its findings. */
	readonly id: string;
	readonly label: Words;
	readonly unit: string;
	readonly findings: readonly Finding[];
}
