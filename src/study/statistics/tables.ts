import { type Columns, columnsOf } from '../columns.ts';
import { type CsvRecord, readCsv } from '../csv.ts';
import { type Finding, findingKey } from '../finding.ts';
import { unknownName } from '../nearest.ts';
import type { Outcome, Problem, Spot } from '../problem.ts';
import { isConfidence, type Source } from '../source.ts';
import type { TextFile } from '../text.ts';
import type { Words } from '../words.ts';
import { isAge } from './age.ts';
import { notConfidence } from './source-table.ts';
import { inBaseUnit } from './unit.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isYear } from './year.ts';

// Published statistics. A table is a CSV file with one figure a row, in the unit its source prints. A breakdown that no
// row of a table uses may be left out as a column. As findings, figures are in the plain unit of their indicator.

/** The columns of a table of statistics. */
export const statisticColumns = [
	...(['id', 'scheme', 'place', 'year', 'sex', 'age', 'hukou', 'form', 'sector', 'category'] as const),
	...(['value', 'unit', 'source', 'confidence', 'method', 'sample', 'note_en', 'note_zh'] as const),
];
export type StatisticColumn = (typeof statisticColumns)[number];
type Name = StatisticColumn;
const needed: readonly Name[] = ['id', 'place', 'value', 'unit', 'source', 'confidence'];

/** What a column left out stands for. */
export const usualCells: ReadonlyMap<string, string> = new Map([
	['sex', 'all'],
	['age', 'all'],
	['hukou', 'all'],
	['form', 'all'],
	['sector', 'all'],
	['method', 'published'],
]);

/** A file with more faults than this has one fault that repeats. */
const mostProblems = 20;

/** Reads tables of statistics as published findings; every fault of every table is told, up to twenty a table. */
export function readStatistics(
	tables: readonly TextFile[],
	vocabulary: Vocabulary,
	sources: Readonly<Record<string, Source>>,
): Outcome<readonly Finding[]> {
	const findings: Finding[] = [];
	const problems: Problem[] = [];
	const seen = new Map<string, () => Spot>();
	for (const file of tables) {
		const read = readTable(file, vocabulary, sources, seen);
		findings.push(...read.findings);
		problems.push(...read.problems.slice(0, mostProblems));
		if (read.problems.length > mostProblems)
			problems.push(more(file.path, read.problems.length - mostProblems));
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: findings };
}

function readTable(
	file: TextFile,
	vocabulary: Vocabulary,
	sources: Readonly<Record<string, Source>>,
	seen: Map<string, () => Spot>,
): { readonly findings: readonly Finding[]; readonly problems: readonly Problem[] } {
	const table = readCsv(file);
	if (!table.ok) return { findings: [], problems: table.problems };
	const { columns, problems: wrong } = columnsOf(table.value, statisticColumns, needed);
	if (wrong.length > 0) return { findings: [], problems: wrong };
	const findings: Finding[] = [];
	const problems: Problem[] = [];
	for (const record of table.value.records) {
		const read = readRow(record, columns, vocabulary, sources);
		if (!('id' in read)) {
			problems.push(...read);
			continue;
		}
		const key = findingKey(read);
		const spot = () => columns.spot(record, 'id');
		const first = seen.get(key);
		if (first) problems.push(rowTwice(spot(), first()));
		else seen.set(key, spot);
		findings.push(read);
	}
	return { findings, problems };
}

function readRow(
	record: CsvRecord,
	columns: Columns<Name>,
	vocabulary: Vocabulary,
	sources: Readonly<Record<string, Source>>,
): Finding | readonly Problem[] {
	const { indicators, places, units, terms } = vocabulary;
	const cell = (name: Name) =>
		columns.has(name) ? columns.cell(record, name) : (usualCells.get(name) ?? '');
	const at = (name: Name) => columns.spot(record, name);
	const problems: Problem[] = [];
	const declared = <T>(name: Name, what: Words, names: Readonly<Record<string, T>>): T | undefined => {
		const value = cell(name);
		if (Object.hasOwn(names, value)) return names[value];
		problems.push(unknownName(at(name), what, value, Object.keys(names)));
		return undefined;
	};
	const indicator = declared('id', { zh: '指标', en: 'indicator' }, indicators);
	const unit = declared('unit', { zh: '单位', en: 'unit' }, units);
	const source = declared('source', { zh: '来源', en: 'source' }, sources);
	declared('place', { zh: '地区', en: 'place' }, places);
	declared('sex', { zh: '性别', en: 'sex' }, terms.sex);
	declared('hukou', { zh: '户籍', en: 'hukou' }, terms.hukou);
	declared('form', { zh: '就业形式', en: 'form of work' }, terms.form);
	declared('sector', { zh: '行业', en: 'sector' }, terms.sector);
	declared('method', { zh: '方法', en: 'method' }, terms.method);
	if (cell('scheme') !== '') declared('scheme', { zh: '险种', en: 'scheme' }, terms.scheme);
	if (cell('category') !== '') declared('category', { zh: '类别', en: 'category' }, terms.category);
	if (!isYear(cell('year'))) problems.push(notYear(at('year'), cell('year')));
	if (!isAge(cell('age'))) problems.push(notAge(at('age'), cell('age')));
	if (indicator && unit && indicator.unit !== unit.base) {
		problems.push(otherUnit(at('unit'), cell('id'), indicator.unit, cell('unit')));
	}
	const value = unit && inBaseUnit(cell('value'), unit);
	if (unit && value === undefined) problems.push(notNumber(at('value'), cell('value')));
	const sample = cell('sample') === '' ? null : Number(cell('sample'));
	if (sample !== null && !(Number.isInteger(sample) && sample > 0))
		problems.push(notNumber(at('sample'), cell('sample')));
	if ((cell('note_en') === '') !== (cell('note_zh') === '')) problems.push(oneLanguage(at('note_en')));
	const confidence = cell('confidence');
	if (!isConfidence(confidence)) problems.push({ ...notConfidence, spot: at('confidence') });
	else if (source && confidence < source.confidence)
		problems.push(tooConfident(at('confidence'), confidence, source));
	if (problems.length > 0 || !isConfidence(confidence) || !indicator || value === undefined) return problems;
	return {
		id: cell('id'),
		place: cell('place'),
		year: cell('year'),
		sex: cell('sex'),
		age: cell('age'),
		hukou: cell('hukou'),
		form: cell('form'),
		scheme: cell('scheme'),
		sector: cell('sector'),
		category: cell('category'),
		proposal: '',
		value,
		unit: indicator.unit,
		low: null,
		high: null,
		sample,
		kind: 'published',
		sources: cell('source'),
		method: cell('method'),
		confidence,
		note: cell('note_en') === '' ? null : { zh: cell('note_zh'), en: cell('note_en') },
	};
}

function more(file: string, count: number): Problem {
	return {
		code: 'more-problems',
		spot: { file },
		says: { en: `${count} more problems in this table.`, zh: `此表还有 ${count} 处问题。` },
	};
}

function rowTwice(spot: Spot, first: Spot): Problem {
	const where = `${first.file}:${first.line}`;
	return {
		code: 'row-twice',
		spot,
		says: {
			en: `There is a figure for the same id, place, year and breakdowns at ${where}.`,
			zh: `同一指标、地区、年份和分组的数据已见于 ${where}。`,
		},
		fix: { en: 'Keep one, or tell them apart by category.', zh: '请保留其一，或用类别加以区分。' },
	};
}

function notYear(spot: Spot, text: string): Problem {
	return {
		code: 'not-a-year',
		spot,
		says: { en: `"${text}" is not a year.`, zh: `“${text}”不是年份。` },
		fix: {
			en: 'Write 2024, 2024-06, 2024-Q3 or a span such as 2020..2025; nothing if it is not stated.',
			zh: '请写 2024、2024-06、2024-Q3 或 2020..2025 这样的区间；未说明则留空。',
		},
	};
}

function notAge(spot: Spot, text: string): Problem {
	return {
		code: 'not-an-age',
		spot,
		says: { en: `"${text}" is not an age.`, zh: `“${text}”不是年龄。` },
		fix: { en: 'Write all, 30, 25-29 or 60+.', zh: '请写 all、30、25-29 或 60+。' },
	};
}

function notNumber(spot: Spot, text: string): Problem {
	return {
		code: 'not-a-number',
		spot,
		says: { en: `"${text}" is not a number that can stand here.`, zh: `“${text}”不是此处可用的数字。` },
		fix: {
			en: 'Write digits with a point and no separators, such as 16587.5; a sample is a whole number.',
			zh: '请写不带分隔符的数字，如 16587.5；样本量为整数。',
		},
	};
}

function otherUnit(spot: Spot, id: string, wanted: string, unit: string): Problem {
	return {
		code: 'other-unit',
		spot,
		says: {
			en: `${id} is measured in ${wanted}, and ${unit} is no multiple of it.`,
			zh: `${id} 以 ${wanted} 计量，${unit} 不是其倍数单位。`,
		},
		fix: { en: 'Correct the unit, or use another indicator.', zh: '请改正单位，或改用其他指标。' },
	};
}

function oneLanguage(spot: Spot): Problem {
	return {
		code: 'note-in-one-language',
		spot,
		says: { en: 'The note is in one language only.', zh: '备注只有一种语言。' },
		fix: { en: 'Fill in note_en and note_zh, or neither.', zh: '请同时填写 note_en 和 note_zh，或都留空。' },
	};
}

function tooConfident(spot: Spot, confidence: string, source: Source): Problem {
	return {
		code: 'more-confident-than-source',
		spot,
		says: {
			en: `The figure is marked ${confidence}, but its source ${source.id} is ${source.confidence}.`,
			zh: `该数据标为 ${confidence}，而其来源 ${source.id} 为 ${source.confidence}。`,
		},
		fix: {
			en: 'Lower the confidence of the figure, or review that of the source.',
			zh: '请降低数据的可信度，或重新核定来源的可信度。',
		},
	};
}
