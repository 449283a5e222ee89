import { DuckDBInstance } from '@duckdb/node-api';
import { firstDayOf, isoDay } from '../date.ts';
import type { Case } from '../explain/case.ts';
import { Unknown } from '../explain/unknown.ts';
import { Walk } from '../explain/walk.ts';
import type { Law, Scalar } from '../typed.ts';
import { typeOf } from './order.ts';
import type { Sql } from './sql.ts';
import { quoted } from './text.ts';

/** An engine that statements run in. */
export interface Engine {
	run(statement: string): Promise<void>;
	/** Rows of a query: numbers, texts, booleans, and dates as ISO texts; null for NULL. */
	rows(query: string): Promise<readonly (readonly unknown[])[]>;
	close(): Promise<void>;
}

export async function duckdbEngine(): Promise<Engine> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	return {
		async run(statement) {
			await connection.run(statement);
		},
		async rows(query) {
			const rows = (await connection.runAndReadAll(query)).getRowsJS();
			return rows.map((row) =>
				row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)),
			);
		},
		async close() {
			connection.closeSync();
		},
	};
}

/** Fills the tables with cases, runs the statements, and gives each case's answers, in order. */
export async function answersIn(
	engine: Engine,
	law: Law,
	{ inputs, statements }: Sql,
	cases: readonly Case[],
): Promise<readonly (readonly unknown[])[]> {
	for (const { name, facts, statement } of inputs) {
		await engine.run(statement);
		const rows = name === 'person' ? personRows(law, cases, facts) : careerRows(law, cases, facts);
		if (rows.length > 0) await engine.run(`insert into ${name} values\n${rows.join(',\n')}`);
	}
	for (const statement of statements) {
		// one at a time: not every engine takes several
		for (const one of statement.split(';\n')) await engine.run(one);
	}
	const rows = await engine.rows('select * from answers');
	return [...rows].sort((a, b) => Number(a[0]) - Number(b[0])).map((row) => row.slice(1));
}

function personRows(law: Law, cases: readonly Case[], facts: readonly string[]): readonly string[] {
	return cases.map(({ on, place, given }, index) => {
		const values = facts.map((name) => written(law, name, given.get(name)));
		return `(${[quoted(String(index)), day(on), quoted(place), ...values].join(', ')})`;
	});
}

function careerRows(law: Law, cases: readonly Case[], facts: readonly string[]): readonly string[] {
	return cases.flatMap(({ career = [] }, index) =>
		career.map((row) => {
			const values = facts.map((name) => written(law, name, row.facts.get(name)));
			const to = row.to === undefined ? 'null' : day(firstDayOf(row.to));
			return `(${[quoted(String(index)), day(firstDayOf(row.from)), to, quoted(row.place), ...values].join(', ')})`;
		}),
	);
}

function day(value: number): string {
	return quoted(isoDay(value));
}

function written(law: Law, name: string, value: Scalar | undefined): string {
	if (value === undefined) return 'null';
	const { kind } = typeOf(law, name);
	if (kind === 'month') return day(firstDayOf(Number(value)));
	if (kind === 'date') return day(Number(value));
	return typeof value === 'string' ? quoted(value) : String(value);
}

/** What explain says of a name for a case, as an engine's cell: dates as texts, null where unknown. */
function explainedCell(law: Law, person: Case, name: string): unknown {
	const { value } = new Walk(law, person, false).ask(name);
	if (value instanceof Unknown) return null;
	const { kind } = typeOf(law, name);
	if (kind === 'month') return isoDay(firstDayOf(Number(value)));
	return kind === 'date' ? isoDay(Number(value)) : value;
}

/** Cells that are not what explain says, to the last bit, as lines; and how many explain knows. */
export function differences(
	law: Law,
	names: readonly string[],
	cases: readonly Case[],
	answers: readonly (readonly unknown[])[],
): { readonly lines: readonly string[]; readonly known: number } {
	const lines: string[] = [];
	let known = 0;
	cases.forEach((person, index) => {
		names.forEach((name, column) => {
			const right = explainedCell(law, person, name);
			const got = answers[index]?.[column];
			if (right !== null) known++;
			if (!Object.is(got, right)) lines.push(`case ${index}, ${name}: ${String(got)}, not ${String(right)}`);
		});
	});
	return { lines, known };
}
