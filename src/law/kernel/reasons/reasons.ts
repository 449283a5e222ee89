import { Unknown } from '../../explain/unknown.ts';
import { Walk } from '../../explain/walk.ts';
import type { Day, Law } from '../../typed.ts';
import { type Order, programOf } from '../lower.ts';
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
		const explaining = explainer(law, population, codes, known);
		return ask.map((name, index) => {
			const [answer, numbers] = [answers[index], found[index]];
			return columnOf(population.size, codes, (person) => {
				if (!Number.isNaN(answer?.[person])) return 0;
				const number = numbers?.[person] ?? Number.NaN;
				return Number.isNaN(number) || number === codes.ask ? explaining(name, person) : number;
			});
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
	const explaining = explainer(law, population, codes, known);
	return ask.map((name, index) =>
		columnOf(population.size, codes, (person) =>
			Number.isNaN(answers[index]?.[person]) ? explaining(name, person) : 0,
		),
	);
}

/** Gives the number of the first reason that `explain` gives for a rule and a person, 0 where it knows the answer. */
function explainer(
	law: Law,
	population: Population,
	codes: ReasonCodes,
	known: Day | undefined,
): (name: string, person: number) => number {
	const cases = new Cases(law, population, known);
	const walks = new Map<number, Walk>();
	return (name, person) => {
		const walk = walks.get(person) ?? new Walk(law, cases.at(person), false);
		walks.set(person, walk);
		const { value } = walk.ask(name);
		const [reason] = value instanceof Unknown ? value.reasons : [];
		return reason ? codes.code(reason.code, reason.name) : 0;
	};
}

/** A column that numbers only the reasons that occur, in the order in which they do. */
function columnOf(size: number, codes: ReasonCodes, numberOf: (person: number) => number): ReasonColumn {
	const column = new Uint16Array(size);
	const numbers = new Map<number, number>();
	const reasons: BareReason[] = [];
	for (let person = 0; person < size; person++) {
		const number = numberOf(person);
		const reason = codes.reason(number);
		if (!reason) continue;
		const own = numbers.get(number) ?? reasons.push(reason);
		numbers.set(number, own);
		column[person] = own;
	}
	return { codes: column, reasons };
}
