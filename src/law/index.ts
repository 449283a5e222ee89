// The law language: read, check, explain. Runs in Node.js and in the browser.

// answers
export type { Answer, CaseResult, Known, PeriodRow, Reason, Step, Weighed, WeighedFactor } from './answer.ts';
// dates
export { dayOf, firstDayOf, isoDay, isoMonth, lastDayOf, monthOf, monthOfDay } from './date.ts';
export { affectedBy } from './explain/affected.ts';
export {
	askedNames,
	type CareerRow,
	type Case,
	checkCase,
	factValue,
	fullName,
	type Named,
} from './explain/case.ts';
export { readCase } from './explain/case-file.ts';
// answering
export { explain, explainRaw } from './explain/explain.ts';
export { runLawTests, type TestReport } from './explain/law-tests.ts';
export { restingOn } from './explain/resting.ts';
export { type Governing, lastUsable, placeChain, versionAt } from './in-force.ts';
// kernels: rules on columns of people
export { type Amendment, amended } from './kernel/amended.ts';
export { attributedTotal, attribution, mostProvisions, type Provision } from './kernel/attribution.ts';
export { checkPopulation } from './kernel/check-population.ts';
export { type Code, codeOf } from './kernel/code.ts';
export { type Domain, domainsOf } from './kernel/domain.ts';
export { javaScriptKernel } from './kernel/javascript/kernel.ts';
export { programOf } from './kernel/lower.ts';
export { narrow } from './kernel/narrow.ts';
export type { Order } from './kernel/order.ts';
export { Refusal } from './kernel/placed.ts';
export {
	type Answers,
	answersOf,
	type Careers,
	type Column,
	type Kernel,
	type Population,
	type YearlyCareers,
} from './kernel/population.ts';
export type { Program } from './kernel/program.ts';
export { type ReasonColumn, type Reasoner, reasonerFor } from './kernel/reasons/reasons.ts';
export { turned, withSwitches } from './kernel/switched.ts';
export { Crew } from './kernel/threads/crew.ts';
export type { Done, Order as ThreadOrder, Thread } from './kernel/threads/message.ts';
export { serve } from './kernel/threads/serve.ts';
export { shared } from './kernel/threads/shared.ts';
export { distinctPersons, joinedTotal, type MoneyTotal, moneyTotal, orderedTotal } from './kernel/totals.ts';
export { type Compiled, compile, formOf, webAssemblyKernel } from './kernel/webassembly/kernel.ts';
// reading law and cases
export type { LaidFile } from './read/laid-over.ts';
export { readLaw } from './read/read.ts';
// in words
export { labelOf, sayFormula, sayValue } from './say.ts';
export { sayUnit } from './say-unit.ts';
export { scalarOf, written, writtenExample } from './scalar.ts';
// as SQL
export type { DialectName } from './sql/dialect.ts';
export { dialectNames, type Sql, type SqlOptions, sqlFor } from './sql/sql.ts';
export { type Type, typeText, type Unit, unitOf, unitText } from './type.ts';
// the typed form, which everything runs from
export type {
	Citation,
	Constraint,
	Day,
	Enumeration,
	Event,
	Expression,
	Factor,
	Fold,
	InForce,
	Law,
	LawTest,
	Month,
	Parameter,
	ParameterVersion,
	Period,
	Question,
	RawCase,
	Rule,
	RuleVersion,
	Scalar,
	Variable,
	Weighing,
	Worth,
} from './typed.ts';
export { namesIn } from './uses.ts';
