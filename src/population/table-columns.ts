import { fullName, type Law, scalarOf, type Type, unitText, writtenExample } from '../law/index.ts';
import type { Problem } from '../study/index.ts';
import type { ColumnReading } from './column-map.ts';
import { factorOf } from './unit-of-column.ts';

/** A column as it lies in a holder's table. */
export interface SourceColumn {
	readonly name: string;
	readonly kind: 'integer' | 'number' | 'text' | 'boolean' | 'date' | 'other';
	/** What the table itself calls its type. */
	readonly written: string;
}

/** A column that is understood: which fact it holds, and how its values become the law's. */
export interface Column {
	readonly source: SourceColumn;
	/** Full name of a fact, rule or parameter, or a word of the table: `on`, `place`, `from`, `to`. */
	readonly name: string;
	readonly type: Type;
	/** Smallest and largest value allowed, in the law's unit. */
	readonly range?: readonly [number, number];
	/** What numbers are multiplied by to be in the law's unit. */
	readonly times: number;
	/** What the holder's codes stand for. */
	readonly values: Readonly<Record<string, string | number | boolean | null>>;
	readonly dates?: string;
	/** A row without it cannot be read. */
	readonly required: boolean;
}

/** A table that is understood: whose rows they are, and what they tell. */
export interface TableColumns {
	readonly person: SourceColumn;
	readonly columns: readonly Column[];
	/** Columns that are nothing to the law. */
	readonly extra: readonly string[];
	readonly problems: readonly Problem[];
}

/** Which of the two tables: persons, one row each, or the months of their careers. */
export type TableKind = 'persons' | 'careers';

/** Months for which law can be asked (see tables of kernels): January 1900 to December 2199. */
const calendar: readonly [number, number] = [1900 * 12, 2199 * 12 + 11];

const month: Type = { kind: 'month' };

/** The words of each table that are not facts. */
const words: Readonly<
	Record<TableKind, Readonly<Record<string, { readonly type: Type; readonly required: boolean }>>>
> = {
	persons: { on: { type: month, required: false }, place: { type: { kind: 'place' }, required: false } },
	careers: {
		from: { type: month, required: true },
		to: { type: month, required: false },
		place: { type: { kind: 'place' }, required: true },
	},
};

/**
 * Finds out what each column of a table is: by the holder's map, or else by its own name, which may be the law's full
 * name or its end where that is unique.
 */
export function tableColumns(
	law: Law,
	kind: TableKind,
	file: string,
	sources: readonly SourceColumn[],
	map: Readonly<Record<string, ColumnReading>>,
): TableColumns {
	const problems: Problem[] = [];
	const extra: string[] = [];
	const columns: Column[] = [];
	let person: SourceColumn | undefined;
	const say = (code: string, en: string, zh: string, fix?: Problem['fix']): void => {
		problems.push({ code, spot: { file }, says: { en, zh }, ...(fix ? { fix } : {}) });
	};
	for (const name of Object.keys(map)) {
		if (sources.some((source) => source.name === name)) continue;
		say(
			'column-missing',
			`The column map names a column "${name}", which the table does not have.`,
			`列对照表中的“${name}”列在表中不存在。`,
			{ en: `Its columns: ${listed(sources)}.`, zh: `表中的列：${listed(sources)}。` },
		);
	}
	for (const source of sources) {
		const reading = Object.hasOwn(map, source.name) ? map[source.name] : undefined;
		const asked = reading?.as ?? source.name;
		if (asked === 'person') {
			if (person) say('column-twice', 'Two columns tell the person.', '有两列都表示人员。');
			person = source;
			continue;
		}
		const word = Object.hasOwn(words[kind], asked) ? words[kind][asked] : undefined;
		const named = word ? undefined : fullName(law, asked);
		if (named && !named.ok) {
			if (reading) say('unknown-name', named.says.en, named.says.zh, named.fix);
			else extra.push(source.name);
			continue;
		}
		const name = named ? named.name : asked;
		const declared = law.variables[name] ?? law.parameters[name] ?? law.rules[name];
		const type = word?.type ?? declared?.type;
		if (!type) throw new RangeError(`${name} is not declared`);
		const twice = columns.find((column) => column.name === name);
		if (twice) {
			say(
				'column-twice',
				`Both "${twice.source.name}" and "${source.name}" are read as ${name}.`,
				`“${twice.source.name}”与“${source.name}”都对应 ${name}。`,
				{ en: 'Map one of them to something else.', zh: '请将其中一列改为对应其他内容。' },
			);
			continue;
		}
		const factor =
			reading?.unit === undefined ? { ok: true as const, times: 1 } : factorOf(reading.unit, type);
		if (!factor.ok) {
			const unit = unitText(type) || type.kind;
			say(
				'wrong-unit',
				`"${source.name}" is in ${reading?.unit}, but ${name} is in ${unit}.`,
				`“${source.name}”的单位是 ${reading?.unit}，而 ${name} 的单位应为 ${unit}。`,
				{ en: 'Give a column in a unit that can be converted.', zh: '请提供单位可以换算的列。' },
			);
			continue;
		}
		const range = word ? (type.kind === 'month' ? calendar : undefined) : law.variables[name]?.range;
		const column: Column = {
			source,
			name,
			type,
			...(range ? { range } : {}),
			times: factor.times,
			values: reading?.values ?? {},
			...(reading?.dates === undefined ? {} : { dates: reading.dates }),
			required: word?.required ?? false,
		};
		const unfit = misfit(column) ?? meaningless(law, column);
		if (unfit) problems.push({ ...unfit, spot: { file } });
		else columns.push(column);
	}
	const found = new Set(columns.map(({ name }) => name));
	const broken = problems.length > 0;
	for (const [word, { required }] of Object.entries(words[kind])) {
		if (required && !found.has(word) && !broken) missing(word);
	}
	if (!person) missing('person');
	return { person: person ?? { name: '', kind: 'other', written: '' }, columns, extra, problems };

	function missing(word: string): void {
		say('column-missing', `There is no column "${word}".`, `缺少“${word}”列。`, {
			en: `Its columns: ${listed(sources)}. Name the one that is meant in a column map (--map).`,
			zh: `表中的列：${listed(sources)}。请在列对照表（--map）中指明。`,
		});
	}
}

/** What is wrong with a column's type, before any row is read. */
function misfit({ source, name, type, dates }: Column): Problem | undefined {
	const wrong =
		source.kind === 'other' ||
		(type.kind === 'number' && (source.kind === 'date' || source.kind === 'boolean')) ||
		(source.kind === 'date' && type.kind !== 'month' && type.kind !== 'date') ||
		(source.kind === 'boolean' && type.kind !== 'boolean');
	if (wrong) {
		return {
			code: 'wrong-type',
			says: {
				en: `"${source.name}" holds ${source.written}, from which ${name} (${typeName(type).en}) cannot be read.`,
				zh: `“${source.name}”的类型是 ${source.written}，无法读作 ${name}（${typeName(type).zh}）。`,
			},
		};
	}
	const isCalendar = type.kind === 'month' || type.kind === 'date';
	if (isCalendar && dates === undefined && (source.kind === 'integer' || source.kind === 'number')) {
		return {
			code: 'wrong-type',
			says: {
				en: `"${source.name}" holds numbers, and ${name} is a ${typeName(type).en}.`,
				zh: `“${source.name}”是数字，而 ${name} 是${typeName(type).zh}。`,
			},
			fix: {
				en: `Say in the column map how they are written, such as dates: '%Y%m'.`,
				zh: `请在列对照表中写明书写方式，例如 dates: '%Y%m'。`,
			},
		};
	}
	return undefined;
}

/** A code of the map that stands for nothing the law knows. */
function meaningless(law: Law, { source, name, type, values }: Column): Problem | undefined {
	for (const [key, meant] of Object.entries(values)) {
		if (meant === null || (type.kind !== 'number' && scalarOf(type, meant, law) !== undefined)) continue;
		return {
			code: 'unknown-value',
			says: {
				en: `The column map reads "${key}" in "${source.name}" as ${meant}, which is no value of ${name} (${typeName(type).en}).`,
				zh: `列对照表将“${source.name}”中的“${key}”读作 ${meant}，而 ${name}（${typeName(type).zh}）没有这个值。`,
			},
			fix:
				type.kind === 'number'
					? { en: 'A number may only be declared unknown: null.', zh: '数值只能声明为未知：null。' }
					: {
							en: `Its values: ${writtenExample(type, law)}.`,
							zh: `可用的值：${writtenExample(type, law)}。`,
						},
		};
	}
	return undefined;
}

/** What kind of value a type is, for people. */
export function typeName(type: Type): { readonly en: string; readonly zh: string } {
	switch (type.kind) {
		case 'number':
			return { en: `number in ${unitText(type)}`, zh: `数值，单位 ${unitText(type)}` };
		case 'boolean':
			return { en: 'yes or no', zh: '是或否' };
		case 'choice':
			return { en: `choice of ${type.of}`, zh: `${type.of} 之一` };
		case 'month':
			return { en: 'month', zh: '年月' };
		case 'date':
			return { en: 'date', zh: '日期' };
		case 'place':
			return { en: 'place', zh: '地区' };
	}
}

function listed(sources: readonly SourceColumn[]): string {
	return sources.map(({ name }) => name).join(', ');
}
