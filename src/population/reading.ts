import type { DuckDBConnection } from '@duckdb/node-api';
import type { Code, Law } from '../law/index.ts';
import type { Outcome, Problem, Words } from '../study/index.ts';
import { columnSql, type FaultKind, faultsOf, keySql, sqlName } from './column-sql.ts';
import { type Table, whileReading } from './table.ts';
import { type Column, type SourceColumn, type TableColumns, typeName } from './table-columns.ts';

/** A table whose columns are understood, and how SQL gives its rows in the law's numbers. */
export interface Reading {
	readonly table: Table;
	readonly person: SourceColumn;
	readonly columns: readonly Column[];
	readonly rows: number;
	/** Whether persons' keys are whole numbers (or else texts). */
	readonly wholeKeys: boolean;
	/** SQL that selects `key`, then each column's number, in order of the rows. */
	readonly select: string;
}

/** Rows and values told as examples of a fault. */
const examples = 3;

/** Name, in SQL, of the number that a column is read as. */
export function codeName(index: number): string {
	return sqlName(`code of ${index}`);
}

/**
 * Reads every value of a table once, without keeping any: counts its rows, and tells what cannot be read, with the first
 * rows in which that is so.
 */
export async function readThrough(
	connection: DuckDBConnection,
	law: Law,
	code: Code,
	table: Table,
	understood: TableColumns,
	wholeKeys: boolean,
): Promise<Outcome<Reading>> {
	const { columns, person } = understood;
	const key = keySql(person, wholeKeys);
	const codes = columns.map((column, index) => `${columnSql(law, code, column).code} AS ${codeName(index)}`);
	const tests = columns.flatMap((column, index) =>
		Object.entries(faultsOf(column, codeName(index), columnSql(law, code, column).text)).map(
			([kind, condition]) => ({
				column,
				kind: kind as FaultKind,
				condition,
			}),
		),
	);
	return whileReading(table.file, async () => {
		const inner = `SELECT ${['*', ...codes].join(', ')} FROM ${table.sql}`;
		const counts = [`${key} IS NULL`, ...tests.map(({ condition }) => condition)].map(
			(condition) => `count(*) FILTER (${condition})`,
		);
		const counted = await connection.runAndReadAll(
			`SELECT ${['count(*)', ...counts].join(', ')} FROM (${inner})`,
		);
		const [rows = 0, blankKeys = 0, ...found] = (counted.getRows()[0] ?? []).map(Number);
		return {
			rows,
			blankKeys,
			faulty: tests.flatMap((test, index) => (found[index] ? [{ ...test, count: found[index] }] : [])),
		};
	}).then(async (outcome): Promise<Outcome<Reading>> => {
		if (!outcome.ok) return outcome;
		const { rows, blankKeys, faulty } = outcome.value;
		const problems: Problem[] = [];
		if (blankKeys > 0) problems.push(keyless(table.file, person.name, blankKeys));
		for (const { column, kind, condition, count } of faulty) {
			const inner = `SELECT row_number() OVER () AS "row of table", ${['*', ...codes].join(', ')} FROM ${table.sql}`;
			const first = `SELECT "row of table", ${sqlName(column.source.name)}::VARCHAR FROM (${inner}) WHERE ${condition} LIMIT ${examples}`;
			const read = await whileReading(table.file, async () =>
				(await connection.runAndReadAll(first)).getRows(),
			);
			if (!read.ok) return read;
			problems.push(
				faultProblem(
					table.file,
					column,
					kind,
					count,
					read.value.map(([row, value]) => [Number(row), value === null ? '' : String(value)]),
				),
			);
		}
		if (problems.length > 0) return { ok: false, problems };
		const given = columns.map(
			(_, index) => `coalesce(${codeName(index)}, 'nan'::DOUBLE) AS ${codeName(index)}`,
		);
		const select = `SELECT ${['key', ...given].join(', ')} FROM (SELECT ${[`${key} AS key`, ...codes].join(', ')} FROM ${table.sql})`;
		return { ok: true, value: { table, person, columns, rows, wholeKeys, select } };
	});
}

function keyless(file: string, column: string, count: number): Problem {
	return {
		code: 'person-missing',
		spot: { file },
		says: {
			en: `${count} rows do not say whose they are ("${column}" is empty).`,
			zh: `有 ${count} 行没有写明人员（“${column}”为空）。`,
		},
	};
}

const faults: Readonly<Record<FaultKind, Words>> = {
	blank: { en: 'is empty', zh: '为空' },
	'not a number': { en: 'is not a number', zh: '不是数字' },
	'not finite': { en: 'is infinite or not a number (NaN)', zh: '是无穷大或非数（NaN）' },
	'not readable': { en: 'is none of its values', zh: '不是有效的值' },
	'out of range': { en: 'is out of range', zh: '超出范围' },
};

/** A fault of a column, with how often it occurs and the first rows where it does. */
function faultProblem(
	file: string,
	column: Column,
	kind: FaultKind,
	count: number,
	first: readonly (readonly [number, string])[],
): Problem {
	const { source, name, type, range } = column;
	const more = count > first.length;
	const en = first.map(([row, value]) => `row ${row}${value === '' ? '' : `: "${value}"`}`).join(', ');
	const zh = first.map(([row, value]) => `第 ${row} 行${value === '' ? '' : `“${value}”`}`).join('、');
	const bounds = kind === 'out of range' && range && type.kind === 'number' ? ` ${range[0]}–${range[1]}` : '';
	return {
		code: `column-${kind.replaceAll(' ', '-')}`,
		spot: { file },
		says: {
			en: `"${source.name}" as ${name} (${typeName(type).en}) ${faults[kind].en}${bounds} in ${count} rows (${en}${more ? ', …' : ''}).`,
			zh: `“${source.name}”（${name}，${typeName(type).zh}）有 ${count} 行${faults[kind].zh}${bounds}（${zh}${more ? '等' : ''}）。`,
		},
		...(kind === 'not readable'
			? {
					fix: {
						en: 'Say in the column map (--map) what such values stand for, or null where they mean nothing known.',
						zh: '请在列对照表（--map）中写明这些值的含义；表示未知的写 null。',
					},
				}
			: {}),
	};
}
