import type { Type } from '../type.ts';

export type DialectName = 'duckdb' | 'postgres' | 'clickhouse' | 'spark';

/** What an ordered look back over rows needs: the value, what orders the rows, and which rows count. */
export interface Ordered {
	readonly value: string;
	readonly by: string;
	readonly where?: string;
}

/** Where the engines' SQL differs. Everything else is written once, in the words that all of them know. */
export interface Dialect {
	readonly name: DialectName;
	/** The engine's name as people write it. */
	readonly title: string;
	/** Column types. Months and dates are counted as numbers inside the statements, and are dates in the tables around them. */
	readonly types: Readonly<Record<'number' | 'boolean' | 'text' | 'date', string>>;
	/** How many views may stand on each other before their rows are kept in a table. */
	readonly depth: number;
	/** Whether a join needs columns that are equal, beside what else it asks. */
	readonly joinsByEquality: boolean;
	/** Whether `it.*` renames columns that joined tables have as well. */
	readonly renamesStars: boolean;
	/** Run first in each session, where the engine does not follow the standard by itself. */
	readonly settings: readonly string[];
	/** Functions of the law's arithmetic and calendar, as statements that create them. */
	readonly functions: readonly string[];
	quote(name: string): string;
	/** Statements that create a view, or a table that keeps the rows of a query, in place of one of that name. */
	view(name: string, query: string): string;
	keep(name: string, query: string): string;
	/** Statement that creates an empty table, in place of one of that name. */
	table(name: string, columns: string): string;
	/** A table that a data holder fills: left alone where it exists. */
	input(name: string, columns: string): string;
	date(iso: string): string;
	/** A condition as a value of the engine's boolean type. */
	truth(condition: string): string;
	/** Sum of numbers in the order of the rows: the same additions as `explain` makes, one after the other. */
	orderedSum(of: Ordered): string;
	/** Value of the last (or first) row; NULL is a value too. */
	last(of: Ordered): string;
	first(of: Ordered): string;
	/** Whether a condition holds in any row. */
	any(condition: string): string;
}

export function columnType(dialect: Dialect, type: Type): string {
	switch (type.kind) {
		case 'boolean':
			return dialect.types.boolean;
		case 'choice':
		case 'place':
			return dialect.types.text;
		default:
			return dialect.types.number;
	}
}

/** The type of a column that people fill or read: months and dates are dates there. */
export function outerType(dialect: Dialect, type: Type): string {
	return type.kind === 'month' || type.kind === 'date' ? dialect.types.date : columnType(dialect, type);
}

/** The law's functions: parameters, and what each gives in words that every engine knows. */
export interface LawFunction {
	readonly name: string;
	readonly takes: readonly (readonly [name: string, type: 'number' | 'text' | 'date'])[];
	readonly gives: 'number' | 'boolean' | 'text' | 'date';
	readonly body: string;
}

const numbers = [['x', 'number']] as const;
const pair = [
	['a', 'number'],
	['b', 'number'],
] as const;
const rounded = [
	['x', 'number'],
	['power', 'number'],
] as const;

/** A rounded size put back on its sign; zero has none. */
function signed(whole: string): string {
	return `case when ${whole} = 0 then 0e0 when x < 0 then -${whole} / power else ${whole} / power end`;
}

/** Functions whose text is the same everywhere. An unknown number makes the result unknown; of two zeros the sign counts. */
export const sharedFunctions: readonly LawFunction[] = [
	{
		name: 'law_min',
		takes: pair,
		gives: 'number',
		body: 'case when a < b then a when a > b then b when a = 0 and b = 0 then -(-a - b) when a = b then a end',
	},
	{
		name: 'law_max',
		takes: pair,
		gives: 'number',
		body: 'case when a > b then a when a < b then b when a = 0 and b = 0 then a + b when a = b then a end',
	},
	{ name: 'law_floor', takes: numbers, gives: 'number', body: 'floor(x + 1e-6)' },
	{ name: 'law_ceiling', takes: numbers, gives: 'number', body: 'ceil(x - 1e-6) + 0e0' },
	{
		name: 'law_round_half_up',
		takes: rounded,
		gives: 'number',
		body: signed('floor(abs(x) * power + 0.5e0 + 1e-6)'),
	},
	{ name: 'law_round_up', takes: rounded, gives: 'number', body: signed('ceil(abs(x) * power - 1e-6)') },
	{ name: 'law_round_down', takes: rounded, gives: 'number', body: signed('floor(abs(x) * power + 1e-6)') },
	{ name: 'law_year_of', takes: [['month', 'number']], gives: 'number', body: 'floor(month / 12)' },
	{
		name: 'law_month_of',
		takes: [['month', 'number']],
		gives: 'number',
		body: 'floor(month) - floor(month / 12) * 12 + 1',
	},
	{
		name: 'law_within',
		takes: [
			['place', 'text'],
			['area', 'text'],
		],
		gives: 'boolean',
		body: "(place || '-') like (area || '-%')",
	},
];
