// What international standards ask of a legal order, and how it answers. Runs in Node.js and in the browser.

export { readComparativeLaw } from './comparative-law.ts';

// Standards: criteria, and whom they are asked for.

export type { Criterion, FindingQuery, Instrument, Judgement, Measured, Test } from './criterion.ts';
export { ruleOf } from './criterion.ts';
export type { Persona } from './persona.ts';
export { readStandards } from './read-standards.ts';
export type { Scope, Standards } from './standards.ts';

// How legal orders stand to them.

export { figureFinding, gapFindings, gapIndicators, verdictFinding } from './gap-findings.ts';
export { type GapCell, type GapMatrix, type GapRow, gapMatrix, worthOf } from './gap-matrix.ts';
export { type GapChange, gapsChanged, type Standing } from './gaps-changed.ts';
export { type GapsFile, gapsFile, outcomesIn } from './gaps-file.ts';
export { type Difference, type LegalUncertainty, legalUncertainty } from './legal-uncertainty.ts';
export {
	type Cause,
	type Figure,
	type MeasuredFigure,
	type Outcome,
	type Verdict,
	verdicts,
	wholeOrder,
} from './outcome.ts';
export { outcomesOf } from './outcomes-of.ts';
export type { PackedOutcomes, PackedResult } from './packed-outcomes.ts';
export { readReform, reformed } from './reformed.ts';

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
