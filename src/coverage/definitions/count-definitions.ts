import { type Column, isoMonth, type Law, type Rule } from '../../law/index.ts';
import { type People, valueReader } from '../../population/index.ts';
import type { Finding } from '../../study/index.ts';
import { at, type Cell, type Cells, cellsOf } from './cells.ts';
import type { Definitions } from './definitions.ts';

/** Answers of rules for everybody, by the rule's full name, coded as the law codes them. */
export type AnswerColumns = Readonly<Record<string, Column>>;

/** The rules that counting under each definition needs answered. */
export function definitionRules(definitions: Definitions): readonly string[] {
	return [...Object.values(definitions.rules).map(({ name }) => name), definitions.intensity];
}

/** The schemes whose enrolment is told of people, with the fact that tells it. */
const schemes: readonly (readonly [scheme: string, fact: string])[] = [
	['pension.employee', 'people.insured.pension_employee'],
	['pension.resident', 'people.insured.pension_resident'],
	['injury', 'people.insured.injury'],
	['injury.new_form', 'people.insured.injury_new_form'],
	['unemployment', 'people.insured.unemployment'],
	['medical.employee', 'people.insured.medical_employee'],
	['medical.resident', 'people.insured.medical_resident'],
	['maternity', 'people.insured.maternity'],
];

/** What the counting of one definition works with. */
interface Counted {
	readonly name: string;
	readonly rule: Rule;
	readonly column: Column;
	readonly has: (person: number) => boolean;
	readonly sizes: Float64Array;
}

/**
 * What follows from each definition, by place, sex and rural migrants: how many people it counts
 * (`platform_workers_by_definition`), for how many the facts do not decide (`undecided_by_definition`), what share is
 * insured (`insured_share_by_definition`), how far it overlaps with each other one (`share_also_counted_by`), and for the
 * proposal how much of the work it is (`platform_workers_by_intensity`).
 */
export function countDefinitions(
	law: Law,
	people: People,
	definitions: Definitions,
	answers: AnswerColumns,
): readonly Finding[] {
	const cells = cellsOf(law, people);
	const counted = Object.entries(definitions.rules).map(([name, rule]): Counted => {
		const column = answered(answers, rule.name);
		const has = (person: number) => at(column, person) === 1;
		return { name, rule, column, has, sizes: cells.tally(has) };
	});
	const proposal = counted.find(({ name }) => name === definitions.proposal);
	return [
		...counted.flatMap((each) => sizes(people, cells, each)),
		...(proposal ? degrees(law, people, cells, proposal, definitions.intensity, answers) : []),
		...counted.flatMap((each) => insured(people, cells, each)),
		...counted.flatMap((each) => overlaps(people, cells, each, counted)),
	];
}

function sizes(people: People, { cells, tally }: Cells, { name, rule, column, sizes: counts }: Counted) {
	const undecided = tally((person) => Number.isNaN(at(column, person)));
	return cells.flatMap((cell, index) => {
		const row = finding(people, rule, { ...cell, category: name });
		return [
			{ ...row, id: 'platform_workers_by_definition', value: counts[index] ?? 0 },
			...(undecided[index] ? [{ ...row, id: 'undecided_by_definition', value: undecided[index] }] : []),
		];
	});
}

function degrees(
	law: Law,
	people: People,
	{ cells, tally }: Cells,
	proposal: Counted,
	intensity: string,
	answers: AnswerColumns,
) {
	const rule = law.rules[intensity];
	if (rule?.type.kind !== 'choice') throw new TypeError(`${intensity} is no choice`);
	const degreeOf = valueReader(law, { name: intensity, column: answered(answers, intensity) });
	return Object.keys(law.enumerations[rule.type.of]?.values ?? {}).flatMap((degree) => {
		const counts = tally((person) => proposal.has(person) && degreeOf(person) === degree);
		return cells.flatMap((cell, index) => {
			const value = counts[index] ?? 0;
			const row = finding(people, rule, { ...cell, category: degree });
			return value > 0 ? [{ ...row, id: 'platform_workers_by_intensity', value }] : [];
		});
	});
}

function insured(people: People, { cells, tally }: Cells, { name, rule, has }: Counted) {
	return schemes.flatMap(([scheme, fact]) => {
		const enrolled = people.columns[fact];
		if (enrolled === undefined) return [];
		const yes = tally((person) => has(person) && at(enrolled, person) === 1);
		const no = tally((person) => has(person) && at(enrolled, person) === 0);
		return cells.flatMap((cell, index) => {
			const [insured, not] = [yes[index] ?? 0, no[index] ?? 0];
			const row = finding(people, rule, { ...cell, category: name });
			if (insured + not === 0) return [];
			const value = insured / (insured + not);
			return [{ ...row, id: 'insured_share_by_definition', scheme, unit: 'share', value }];
		});
	});
}

function overlaps(people: People, { cells, tally }: Cells, one: Counted, all: readonly Counted[]) {
	return all.flatMap((other) => {
		const both = tally((person) => one.has(person) && other.has(person));
		return cells.flatMap((cell, index) => {
			const size = one.sizes[index] ?? 0;
			if (size === 0 || cell.sex !== 'all' || cell.hukou !== 'all' || other === one) return [];
			const row = finding(people, one.rule, { ...cell, category: `${one.name}.${other.name}` });
			return [{ ...row, id: 'share_also_counted_by', unit: 'share', value: (both[index] ?? 0) / size }];
		});
	});
}

function answered(answers: AnswerColumns, rule: string): Column {
	const column = answers[rule];
	if (column === undefined) throw new RangeError(`${rule} was not answered`);
	return column;
}

function finding(
	{ kind, on }: People,
	{ name, places }: Rule,
	{ place, sex, hukou, category }: Cell & { readonly category: string },
): Omit<Finding, 'id' | 'value'> {
	const sources = Object.values(places).flatMap((versions) => versions.flatMap(({ source }) => source ?? []));
	return {
		place,
		year: isoMonth(on),
		sex,
		age: 'all',
		hukou,
		form: 'all',
		scheme: '',
		sector: 'all',
		category,
		proposal: '',
		unit: 'persons',
		low: null,
		high: null,
		sample: null,
		kind,
		sources: [...new Set(sources)].join(' '),
		method: name,
		confidence: kind === 'simulated' ? 'C' : 'B',
		note: null,
	};
}
