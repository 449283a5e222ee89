import { codeOf, dayOf, type Law, monthOfDay, type Scalar, sqlFor } from '../../src/law/index.ts';
import { answersIn, duckdbEngine } from '../../src/law/sql/run.sample.ts';
import type { Side } from './comparison.ts';

/** DuckDB with the law as SQL; each batch has a database of its own. */
export function duckdbSide(law: Law, rules: readonly string[]): Side {
	const sql = sqlFor(law, rules, 'duckdb');
	if (!sql.ok) throw new Error('DuckDB can be given no rule');
	const { value } = sql;
	const given = value.refused.length === 0 ? rules : rules.filter((rule) => sqlFor(law, [rule], 'duckdb').ok);
	return async (cases) => {
		const engine = await duckdbEngine();
		// batches run side by side already
		await engine.run('set threads = 1');
		const rows = await answersIn(engine, law, value, cases);
		await engine.close();
		return rules.map((rule) => {
			const column = given.indexOf(rule);
			return column < 0 ? undefined : Float64Array.from(rows, (row) => numberOf(law, rule, row[column]));
		});
	};
}

/** A cell as a kernel's number; dates come as texts. */
function numberOf(law: Law, rule: string, cell: unknown): number {
	const type = law.rules[rule]?.type;
	if (!type || cell === null || cell === undefined) return Number.NaN;
	const day = type.kind === 'month' || type.kind === 'date' ? dayOf(String(cell)) : undefined;
	if (day !== undefined) return type.kind === 'month' ? monthOfDay(day) : day;
	const value: Scalar = typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell);
	return codeOf(law).number(type, value);
}
