import { type Dialect, type LawFunction, type Ordered, sharedFunctions } from './dialect.ts';

const filter = (where: string | undefined): string => (where ? ` filter (where ${where})` : '');
const types = { number: 'double precision', boolean: 'boolean', text: 'text', date: 'date' } as const;

const calendar: readonly LawFunction[] = [
	{
		name: 'law_province',
		takes: [['place', 'text']],
		gives: 'text',
		body: "substring(place from '^[^-]+(?:-[^-]+)?')",
	},
	{
		name: 'law_first_day',
		takes: [['month', 'number']],
		gives: 'date',
		body: 'make_date(cast(floor(month / 12) as integer), cast(floor(month) - floor(month / 12) * 12 as integer) + 1, 1)',
	},
	{
		name: 'law_last_day',
		takes: [['month', 'number']],
		gives: 'date',
		body: 'law_first_day(month + 1) - 1',
	},
	{
		name: 'law_month',
		takes: [['day', 'date']],
		gives: 'number',
		body: 'cast(extract(year from day) * 12 + extract(month from day) - 1 as double precision)',
	},
	{
		name: 'law_day_number',
		takes: [['day', 'date']],
		gives: 'number',
		body: "cast(day - date '1970-01-01' as double precision)",
	},
	{
		name: 'law_date',
		takes: [['number', 'number']],
		gives: 'date',
		body: "date '1970-01-01' + cast(number as integer)",
	},
];

/** PostgreSQL 12 or later. `offset 0` keeps the planner from writing a view's formula into every view that reads it. */
export const postgres: Dialect = {
	name: 'postgres',
	title: 'PostgreSQL',
	types,
	depth: 24,
	joinsByEquality: false,
	renamesStars: false,
	settings: [],
	functions: [...sharedFunctions, ...calendar].map(({ name, takes, gives, body }) => {
		const parameters = takes.map(([parameter, type]) => `${parameter} ${types[type]}`).join(', ');
		return `create or replace function ${name}(${parameters}) returns ${types[gives]}\n  language sql immutable as $$ select ${body} $$`;
	}),
	quote,
	view: (name, query) =>
		`drop view if exists ${quote(name)} cascade;\ncreate view ${quote(name)} as\n${query}\noffset 0`,
	keep: (name, query) =>
		`drop table if exists ${quote(name)} cascade;\ncreate table ${quote(name)} as\n${query}`,
	table: (name, columns) =>
		`drop table if exists ${quote(name)} cascade;\ncreate table ${quote(name)} (\n${columns}\n)`,
	input: (name, columns) => `create table if not exists ${quote(name)} (\n${columns}\n)`,
	truth: (condition) => condition,
	date: (iso) => `date '${iso}'`,
	orderedSum: ({ value, by, where }: Ordered) => `sum(${value} order by ${by})${filter(where)}`,
	last: ({ value, by, where }) => `(array_agg(${value} order by ${by} desc)${filter(where)})[1]`,
	first: ({ value, by, where }) => `(array_agg(${value} order by ${by})${filter(where)})[1]`,
	any: (condition) => `bool_or(${condition})`,
};

/** PostgreSQL cuts names to 63 bytes, so long ones end in a mark of their own. */
function quote(name: string): string {
	if (name.length <= 63) return `"${name}"`;
	let hash = 0x811c9dc5;
	for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return `"${name.slice(0, 54)} ${hash.toString(16).padStart(8, '0')}"`;
}
