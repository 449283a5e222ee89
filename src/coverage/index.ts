// Who is covered, who is not, and why; what is monitored of it. Runs in Node.js and in the browser.

// Definitions of a platform worker, and what follows from each.

export { type AnswerColumns, countDefinitions, definitionRules } from './definitions/count-definitions.ts';
export {
	type Definitions,
	figuresOf,
	type PublishedCount,
	readDefinitions,
} from './definitions/definitions.ts';

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
export { type TargetOutcome, targetFindings, targetOutcomes } from './monitoring/targets.ts';
