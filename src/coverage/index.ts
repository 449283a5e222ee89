// Who is covered, who is not, and why; what is monitored of it. Runs in Node.js and in the browser.

// Definitions of a platform worker, and what follows from each.

export { answerColumns } from './definitions/ask-definitions.ts';
export { type AnswerColumns, countDefinitions, definitionRules } from './definitions/count-definitions.ts';
export {
	type Definitions,
	figuresOf,
	type PublishedCount,
	readDefinitions,
} from './definitions/definitions.ts';
export { definitionCategories, definitionIndicators } from './definitions/words.ts';

// Indicators of coverage.

export { type CoverageIndicator, type Registry, readRegistry } from './indicators/registry.ts';

// What is monitored: which figures are published, derivable or only surveyed, and what would have to be.

export { type MatrixCell, monitoringMatrix, type State, states } from './monitoring/matrix.ts';
export { type Holder, type Monitoring, readMonitoring } from './monitoring/monitoring.ts';
export {
	type Recommendation,
	recommendations,
	type TemplateGap,
	templateGaps,
} from './monitoring/recommend.ts';
export {
	type MonitoringFile,
	type MonitoringReview,
	monitoringFile,
	monitoringReview,
	reviewOf,
} from './monitoring/review.ts';
export { type TargetOutcome, targetFindings, targetOutcomes } from './monitoring/targets.ts';

// The coverage cascade: who is lost on the way from work to a benefit that is enough, and why.

export { type Cascade, cascadeOf, type Loss } from './cascade/cascade.ts';
export { type Outcome as CoverageOutcome, outcomeOf, outcomes } from './cascade/outcome.ts';
export {
	basisOf,
	cascadeRules,
	type Reason,
	reasons,
	ruleOf,
	type SchemeKey,
	type Step,
	schemes,
	steps,
} from './cascade/steps.ts';
export { type CellRow, cellRows } from './cell-rows.ts';
export { type Coverage, type CoverageOrder, coverageOf } from './coverage.ts';
export { coverageFile } from './coverage-file.ts';
export type { CoverageFile, FiledDefinitions, FiledDimension, FiledMargin } from './coverage-shape.ts';
export { type CascadeView, type CoverageView, coverageView, type Estimate } from './coverage-view.ts';
export { type Estimates, estimatesOf } from './estimates.ts';
export { coverageFindings, coverageMethod } from './findings.ts';

// Counting people by anything that the people's law says of them.

export { askedOf, askPeople } from './groups/ask-people.ts';
export { valuesOfCell } from './groups/breakdown.ts';
export { countPeople, questionsOf } from './groups/count-people.ts';
export { type Group, type GroupName, groupCascade } from './groups/group.ts';
export { kernelAnswering } from './groups/kernel.ts';
export { type Counts, personsIn } from './groups/tally.ts';

// Indicators, and the figures of others beside them.

export type { Comparison } from './indicators/beside.ts';
export type { IndicatorValue } from './indicators/work-out.ts';
export type { Ranges } from './intervals/ranges.ts';
export type { Interval, Swing } from './intervals/spread.ts';
export type { Variation } from './intervals/variation.ts';
export { stepKey } from './numbers.ts';
export type { Provision } from './provisions.ts';
export { coverageIndicators, coveragePlaces, coverageTerms } from './words.ts';
