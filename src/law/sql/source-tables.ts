import type { Words } from '../../study/index.ts';
import { outerType } from './dialect.ts';
import { about, given, typeOf } from './order.ts';
import { firstYear, lastYear, openMonth } from './plan.ts';
import type { Planner } from './planner.ts';
import { comment, indent, quoted } from './text.ts';

/** A table that a data holder fills. */
export interface InputTable {
	readonly name: 'person' | 'career';
	/** Facts that it is read for, each in a column of that name, beside the columns that every such table has. */
	readonly facts: readonly string[];
	/** Statement that creates it where it does not exist. */
	readonly statement: string;
}

/** The tables a data holder fills, with the columns that are read. */
export function inputTables(planner: Planner, careerFacts: readonly string[]): readonly InputTable[] {
	const { text, date } = planner.order.dialect.types;
	const persons: Words = {
		en: 'Persons, and the day and place they are asked for',
		zh: '人员及其查询日期、地区',
	};
	const careers: Words = {
		en: 'Their careers: from and to are months, told by any day in them; open where to is left out',
		zh: '履历：from 与 to 为月份，以其中任一日期表示；to 留空表示延续',
	};
	const person = inputTable(
		planner,
		'person',
		{ id: text, on: date, place: text },
		[...planner.given],
		persons,
	);
	if (!planner.looksBack) return [person];
	const fixed = { person: text, from: date, to: date, place: text };
	return [person, inputTable(planner, 'career', fixed, careerFacts, careers)];
}

function inputTable(
	planner: Planner,
	name: InputTable['name'],
	fixed: Readonly<Record<string, string>>,
	facts: readonly string[],
	says: Words,
): InputTable {
	const { law, dialect } = planner.order;
	const lines = [
		...Object.entries(fixed).map(([column, type]) => ({
			column: `${planner.quote(column)} ${type}`,
			says: '',
		})),
		...facts.map((fact) => ({
			column: `${planner.quote(fact)} ${outerType(dialect, typeOf(law, fact))}`,
			says: ` -- ${about(planner.order, fact)[0]}`,
		})),
	];
	const written = lines.map(
		(line, index) => `${line.column}${index < lines.length - 1 ? ',' : ''}${line.says}`,
	);
	const statement = `${comment([planner.say(says)])}${dialect.input(name, indent(written.join('\n')))}`;
	return { name, facts, statement };
}

/** Statements for the places of the law, the years, and the months at which law changes. */
export function calendarTables(planner: Planner): readonly string[] {
	const { dialect, law } = planner.order;
	const { number, text } = dialect.types;
	const q = (name: string): string => planner.quote(name);
	const fill = (table: string, rows: readonly string[]): string => {
		const lines: string[] = [];
		for (let at = 0; at < rows.length; at += 10) lines.push(rows.slice(at, at + 10).join(', '));
		return `insert into ${q(table)} values\n${indent(lines.join(',\n'))}`;
	};
	const places = Object.keys(law.places).map((place) => `(${quoted(place)})`);
	const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => `(${firstYear + index})`);
	const statements = [dialect.table('places', `  ${q('place')} ${text}`), fill('places', places)];
	if (planner.looksBack) {
		statements.push(dialect.table('calendar', `  ${q('year')} ${number}`), fill('calendar', years));
	}
	if (planner.loops.spans.length === 0) return statements;
	const cuts = planner.loops.spans.flatMap(({ months }, index) => {
		const inside = [...months].filter((month) => month > firstYear * 12 && month < openMonth);
		return [firstYear * 12, ...inside.sort((a, b) => a - b)].map((month) => `(${index}, ${month})`);
	});
	const about = planner.say({
		en: 'Months (counted since year 0) at which law changes, for each set of rules that looks back',
		zh: '各组回溯规则所依据的法规发生变化的月份（自公元0年起的月数）',
	});
	return [
		...statements,
		`${comment([about])}${dialect.table('cuts', `  ${q('cuts')} ${number},\n  ${q('month')} ${number}`)}`,
		fill('cuts', cuts),
	];
}

/** Spans of months within one year in which no law changes. */
export function spansQuery(planner: Planner): string {
	const q = (name: string): string => planner.quote(name);
	const next = `lead(${q('month')}) over (partition by ${q('cuts')} order by ${q('month')})`;
	const all = [
		`select ${q('cuts')}, ${q('month')} from ${q('cuts')}`,
		'union distinct',
		`select cut.${q('cuts')}, calendar.${q('year')} * 12 as ${q('month')}`,
		`from (select distinct ${q('cuts')} from ${q('cuts')}) as cut cross join ${q('calendar')} as calendar`,
	].join('\n');
	const to = `coalesce(${next}, ${openMonth}) - 1`;
	return [
		`select ${q('cuts')}, ${q('month')} as ${q('from')}, ${to} as ${q('to')}`,
		`from (\n${indent(all)}\n) as it`,
	].join('\n');
}

/** Career rows with months as numbers, and open ends closed by the next row. */
export function careersQuery(planner: Planner, facts: readonly string[]): string {
	const q = (name: string): string => planner.quote(name);
	const from = `law_month(it.${q('from')})`;
	const next = `lead(${from}) over (partition by it.${q('person')} order by it.${q('from')})`;
	const columns = [
		`it.${q('person')} as ${q('person')}`,
		`${from} as ${q('from')}`,
		`coalesce(law_month(it.${q('to')}), ${next} - 1) as ${q('to')}`,
		`${next} as ${q('next')}`,
		`known.${q('place')} as ${q('place')}`,
		...facts.map((fact) => `${counted(planner, fact)} as ${q(given(planner.law, fact))}`),
	];
	return [
		`select\n${indent(columns.join(',\n'))}`,
		`from ${q('career')} as it`,
		`left join ${q('places')} as known on known.${q('place')} = it.${q('place')}`,
	].join('\n');
}

/** Persons with months as numbers. Those of whom no law can be told have no day and month. */
export function personsQuery(planner: Planner): {
	readonly query: string;
	readonly columns: readonly string[];
} {
	const q = (name: string): string => planner.quote(name);
	const { looksBack } = planner;
	const { dialect } = planner.order;
	const begun = `(career.${q('from')} is null or career.${q('from')} >= ${firstYear * 12}) and it.${q('on')} < ${dialect.date(`${lastYear + 1}-01-01`)}`;
	const inRange = `known.${q('place')} is not null${looksBack ? ` and ${begun}` : ''}`;
	const columns: readonly (readonly [sql: string, name: string])[] = [
		[`it.${q('id')}`, 'id'],
		[`case when ${inRange} then it.${q('on')} end`, 'day'],
		[`case when ${inRange} then law_month(it.${q('on')}) end`, 'month'],
		[`known.${q('place')}`, 'place'],
		...(looksBack ? [[`career.${q('from')}`, 'career from'] as const] : []),
		...[...planner.given].map((fact) => [counted(planner, fact), given(planner.law, fact)] as const),
	];
	const first = `select ${q('person')}, min(${q('from')}) as ${q('from')} from ${q('careers')} group by ${q('person')}`;
	const joins = [
		`left join ${q('places')} as known on known.${q('place')} = it.${q('place')}`,
		...(looksBack ? [`left join (\n  ${first}\n) as career on career.${q('person')} = it.${q('id')}`] : []),
	];
	const selected = columns.map(([sql, name]) => `${sql} as ${q(name)}`).join(',\n');
	return {
		query: [`select\n${indent(selected)}`, `from ${q('person')} as it`, ...joins].join('\n'),
		columns: columns.map(([, name]) => name),
	};
}

/** A column as it is given, with months and dates as numbers. */
function counted(planner: Planner, fact: string): string {
	const column = `it.${planner.quote(fact)}`;
	const { kind } = typeOf(planner.law, fact);
	if (kind === 'month') return `law_month(${column})`;
	return kind === 'date' ? `law_day_number(${column})` : column;
}
