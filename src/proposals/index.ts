// Proposals: law laid over law in force, and what it does to people. Runs in Node.js and in the browser.

// Reading proposals, and laying them over law in force.

export { checkedLaw } from './check-proposal.ts';
export { type Ground, readGround } from './ground.ts';
export { type Moved, movedLaw } from './moved.ts';
export { overlaidLaw } from './overlay.ts';
export type { Move, Proposal, Provision } from './proposal.ts';
export { readProposal, readProposals } from './read-proposals.ts';
export { type StudyFile, studyFile, studyOf } from './study-file.ts';
export { unknownProposal } from './unknown-proposal.ts';

// What a law does to people.

export { changeBetween } from './effects/change.ts';
export { type Amount, type Effects, effectsFrom, effectsOf, type GroupEffects } from './effects/effects.ts';
export { impossible } from './effects/impossible.ts';
export type { Measure } from './effects/measures.ts';
export { sharedSubjects } from './effects/shared.ts';
export { Steps } from './effects/steps.ts';
export { type Subjects, type SubjectsOrder, subjectsOf, usualBreakdown } from './effects/subjects.ts';
export type { Counted, Sums } from './effects/sums.ts';
export { type LawForSums, SumsCrew, type SumsOrder, type SumsThread } from './effects/sums-crew.ts';
export { changedNames, forSubjects, type Readied, readied, sumsOf } from './effects/sums-under.ts';
export { recordsOf, within } from './effects/within.ts';
export { type TypicalPerson, typicalPerson } from './typical-person.ts';

// How sure results are, and what they rest on.

export { type Attributed, attributed, lawsOfSets, sharedOut } from './attributed.ts';
export {
	type ProposalOutcome,
	peopleFor,
	type StudyProposals,
	type StudyProposalsOrder,
	studyProposals,
} from './study-proposals.ts';
export { type Assumed, allAssumed, assumedBy, withAssumed } from './uncertainty/assumptions.ts';
export { drawsOf, type Spread, spreadOf } from './uncertainty/draws.ts';
export { type Swing, type Swings, swingsOfMeasure, swingsUnder, tornadoOf } from './uncertainty/tornado.ts';

// For the findings table and for the web.

export { proposalTerms } from './finding-groups.ts';
export { proposalFindings, proposalIndicators, proposalMethod } from './findings.ts';
export {
	type ProposalEntry,
	type ProposalsFile,
	proposalsFile,
} from './proposals-file.ts';

// Pooled funds: cash flow and reserve, what they are worth, what moves that.

export { readFundAssumptions } from './funding/assumed.ts';
export { allFunds, differenceOf, type FundYearDifference } from './funding/difference.ts';
export type { FundBase, World } from './funding/fund.ts';
export {
	type FundsFile,
	fundFindings,
	fundIndicators,
	fundMethod,
	type ProjectedFund,
} from './funding/funds-file.ts';
export { type FundGround, fundGround, fundsUnder } from './funding/funds-under.ts';
export { type LawFunds, type LawFundsOrder, lawFunds } from './funding/law-funds.ts';
export { type FundYear, type Projection, project } from './funding/project.ts';
export { type FundSwing, swingsOf } from './funding/sensitivity.ts';
export { charging, type ImplicitDebt, implicitDebt, type Worth, worthOf } from './funding/worth.ts';

// Published results that the study's own are held against.

export type { Basis, Tolerance } from './validation/row.ts';
export {
	type StudyValidation,
	type ValidationOrder,
	validateStudy,
} from './validation/study-validation.ts';
export type { Verdict } from './validation/validate.ts';
export type { ValidationFile, ValidationFileRow } from './validation/validation-file.ts';
