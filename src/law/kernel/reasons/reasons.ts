import type { Case } from '../../explain/case.ts';
import { Unknown } from '../../explain/unknown.ts';
import { Walk } from '../../explain/walk.ts';
import type { Day, Law } from '../../typed.ts';
import { programOf } from '../lower.ts';
import type { Order } from '../order.ts';
import { type Answers, answersOf, type Kernel, type Population } from '../population.ts';
import type { Program } from '../program.ts';
import { Cases } from './cases.ts';
import { type BareReason, ReasonCodes } from './reason-codes.ts';
import { reasonLaw } from './reason-law.ts';

/** Why answers are unknown: for each person the number of a reason from 1 on, 0 where the answer is known. */
export interface ReasonColumn {
	readonly codes: Uint16Array;
	readonly reasons: readonly BareReason[];
}

/** Tells, for answers that a population was given, why some are unknown: one column for each asked rule. */
export type Reasoner = (population: Population, answers: Answers) => readonly ReasonColumn[];

/**
 * Makes ready to tell why answers to an order are unknown: the first of the reasons that `explain` gives. A kernel works
 * them out from the law about reasons; what little it cannot tell, such as which of two unclear months of a year comes
 * first, is asked of `explain`, person by person.
 */
export function reasonerFor(order: Order, kernelOf: (program: Program) => Kernel): Reasoner {
	const { law, ask, known } = order;
	const { law: aboutReasons, names, codes } = reasonLaw(law, ask, known);
	const kernel = kernelOf(programOf({ ...order, law: aboutReasons, ask: names }).program);
	return (population, answers) => {
		const found = answersOf(kernel, population, ask.length);
		const cases = new Cases(law, population, known);
		return columnsOf(ask.length, population.size, codes, (person) => {
			const explaining = explainer(law, ask, codes, () => cases.at(person));
			return (rule) => {
				if (!Number.isNaN(answers[rule]?.[person])) return 0;
				const number = found[rule]?.[person] ?? Number.NaN;
				return Number.isNaN(number) || number === codes.ask ? explaining(rule) : number;
			};
		});
	};
}

/** The same, asking `explain` for every person with an unknown answer: what `reasonerFor` must agree with. */
export function explainedReasons(
	law: Law,
	ask: readonly string[],
	population: Population,
	answers: Answers,
	known?: Day,
): readonly ReasonColumn[] {
	const codes = new ReasonCodes();
	const cases = new Cases(law, population, known);
	return columnsOf(ask.length, population.size, codes, (person) => {
		const explaining = explainer(law, ask, codes, () => cases.at(person));
		return (rule) => (Number.isNaN(answers[rule]?.[person]) ? explaining(rule) : 0);
	});
}

/** Gives the number of the first reason that `explain` gives one person for a rule; 0 where it knows the answer. */
function explainer(
	law: Law,
	ask: readonly string[],
	codes: ReasonCodes,
	person: () => Case,
): (rule: number) => number {
	let walk: Walk | undefined;
	return (rule) => {
		walk ??= new Walk(law, person(), false);
		const { value } = walk.ask(ask[rule] ?? '');
		const [reason] = value instanceof Unknown ? value.reasons : [];
		return reason ? codes.code(reason.code, reason.name) : 0;
	};
}

/** Columns that number only the reasons that occur, in the order in which they do; persons are gone through one by one. */
function columnsOf(
	rules: number,
	size: number,
	codes: ReasonCodes,
	of: (person: number) => (rule: number) => number,
): readonly ReasonColumn[] {
	const columns = Array.from({ length: rules }, () => ({
		codes: new Uint16Array(size),
		numbers: new Map<number, number>(),
		reasons: [] as BareReason[],
	}));
	for (let person = 0; person < size; person++) {
		const numberOf = of(person);
		columns.forEach((column, rule) => {
			const number = numberOf(rule);
			const reason = codes.reason(number);
			if (!reason) return;
			const own = column.numbers.get(number) ?? column.reasons.push(reason);
			column.numbers.set(number, own);
			column.codes[person] = own;
		});
	}
	return columns.map((column) => ({ codes: column.codes, reasons: column.reasons }));
}
