// Workers as tables: how a data holder's columns are read as the law's facts. Runs in Node.js and in the browser.

export { type ColumnMap, type ColumnReading, noMap, readColumnMap } from './column-map.ts';
export { neededFacts } from './needed-facts.ts';

// People, with their weights and working lives.

export { atPlace } from './at-place.ts';
export { chancesOf } from './chance.ts';
export {
	type Dimension,
	dimensionsOf,
	elsewhere,
	unknownValue,
	usualDimensions,
	type Value,
} from './dimension.ts';
export { careersOf, type Lives, type People, yearlyCareersOf } from './people.ts';
export { peopleLawFiles, readPeopleLaw } from './people-law.ts';

// What a file of people holds, for those who receive it.

export { type FileOfPeople, peopleCodebook } from './codebook.ts';

// What people are: which values of two classifications can meet, and how often they do.

export { type Classified, type CrossCount, crossCounts, valueReader } from './typology/cross-counts.ts';
export { type Crosswalk, crosswalk, type Meeting } from './typology/crosswalk.ts';

// Figures of real persons: which may be published.

export {
	type ProtectedFindings,
	protectFindings,
	type WithheldFinding,
} from './disclosure/protect-findings.ts';
export { type DisclosureRules, readDisclosureRules } from './disclosure/rules.ts';

// Synthetic people.

export { type Assumption, type Assumptions, readAssumptions } from './synthesis/assumption.ts';
export { type Calibration, calibrationOf, type MarginResult, type Weights } from './synthesis/calibration.ts';
export { places as synthesisPlaces } from './synthesis/frame.ts';
export { hasPeople, readSynthesisInputs, type SynthesisInputs } from './synthesis/inputs.ts';
export {
	levelPay,
	type Synthesis,
	type SynthesisOrder,
	synthesise,
	usualMonth,
} from './synthesis/synthesise.ts';
