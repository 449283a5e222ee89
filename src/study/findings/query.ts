import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Finding } from '../finding.ts';
import { unknownName } from '../nearest.ts';
import type { Outcome, Problem } from '../problem.ts';
import { onlyPath, withDuckDb } from './duckdb.ts';
import { findingsFiles } from './store.ts';
import { columns, findingsOf } from './table.ts';
import { type Filter, filters, unknownValues, type Where } from './where.ts';

/** Which findings are wanted; all that are not ruled out. */
export interface FindingsQuery {
	readonly id?: string | undefined;
	readonly where?: Where | undefined;
}

/**
 * Findings of a folder that `writeFindings` wrote to, in the order stored. An id or a value that no finding has is a
 * problem that names those most like it.
 */
export async function queryFindings(
	folder: string,
	query: FindingsQuery,
): Promise<Outcome<readonly Finding[]>> {
	const file = join(folder, findingsFiles.parquet);
	try {
		await access(file);
	} catch {
		return { ok: false, problems: [notBuilt(file)] };
	}
	return withDuckDb(async (connection) => {
		const problems = await unknownNames(connection, file, query);
		if (problems.length > 0) return { ok: false, problems };
		return { ok: true, value: await select(connection, file, query) };
	});
}

/** The columns that a query rules rows out by, with the values it lets pass. */
function conditions({ id, where = {} }: FindingsQuery): readonly (readonly [string, readonly string[]])[] {
	const chosen = filters.map((filter) => [filter, where[filter] ?? []] as const);
	return [['id', id === undefined ? [] : [id]] as const, ...chosen].filter(([, values]) => values.length > 0);
}

async function select(
	connection: DuckDBConnection,
	file: string,
	query: FindingsQuery,
): Promise<readonly Finding[]> {
	const parts = conditions(query);
	const tests = parts.map(([column, values]) => `${column} IN (${values.map(() => '?').join(', ')})`);
	const only = tests.length > 0 ? ` WHERE ${tests.join(' AND ')}` : '';
	const sql = `SELECT ${columns.join(', ')} FROM read_parquet(?)${only}`;
	const reader = await connection.runAndReadAll(sql, [
		onlyPath(file),
		...parts.flatMap(([, values]) => values),
	]);
	return findingsOf(reader.getRowObjects());
}

async function unknownNames(
	connection: DuckDBConnection,
	file: string,
	query: FindingsQuery,
): Promise<readonly Problem[]> {
	const had = new Map<string, readonly string[]>();
	for (const [column] of conditions(query)) {
		const reader = await connection.runAndReadAll(
			`SELECT DISTINCT ${column} FROM read_parquet(?) ORDER BY ${column}`,
			[onlyPath(file)],
		);
		had.set(
			column,
			reader.getRows().map(([value]) => String(value)),
		);
	}
	const { id, where = {} } = query;
	const ids = had.get('id');
	const what = { zh: '结果编号', en: 'finding' };
	const unknownId =
		id !== undefined && ids && !ids.includes(id) ? [unknownName(undefined, what, id, ids)] : [];
	return [...unknownId, ...unknownValues(where, (filter: Filter) => had.get(filter) ?? [])];
}

function notBuilt(file: string): Problem {
	return {
		code: 'findings-missing',
		spot: { file },
		says: { en: 'There are no findings here yet.', zh: '此处尚无结果表。' },
		fix: { en: 'Build the study first: canopy build.', zh: '请先构建研究：canopy build。' },
	};
}
