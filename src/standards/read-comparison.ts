import { z } from 'zod';
import { fullName, type Law, scalarOf, unitOf } from '../law/index.ts';
import {
	type Outcome,
	type Problem,
	readShaped,
	sourcesShape,
	type TextFile,
	unknownName,
	type Words,
	wordsShape,
	type YamlText,
} from '../study/index.ts';
import type { CellSource, Comparison, ComparisonRow } from './comparison.ts';
import type { CountryCases } from './country-cases.ts';
import type { Persona } from './persona.ts';
import { citingProblems, citingShape, type Sources } from './statement.ts';

/** What a comparison is made of: law, cases, and the sources of both. */
export interface ComparisonContext {
	readonly law: Law;
	readonly cases: CountryCases;
	readonly personas: readonly Persona[];
	readonly sources: Sources;
}

/** Parts of a case besides its answers that a row may show. */
const caseParts = ['rates', 'outcomes', 'reforms', 'statuses'] as const;

function fileShape() {
	const cell = z.union([
		z.strictObject({ from: z.string() }),
		z.strictObject({ not_applicable: z.union([z.literal(true), wordsShape()]) }),
		z.strictObject({
			says: wordsShape(),
			value: z.union([z.number(), z.string(), z.boolean()]).optional(),
			...citingShape(),
		}),
	]);
	const row = z.strictObject({
		table: z.string(),
		topic: z.string(),
		label: wordsShape(),
		persona: z.string().optional(),
		form: z.string().optional(),
		given: z.record(z.string(), z.unknown()).default({}),
		from: z.string().optional(),
		case: z.string().optional(),
		unit: z.string().optional(),
		cells: z.record(z.string(), cell).default({}),
	});
	return z.strictObject({
		places: z.array(z.string()).min(1),
		tables: z.record(z.string(), wordsShape()),
		topics: z.record(z.string(), wordsShape()),
		sources: sourcesShape().default({}),
		rows: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'not a name in snake case'), row),
	});
}

type ComparisonFile = z.infer<ReturnType<typeof fileShape>>;

/** Reads `standards/comparison.yaml`; every fault is told. */
export function readComparison(file: TextFile, context: ComparisonContext): Outcome<Comparison> {
	const read = readShaped(file, fileShape());
	if (!read.ok) return read;
	const { data, yaml } = read.value;
	const problems: Problem[] = data.places.flatMap((place, at) =>
		Object.hasOwn(context.law.places, place)
			? []
			: [unknownName(yaml.spot(['places', at]), words.place, place, Object.keys(context.law.places))],
	);
	for (const id of Object.keys(data.rows)) {
		problems.push(...namingProblems(id, data, yaml, context), ...cellProblems(id, data, yaml, context));
	}
	if (problems.length > 0) return { ok: false, problems };
	const rows = Object.entries(data.rows).map(
		([id, { case: ofCase, cells, persona: who, form, ...row }]): ComparisonRow => ({
			id,
			...row,
			ofCase,
			asked: askedOf(who, form, context),
			cells: Object.fromEntries(Object.entries(cells).map(([place, cell]) => [place, cellOf(cell)])),
		}),
	);
	return { ok: true, value: { ...data, rows } };
}

function askedOf(
	who: string | undefined,
	form: string | undefined,
	{ personas }: ComparisonContext,
): ComparisonRow['asked'] {
	const persona = personas.find(({ id }) => id === who);
	return persona && form !== undefined ? { persona, form } : undefined;
}

type FileCell = ComparisonFile['rows'][string]['cells'][string];

function cellOf(cell: FileCell): CellSource {
	if ('from' in cell) return { kind: 'law', from: cell.from };
	if ('says' in cell) return { kind: 'text', ...cell, sources: cell.sources ?? [] };
	const { not_applicable: why } = cell;
	return { kind: 'not_applicable', ...(why === true ? {} : { why }) };
}

const words = {
	table: { en: 'table', zh: '表' },
	topic: { en: 'topic', zh: '项目' },
	name: { en: 'name in the law', zh: '法规名称' },
	part: { en: 'part of a case', zh: '个案内容' },
	place: { en: 'place', zh: '地区' },
	persona: { en: 'persona', zh: '典型人物' },
	form: { en: 'form of work of the persona', zh: '典型人物的就业形式' },
} as const satisfies Record<string, Words>;

function namingProblems(
	id: string,
	{ rows, tables, topics }: ComparisonFile,
	yaml: YamlText,
	{ law, cases, personas }: ComparisonContext,
): readonly Problem[] {
	const row = rows[id];
	if (!row) return [];
	const names = { ...law.rules, ...unkeyed(law) };
	const named: (readonly [readonly string[], Words, string, object])[] = [
		[['table'], words.table, row.table, tables],
		[['topic'], words.topic, row.topic, topics],
	];
	if (row.from !== undefined) named.push([['from'], words.name, row.from, names]);
	if (row.persona !== undefined || row.form !== undefined) {
		const persona = personas.find((each) => each.id === row.persona);
		const known = Object.fromEntries(personas.map((each) => [each.id, each]));
		const forms = Object.fromEntries((persona?.forms ?? []).map((form) => [form, form]));
		named.push([['persona'], words.persona, row.persona ?? '', known]);
		if (persona) named.push([['form'], words.form, row.form ?? '', forms]);
	}
	if (row.case !== undefined) {
		const parts = { ...cases.questions, ...Object.fromEntries(caseParts.map((part) => [part, part])) };
		named.push([['case'], words.part, row.case, parts]);
	}
	for (const [place, cell] of Object.entries(row.cells)) {
		named.push([['cells', place], words.place, place, law.places]);
		if ('from' in cell) named.push([['cells', place, 'from'], words.name, cell.from, names]);
	}
	const problems = named
		.filter(([, , name, known]) => !Object.hasOwn(known, name))
		.map(([path, what, name, known]) =>
			unknownName(yaml.spot(['rows', id, ...path]), what, name, Object.keys(known)),
		);
	const facts = Object.keys(row.given).flatMap((fact): readonly Problem[] => {
		const found = fullName(law, fact);
		if (found.ok) return [];
		const { says, fix } = found;
		return [{ code: 'unknown-name', spot: yaml.spotOfKey(['rows', id, 'given', fact]), says, fix }];
	});
	return [...problems, ...facts];
}

const unkeyed = ({ parameters }: Law) =>
	Object.fromEntries(Object.entries(parameters).filter(([, { keys }]) => keys.length === 0));

function cellProblems(
	id: string,
	{ rows, sources }: ComparisonFile,
	yaml: YamlText,
	context: ComparisonContext,
): readonly Problem[] {
	const row = rows[id];
	if (!row) return [];
	const known = { ...context.sources, ...sources };
	const type = typeOfRow(row.from, row.unit, context.law);
	return Object.entries(row.cells).flatMap(([place, cell]): readonly Problem[] => {
		if (!('says' in cell)) return [];
		const path = ['rows', id, 'cells', place];
		const problems = citingProblems(cell, known, yaml, path);
		if (cell.value === undefined) return problems;
		if (type && scalarOf(type, cell.value, context.law) !== undefined) return problems;
		return [...problems, notOfType(yaml, [...path, 'value'])];
	});
}

/** What a row's values are: of the type of the law's name, or numbers of a unit. */
export function typeOfRow(from: string | undefined, unit: string | undefined, law: Law) {
	const declared = from === undefined ? undefined : (law.rules[from] ?? law.parameters[from]);
	return declared?.type ?? (unit === undefined ? undefined : unitOf(unit));
}

function notOfType(yaml: YamlText, path: readonly string[]): Problem {
	return {
		code: 'wrong-value',
		spot: yaml.spot(path),
		says: {
			en: 'The value is not of the type of what the row reads from law, or the row has no unit.',
			zh: '此值与该行所读法规内容的类型不符，或该行没有写明单位。',
		},
		fix: {
			en: 'Correct it, or give the row a `unit` such as share.',
			zh: '请改正，或为该行写明 unit，例如 share。',
		},
	};
}
