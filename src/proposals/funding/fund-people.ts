import {
	type Answers,
	type Column,
	codeOf,
	compile,
	type Law,
	programOf,
	Refusal,
	webAssemblyKernel,
} from '../../law/index.ts';
import { careersOf, chancesOf, type People } from '../../population/index.ts';
import type { Outcome } from '../../study/index.ts';
import type { Sex } from './ages.ts';

/** What a fund asks of each person: rules of effects, which a proposal may change. */
export const fundRules = {
	statutoryMonth: 'pension.employee.statutory_month',
	originalMonth: 'pension.employee.original_month',
	residentsMonth: 'pension.resident.start_month',
	insured: 'effect.pension.insured',
	paidWorker: 'effect.pension.paid.worker',
	paidEmployer: 'effect.pension.paid.employer',
	paidPlatform: 'effect.pension.paid.platform',
	paidPublic: 'effect.pension.paid.public',
	employeePension: 'effect.pension.employee',
	employeePensionInFull: 'effect.pension.full',
	monthsNeeded: 'effect.pension.needed_months',
	calculationBase: 'effect.pension.calculation_base',
	residentsPension: 'effect.pension.resident',
	monthsPaid: 'effect.life.paid_months',
	monthsDeemed: 'effect.life.deemed_months',
	monthsInAll: 'effect.pension.months',
	inInjuryInsurance: 'effect.injury.by_insurance',
	injuryPaid: 'effect.injury.paid.employer',
	byOrders: 'effect.injury.by_orders',
	byProposal: 'effect.injury.by_proposal',
	ordersPaid: 'effect.injury.paid.platform',
} as const;
export type FundQuestion = keyof typeof fundRules;

/** All people with the answers that funds are made from. */
export interface FundPeople {
	readonly size: number;
	/** Year of which they are described. */
	readonly year: number;
	readonly weight: Float64Array;
	readonly sexOf: (person: number) => Sex;
	readonly born: (person: number) => number;
	readonly of: (question: FundQuestion, person: number) => number;
	/** Members of the two pension schemes today, and who pays into that of residents. */
	readonly inEmployeeScheme: (person: number) => boolean;
	readonly inResidentsScheme: (person: number) => boolean;
	readonly contributesToResidents: (person: number) => boolean;
	/** What those who join by themselves accept under this law: what a proposal's take-up is measured from. */
	readonly acceptance: Column;
}

const persons = 4096;
const months = 12;
const acceptanceRule = 'effect.take_up.acceptance';
const acceptanceBefore = 'effect.before.take_up.acceptance';

/**
 * Asks all people what funds need under a law, those out of work as well. For a proposal, `before` is the people under the law in
 * force, by which it is known who has already chosen to join.
 */
export function fundPeopleOf(
	law: Law,
	people: People,
	seed: number,
	before?: FundPeople,
): Outcome<FundPeople> {
	try {
		const drawn = { ...people.columns, 'effect.chance': chancesOf(people.size, seed) };
		const acceptance = before?.acceptance ?? asked(law, people, drawn, [acceptanceRule])[0] ?? Number.NaN;
		const names = Object.values(fundRules).filter((rule) => law.rules[rule] && !(rule in drawn));
		const answers = asked(law, people, { ...drawn, [acceptanceBefore]: acceptance }, names);
		const columns = new Map<string, Column>(names.map((name, at) => [name, answers[at] ?? Number.NaN]));
		return { ok: true, value: readable(law, people, columns, acceptance) };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { ok: false, problems: [error.problem] };
	}
}

function readable(
	law: Law,
	people: People,
	columns: ReadonlyMap<string, Column>,
	acceptance: Column,
): FundPeople {
	const at = (column: Column | undefined, person: number): number => {
		const value = typeof column === 'number' ? column : column?.[person];
		return value === undefined || Number.isNaN(value) ? 0 : value;
	};
	const sexType = law.variables.sex?.type;
	const male = sexType ? codeOf(law).number(sexType, 'male') : Number.NaN;
	const { sex, born } = people.columns;
	const says = (name: string) => (person: number) => at(people.columns[name], person) === 1;
	return {
		size: people.size,
		year: Math.floor(people.on / months),
		weight: people.weight,
		sexOf: (person) => (at(sex, person) === male ? 'male' : 'female'),
		born: (person) => Math.floor(at(born, person) / months),
		of: (question, person) => at(columns.get(fundRules[question]), person),
		inEmployeeScheme: says('people.insured.pension_employee'),
		inResidentsScheme: says('people.insured.pension_resident'),
		contributesToResidents: says('people.contributing.pension_resident'),
		acceptance,
	};
}

/** Answers of everybody, block by block, so that careers are held only for some at a time. */
function asked(
	law: Law,
	people: People,
	columns: Readonly<Record<string, Column>>,
	rules: readonly string[],
): Answers {
	const { fields } = careersOf(people, 0, Math.min(1, people.size));
	const given = Object.keys(columns);
	const { program } = programOf({ law, ask: rules, columns: given, fields: Object.keys(fields) });
	const kernel = webAssemblyKernel(compile(program, { kind: 'rows' }));
	const answers = rules.map(() => new Float64Array(people.size));
	const needed = [...new Set([...program.columns, 'on', 'place'])];
	for (let start = 0; start < people.size; start += persons) {
		const end = Math.min(start + persons, people.size);
		const some = needed.map((name): [string, Column] => {
			const column = columns[name] ?? Number.NaN;
			return [name, typeof column === 'number' ? column : column.subarray(start, end)];
		});
		const population = {
			size: end - start,
			columns: Object.fromEntries(some),
			career: careersOf(people, start, end),
		};
		const parts = answers.map((answer) => answer.subarray(start, end));
		kernel.run(population, parts, 0, end - start);
	}
	return answers;
}

const firstWork = 16;
const residentsAge = 60;

/** Part of a residents' pension that is earned: years since 16 of those up to 60, as its base is paid for being insured. */
export function acquiredByAge({ year, born }: FundPeople, person: number): number {
	return Math.min(1, Math.max(0, (year - born(person) - firstWork) / (residentsAge - firstWork)));
}
