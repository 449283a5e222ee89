import { type Dialect, sharedFunctions } from './dialect.ts';

/** The calendar and places, and what the shared functions say in words that ClickHouse lacks. */
const own: readonly (readonly [name: string, parameters: string, body: string])[] = [
	['law_within', 'place, area', "startsWith(concat(place, '-'), concat(area, '-'))"],
	['law_province', 'place', "extract(place, '^[^-]+(?:-[^-]+)?')"],
	[
		'law_first_day',
		'month',
		'makeDate32(toInt32(floor(month / 12)), toInt32(floor(month) - floor(month / 12) * 12) + 1, 1)',
	],
	['law_last_day', 'month', 'addDays(law_first_day(month + 1), -1)'],
	['law_month', 'day', 'toFloat64(toYear(day) * 12 + toMonth(day) - 1)'],
	['law_day_number', 'day', "toFloat64(dateDiff('day', toDate32('1970-01-01'), day))"],
	['law_date', 'number', "addDays(toDate32('1970-01-01'), toInt32(number))"],
];

/**
 * ClickHouse 25 or later. Its settings make joins and casts treat NULL as the standard does, and keep every bit of
 * numbers as they are written; a sum in a given order is a fold over an array.
 */
export const clickhouse: Dialect = {
	name: 'clickhouse',
	title: 'ClickHouse',
	types: {
		number: 'Nullable(Float64)',
		boolean: 'Nullable(Bool)',
		text: 'Nullable(String)',
		date: 'Nullable(Date32)',
	},
	depth: 6,
	joinsByEquality: true,
	renamesStars: true,
	settings: ['set join_use_nulls = 1', 'set precise_float_parsing = 1', 'set compile_expressions = 0'],
	functions: [
		...sharedFunctions
			.filter(({ name }) => !own.some(([taken]) => taken === name))
			.map(({ name, takes, body }) => created(name, takes.map(([parameter]) => parameter).join(', '), body)),
		...own.map(([name, parameters, body]) => created(name, parameters, body)),
	],
	quote: (name) => `"${name}"`,
	// views upon views with joins confuse its planner ("left and right columns have same names"), so each is a table
	view: keep,
	keep,
	table: (name, columns) =>
		`drop table if exists "${name}";\ncreate table "${name}" (\n${columns}\n) engine = MergeTree order by tuple()`,
	input: (name, columns) =>
		`create table if not exists "${name}" (\n${columns}\n) engine = MergeTree order by tuple()`,
	// conditions are whole numbers there
	truth: (condition) => `cast(${condition} as Nullable(Bool))`,
	date: (iso) => `toDate32('${iso}')`,
	orderedSum: ({ value, by, where }) => {
		const rows = `tuple(assumeNotNull(${by}), assumeNotNull(${value}))`;
		const gathered = where ? `groupArrayIf(${rows}, ${where})` : `groupArray(${rows})`;
		return `arrayFold((total, row) -> total + row.2, arraySort(row -> row.1, ${gathered}), toFloat64(0))`;
	},
	last: ({ value, by, where }) => picked('argMax', value, by, where),
	first: ({ value, by, where }) => picked('argMin', value, by, where),
	any: (condition) => `max(${condition})`,
};

function keep(name: string, query: string): string {
	return `drop table if exists "${name}";\ncreate table "${name}" engine = MergeTree order by tuple() as\n${query}`;
}

function created(name: string, parameters: string, body: string): string {
	return `create or replace function ${name} as (${parameters}) ->\n  ${body}`;
}

/** A value in a tuple is picked even where it is NULL. */
function picked(pick: string, value: string, by: string, where: string | undefined): string {
	const name = where ? `${pick}If` : pick;
	const condition = where ? `, ${where}` : '';
	return `tupleElement(${name}(tuple(${value}), ${by}${condition}), 1)`;
}
