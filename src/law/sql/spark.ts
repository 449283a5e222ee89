import { type Dialect, type LawFunction, type Ordered, sharedFunctions } from './dialect.ts';

const filter = (where: string | undefined): string => (where ? ` filter (where ${where})` : '');
const types = { number: 'double', boolean: 'boolean', text: 'string', date: 'date' } as const;

const calendar: readonly LawFunction[] = [
	{
		name: 'law_province',
		takes: [['place', 'text']],
		gives: 'text',
		body: "substring_index(place, '-', 2)",
	},
	{
		name: 'law_first_day',
		takes: [['month', 'number']],
		gives: 'date',
		body: 'make_date(cast(floor(month / 12) as int), cast(floor(month) - floor(month / 12) * 12 as int) + 1, 1)',
	},
	{
		name: 'law_last_day',
		takes: [['month', 'number']],
		gives: 'date',
		body: 'date_sub(law_first_day(month + 1), 1)',
	},
	{
		name: 'law_month',
		takes: [['day', 'date']],
		gives: 'number',
		body: 'cast(year(day) * 12 + month(day) - 1 as double)',
	},
	{
		name: 'law_day_number',
		takes: [['day', 'date']],
		gives: 'number',
		body: "cast(datediff(day, date '1970-01-01') as double)",
	},
	{
		name: 'law_date',
		takes: [['number', 'number']],
		gives: 'date',
		body: "date_add(date '1970-01-01', cast(number as int))",
	},
];

/**
 * Spark SQL 4.1 or later, which has functions written in SQL and recursive queries. `floor` and `ceil` give whole
 * numbers there, so they are cast back.
 */
export const spark: Dialect = {
	name: 'spark',
	title: 'Spark SQL',
	types,
	depth: 6,
	joinsByEquality: false,
	renamesStars: false,
	settings: [],
	functions: [...sharedFunctions, ...calendar].map(({ name, takes, gives, body }) => {
		const parameters = takes.map(([parameter, type]) => `${parameter} ${types[type]}`).join(', ');
		return `create or replace temporary function ${name}(${parameters}) returns ${types[gives]}\n  return ${gives === 'number' ? `cast(${body} as double)` : body}`;
	}),
	quote: (name) => `\`${name}\``,
	view: (name, query) => `create or replace temporary view \`${name}\` as\n${query}`,
	keep: (name, query) =>
		`drop table if exists \`${name}\`;\ncreate table \`${name}\` using parquet as\n${query}`,
	table: (name, columns) =>
		`drop table if exists \`${name}\`;\ncreate table \`${name}\` (\n${columns}\n) using parquet`,
	input: (name, columns) => `create table if not exists \`${name}\` (\n${columns}\n) using parquet`,
	truth: (condition) => condition,
	date: (iso) => `date '${iso}'`,
	orderedSum: ({ value, by, where }: Ordered) => {
		const rows = `array_sort(collect_list(struct(${by} as at, ${value} as value))${filter(where)})`;
		return `aggregate(${rows}, cast(0 as double), (total, row) -> total + row.value)`;
	},
	last: ({ value, by, where }) => `(max_by(struct(${value} as value), ${by})${filter(where)}).value`,
	first: ({ value, by, where }) => `(min_by(struct(${value} as value), ${by})${filter(where)}).value`,
	any: (condition) => `bool_or(${condition})`,
};
