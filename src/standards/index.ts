// What international standards ask of a legal order, and how it answers. Runs in Node.js and in the browser.

export { readComparativeLaw } from './comparative-law.ts';

// All that a study says of other countries besides their law.

export { type Compared, readCompared } from './compared.ts';

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

// Measures found in the world, and the gaps that they answer.

export {
	type EvidenceKind,
	type Measure,
	type MeasureBank,
	type MeasureKind,
	type MeasurePlace,
	measureKinds,
} from './measure.ts';
export { criteriaChangedBy, facetsOfCriteria, measuresFor } from './measures-for.ts';
export { type MeasureContext, readMeasures } from './read-measures.ts';

// Places compared, in the manner of MISSOC.

export type {
	CellSource,
	Comparison,
	ComparisonCell,
	ComparisonLine,
	ComparisonRow,
	ComparisonTable,
} from './comparison.ts';
export { type Comparing, comparisonTable } from './comparison-table.ts';
export { type ComparisonContext, readComparison } from './read-comparison.ts';
