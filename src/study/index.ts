// What a study is made of, for every other part; runs in Node.js and in the browser.

// Texts and problems.

export { writeCsv } from './csv.ts';
export { nearest, unknownName } from './nearest.ts';
export { type Outcome, type Problem, problemLine, type Spot } from './problem.ts';
export { readShaped, type Shaped, sourcesShape, wordsShape } from './shape.ts';
export { decodeText, type TextFile } from './text.ts';
export { type Language, languages, type Words } from './words.ts';
export type { Path } from './yaml/part.ts';
export { readYaml, schemaProblems, type YamlText } from './yaml-text.ts';

// A study, and its statistics.

export type { Check, KnownDifference } from './checks/check.ts';
export { type CheckReport, type KnownResult, runStatisticChecks } from './checks/run-checks.ts';
export type { Manifest } from './manifest.ts';
export type { Place, Places } from './place.ts';
export { isStudyFile, readStudy } from './read-study.ts';
export { type Confidence, type Source, weaker } from './source.ts';
export type { NotFound } from './statistics/not-found.ts';
export { inBaseUnit, type Unit, type Units } from './statistics/unit.ts';
export {
	type Indicator,
	type TermList,
	type Terms,
	type Vocabulary,
	valueWords,
} from './statistics/vocabulary.ts';
export { isYear } from './statistics/year.ts';
export type { Statistics, Study, StudyFiles } from './study.ts';

// Findings.

export {
	type Dimension,
	dimensions,
	type Field,
	type Finding,
	findingKey,
	type Kind,
	kinds,
} from './finding.ts';
export { packFindings, unpackFindings } from './findings/packed.ts';
export { type FindingsFormat, findingsFormats, formatFindings } from './findings/text.ts';
export { type Filter, filters, parseWhere, type Where, writeWhere } from './findings/where.ts';

// Findings for other tools: labels beside codes, SDMX, and a codebook by DDI.

export { type Codebook, type CodebookVariable, writeCodebook } from './exports/codebook.ts';
export { describeWith } from './exports/describe.ts';
export { findingsCodebook } from './exports/findings-codebook.ts';
export { labelledCsv } from './exports/labelled-csv.ts';
export { datedFindings, sdmxCsv, sdmxJson } from './exports/sdmx-data.ts';
export type { Describe } from './exports/sdmx-parts.ts';
export { type Message, sdmxStructure } from './exports/sdmx-structure.ts';

// Tables of aggregates that others hold, read into a study's statistics.

export { type ImportMap, readImportMap } from './imports/import-map.ts';
export { type Imported, type Into, importTable } from './imports/import-table.ts';
