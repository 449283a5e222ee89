// Reports and slides as data: texts in two languages whose every number is a finding. Runs in Node.js and in the browser.

// deliverables
export { annexOfNumbers } from './annex-of-numbers.ts';
// sentences that need another look
export {
	type Approved,
	approve,
	changedNumbers,
	type NumberedSentence,
	numberedSentences,
	type Stale,
	staleSentences,
} from './approval.ts';
// documents
export { assemble, type Citer, type DocumentPlan } from './assemble.ts';
// blocks of law and cases
export { caseBlock } from './blocks/case-block.ts';
export { ruleBlock } from './blocks/rule-block.ts';
export { type Chapter, type ChapterFiles, type ChapterText, readChapter } from './chapter.ts';
// pictures
export { type ChartLook, chartOption } from './charts/chart-option.ts';
// reading texts
export type { BlockMaker, Cells, Context, MadeTable, TableMaker } from './context.ts';
export { type Deliverable, type Deliverables, readDeliverables } from './deliverables.ts';
export { findingLookup, referenceOf } from './finding-lookup.ts';
export { type LawAnswer, type LawAsker, type LawName, lawAsker, type Persons } from './law-answers.ts';
export type * from './model.ts';
export { type ChapterLength, chapterLengths, tooLong } from './page-budget.ts';
// how numbers are written
export { sayInterval, sayQuantity, type Writing } from './quantity.ts';
export { type Library, type Reports, readReports, reportOf, slidesOf } from './reports.ts';
// annexes
export { type AnnexAssumption, readAnnexTexts, studyAnnexes } from './study-annexes.ts';
// tables as files of their own
export { comparisonAsTable } from './tables/comparison-as-table.ts';
// tables that other parts of the build make
export { placesTable } from './tables/comparison-table.ts';
export { countriesTable } from './tables/countries-table.ts';
export { gapsTable } from './tables/gaps-table.ts';
export { lawTable } from './tables/law-table.ts';
export { measuresTable } from './tables/measures-table.ts';
export type { PlainCell, PlainRow, PlainTable } from './tables/plain-table.ts';
export { type NamedProposal, proposalsTable } from './tables/proposals-table.ts';
export { validationTable } from './tables/validation-table.ts';
export { type TableFormat, tableFormats, writeTable } from './tables/write-table.ts';
export type { FinishedFile, StaleText, TextIndex } from './text-index.ts';
export { allBlocks, allInlines, mapInlines, plainText } from './walk.ts';
// works of the literature
export { readWorks } from './works.ts';
