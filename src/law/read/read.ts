import {
	type Outcome,
	type Places,
	type Problem,
	readYaml,
	type Source,
	schemaProblems,
	type TextFile,
	type YamlText,
} from '../../study/index.ts';
import { boolean } from '../type.ts';
import type {
	Constraint,
	Event,
	Factor,
	InForce,
	Law,
	LawTest,
	Parameter,
	ParameterVersion,
	Question,
	Rule,
	RuleVersion,
	Variable,
	Weighing,
} from '../typed.ts';
import { circles } from './circles.ts';
import { type Declarations, declare, declaredRange } from './declare.ts';
import { type LawFile, lawFile } from './file.ts';
import { type LaidFile, laidOver } from './laid-over.ts';
import { readVersions } from './parameter.ts';
import { type Reading, report } from './reading.ts';
import { readFormula, readFormulas } from './rule.ts';
import { testOf } from './test.ts';

/**
 * Reads and checks the law of a study: all its law files together, since a name may be declared in one and restated for
 * a place in another. Gives every problem found, or the typed form. `besides` names top-level keys that another part reads
 * in the same files. `laid` are files laid over the rest, in order: they change what is in force
 * from their versions' first day on.
 */
export function readLaw(
	files: readonly TextFile[],
	places: Places,
	besides: readonly string[] = [],
	laid: readonly LaidFile[] = [],
): Outcome<Law> {
	const problems: Problem[] = [];
	const sources: Record<string, Source> = {};
	const inForce = files.flatMap((file) => parse(file, places, besides, sources, problems));
	const proposed = laid.flatMap(({ file, throughout }) =>
		parse(file, places, besides, sources, problems).map((reading) => ({ ...reading, laid: { throughout } })),
	);
	const readings = [...inForce, ...proposed];
	// what an unreadable file declares is missing everywhere else: those are not faults of their own
	if (problems.length > 0) return { ok: false, problems };
	collectSources(readings, sources);
	const declarations = declare(readings, places);
	const law: Law = {
		sources,
		places,
		schemes: Object.assign({}, ...readings.map(({ file }) => file.schemes ?? {})),
		enumerations: declarations.scope.enumerations,
		events: readEvents(readings, declarations),
		variables: readVariables(readings, declarations),
		parameters: readParameters(readings, declarations),
		rules: readRules(readings, declarations),
		weighings: readWeighings(readings, declarations),
		questions: readQuestions(readings, declarations),
		constraints: readConstraints(readings, declarations),
		tests: readTests(readings),
	};
	if (problems.length === 0) problems.push(...circles(law));
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: law };
}

function parse(
	file: TextFile,
	places: Places,
	besides: readonly string[],
	sources: Readonly<Record<string, Source>>,
	problems: Problem[],
): readonly Reading[] {
	const read = readFile(file, besides);
	if (!read.ok) {
		problems.push(...read.problems);
		return [];
	}
	const { yaml, data } = read.value;
	const reading: Reading = { path: file.path, yaml, file: data, sources, problems };
	if (!Object.hasOwn(places, data.place)) {
		report(
			reading,
			'unknown-place',
			yaml.spot(['place']),
			{ en: `There is no place "${data.place}".`, zh: `没有代码为“${data.place}”的地区。` },
			{ en: 'Declare it in places.yaml.', zh: '请在 places.yaml 中声明。' },
		);
	}
	return [reading];
}

type ReadFile = Outcome<{ readonly yaml: Reading['yaml']; readonly data: LawFile }>;

/** Files whose shape was checked, by the keys left out: the same ones are read alone, with others, and below proposals. */
const checked = new WeakMap<YamlText, Map<string, ReadFile>>();

function readFile(file: TextFile, besides: readonly string[]): ReadFile {
	const yaml = readYaml(file);
	if (!('data' in yaml)) return { ok: false, problems: yaml };
	const { data } = yaml;
	const leftOut = besides.filter((key) => typeof data === 'object' && data !== null && key in data);
	const known = checked.get(yaml) ?? new Map<string, ReadFile>();
	checked.set(yaml, known);
	const key = leftOut.join(' ');
	const read = known.get(key) ?? check(yaml, leftOut);
	known.set(key, read);
	return read;
}

function check(yaml: YamlText, leftOut: readonly string[]): ReadFile {
	const parsed = lawFile.safeParse(without(leftOut, yaml.data));
	if (!parsed.success) return { ok: false, problems: schemaProblems(yaml, parsed.error) };
	return { ok: true, value: { yaml, data: parsed.data } };
}

function without(keys: readonly string[], data: unknown): unknown {
	if (keys.length === 0 || typeof data !== 'object' || data === null) return data;
	return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
}

function collectSources(readings: readonly Reading[], sources: Record<string, Source>): void {
	for (const reading of readings) {
		for (const [id, { issued, ...source }] of Object.entries(reading.file.sources ?? {})) {
			if (sources[id]) {
				report(reading, 'declared-twice', reading.yaml.spotOfKey(['sources', id]), {
					en: `The source "${id}" is declared twice.`,
					zh: `来源“${id}”重复声明。`,
				});
			}
			sources[id] = { id, ...source, ...(issued === undefined ? {} : { issued: String(issued) }) };
		}
	}
}

function readVariables(readings: readonly Reading[], { variables, scope }: Declarations): Law['variables'] {
	const read: Record<string, Variable> = {};
	for (const reading of readings) {
		for (const [name, entry] of Object.entries(reading.file.variables ?? {})) {
			const declared = variables.get(name);
			if (!declared) continue;
			const range = declaredRange(reading, name, entry, declared.type, scope);
			read[name] = {
				name,
				label: entry.label,
				...(entry.help ? { help: entry.help } : {}),
				type: declared.type,
				period: declared.period,
				...(range ? { range } : {}),
				file: reading.path,
				line: reading.yaml.spotOfKey(['variables', name]).line ?? 1,
			};
		}
	}
	return read;
}

function readParameters(
	readings: readonly Reading[],
	{ parameters, scope }: Declarations,
): Law['parameters'] {
	const places = new Map<string, Record<string, readonly ParameterVersion[]>>();
	for (const reading of readings) {
		for (const [name, entry] of Object.entries(reading.file.parameters ?? {})) {
			const declared = parameters.get(name);
			if (!declared) continue;
			const { type, keys, assumption } = declared;
			const versions = readVersions(reading, scope, name, entry, type, keys, assumption !== undefined);
			place(reading, places, 'parameters', name, versions);
		}
	}
	return Object.fromEntries(
		[...parameters].map(([name, declared]): [string, Parameter] => [
			name,
			{ ...declared, places: places.get(name) ?? {} },
		]),
	);
}

function readRules(readings: readonly Reading[], { rules, scope }: Declarations): Law['rules'] {
	const places = new Map<string, Record<string, readonly RuleVersion[]>>();
	for (const reading of readings) {
		for (const [name, entry] of Object.entries(reading.file.rules ?? {})) {
			const declared = rules.get(name);
			if (!declared) continue;
			const setting = { scope, user: name, period: declared.period.kind };
			place(reading, places, 'rules', name, readFormulas(reading, name, entry, declared.type, setting));
		}
	}
	return Object.fromEntries(
		[...rules].map(([name, declared]): [string, Rule] => [
			name,
			{ ...declared, places: places.get(name) ?? {} },
		]),
	);
}

/** Files the versions of a name under the place of its file; one place restates a name once. */
function place<T extends InForce>(
	reading: Reading,
	places: Map<string, Record<string, readonly T[]>>,
	section: string,
	name: string,
	versions: readonly T[],
): void {
	const all = places.get(name) ?? {};
	if (reading.laid) {
		places.set(name, { ...laidOver(all, reading.file.place, versions, reading.laid) });
		return;
	}
	if (all[reading.file.place]) {
		report(
			reading,
			'declared-twice',
			reading.yaml.spotOfKey([section, name]),
			{
				en: `${name} is given twice for ${reading.file.place}.`,
				zh: `${name} 在 ${reading.file.place} 重复规定。`,
			},
			{ en: 'Keep all versions of one place in one file.', zh: '请把同一地区的各版本写在同一文件中。' },
		);
	}
	all[reading.file.place] = versions;
	places.set(name, all);
}

/** Refuses a name that stands for nothing of the wanted kind. */
function named(reading: Reading, path: readonly (string | number)[], name: string, found: boolean): void {
	if (found) return;
	report(
		reading,
		'unknown-name',
		reading.yaml.spot(path),
		{ en: `There is no fact or rule "${name}" that fits here.`, zh: `没有适用于此处的事实或规则“${name}”。` },
		{ en: 'Correct the name, or declare it.', zh: '请改正名称，或先声明。' },
	);
}

function readEvents(readings: readonly Reading[], { scope }: Declarations): Law['events'] {
	const events: Record<string, Event> = {};
	const kindOf = (name: string): string | undefined => scope.names.get(name)?.type.kind;
	for (const reading of readings) {
		for (const [name, { label, month, place: at }] of Object.entries(reading.file.events ?? {})) {
			named(reading, ['events', name, 'month'], month, kindOf(month) === 'month');
			if (at !== undefined) named(reading, ['events', name, 'place'], at, kindOf(at) === 'place');
			events[name] = { name, label, month, ...(at === undefined ? {} : { place: at }) };
		}
	}
	return events;
}

function readWeighings(readings: readonly Reading[], { scope }: Declarations): Law['weighings'] {
	const weighings: Record<string, Weighing> = {};
	for (const reading of readings) {
		for (const [name, entry] of Object.entries(reading.file.weighings ?? {})) {
			named(reading, ['weighings', name, 'rule'], entry.rule, scope.names.get(entry.rule)?.kind === 'rule');
			const factors = entry.factors.map(({ fact, points, strength, ...cited }, index): Factor => {
				const path = ['weighings', name, 'factors', index];
				named(reading, [...path, 'fact'], fact, scope.names.get(fact)?.type.kind === 'boolean');
				const source = cited.source === undefined ? undefined : reading.sources[cited.source];
				named(reading, [...path, 'source'], cited.source ?? '', source !== undefined);
				return { fact, points, strength, confidence: source?.confidence ?? 'C', ...cited };
			});
			weighings[name] = { name, label: entry.label, rule: entry.rule, factors };
		}
	}
	return weighings;
}

function readQuestions(readings: readonly Reading[], { scope }: Declarations): Law['questions'] {
	const questions: Record<string, Question> = {};
	for (const reading of readings) {
		for (const [id, entry] of Object.entries(reading.file.questions ?? {})) {
			entry.ask.forEach((name, index) => {
				named(reading, ['questions', id, 'ask', index], name, scope.names.has(name));
			});
			questions[id] = { id, label: entry.label, ...(entry.help ? { help: entry.help } : {}), ask: entry.ask };
		}
	}
	return questions;
}

function readConstraints(readings: readonly Reading[], { scope }: Declarations): readonly Constraint[] {
	return readings.flatMap((reading) =>
		Object.entries(reading.file.constraints ?? {}).flatMap(([id, entry]): readonly Constraint[] => {
			const { that, says } = entry;
			const setting = { scope, user: id, period: 'career' } as const;
			const formula = readFormula(reading, ['constraints', id, 'that'], entry, that, boolean, setting);
			return formula ? [{ id, that: formula, says }] : [];
		}),
	);
}

function readTests(readings: readonly Reading[]): readonly LawTest[] {
	return readings.flatMap((reading) =>
		(reading.file.tests ?? []).map((entry: NonNullable<LawFile['tests']>[number], index) =>
			testOf(reading, entry, index),
		),
	);
}
