import { type Dialect, type Ordered, sharedFunctions } from './dialect.ts';

const filter = (where: string | undefined): string => (where ? ` filter (where ${where})` : '');

/** DuckDB 1.x. Divides by `/` in binary64, keeps sums in the order asked for, and creates functions as macros. */
export const duckdb: Dialect = {
	name: 'duckdb',
	title: 'DuckDB',
	types: { number: 'double', boolean: 'boolean', text: 'varchar', date: 'date' },
	depth: 6,
	joinsByEquality: false,
	renamesStars: false,
	settings: [],
	functions: [
		...sharedFunctions.map(({ name, takes, body }) =>
			macro(name, takes.map(([parameter]) => parameter).join(', '), body),
		),
		macro('law_province', 'place', "regexp_extract(place, '^[^-]+(-[^-]+)?')"),
		macro(
			'law_first_day',
			'month',
			'make_date(cast(floor(month / 12) as integer), cast(floor(month) - floor(month / 12) * 12 as integer) + 1, 1)',
		),
		macro('law_last_day', 'month', 'law_first_day(month + 1) - 1'),
		macro('law_month', 'day', 'cast(year(day) * 12 + month(day) - 1 as double)'),
		macro('law_day_number', 'day', "cast(date_diff('day', date '1970-01-01', day) as double)"),
		macro('law_date', 'number', "date '1970-01-01' + cast(number as integer)"),
	],
	quote: (name) => `"${name}"`,
	view: (name, query) => `create or replace view "${name}" as\n${query}`,
	keep: (name, query) => `create or replace table "${name}" as\n${query}`,
	table: (name, columns) => `create or replace table "${name}" (\n${columns}\n)`,
	input: (name, columns) => `create table if not exists "${name}" (\n${columns}\n)`,
	truth: (condition) => condition,
	date: (iso) => `date '${iso}'`,
	orderedSum: ({ value, by, where }: Ordered) => `sum(${value} order by ${by})${filter(where)}`,
	last: ({ value, by, where }) => `first(${value} order by ${by} desc)${filter(where)}`,
	first: ({ value, by, where }) => `first(${value} order by ${by})${filter(where)}`,
	any: (condition) => `bool_or(${condition})`,
};

function macro(name: string, parameters: string, body: string): string {
	return `create or replace macro ${name}(${parameters}) as\n  ${body}`;
}
