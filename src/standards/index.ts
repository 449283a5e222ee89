// What international standards ask of a legal order, and how it answers. Runs in Node.js and in the browser.

export { readComparativeLaw } from './comparative-law.ts';

// Country cases: the study's questions answered for other countries.

export type {
	ContributionRate,
	CountryAnswer,
	CountryCase,
	MeasuredOutcome,
	Reform,
} from './country-case.ts';
export { type CountryCases, caseSources, outcomeFindings, readCountryCases } from './country-cases.ts';
export type { CountryQuestion, CountryVocabulary } from './country-questions.ts';
export type { Sources, Statement } from './statement.ts';
