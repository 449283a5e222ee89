import { existsSync } from 'node:fs';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Outcome, Problem, Words } from '../study/index.ts';
import { sqlText } from '../study/node.ts';
import type { SourceColumn } from './table-columns.ts';

/** A table on disk, and how SQL reads it. */
export interface Table {
	/** As people know it. */
	readonly file: string;
	readonly sql: string;
	readonly columns: readonly SourceColumn[];
}

/** What DuckDB may hold in memory; beyond it, it sorts and joins on disk, beside its database. */
const memoryLimit = '512MB';

/** A database on disk for one run. DuckDB is loaded only when it is needed. */
export async function openDuckDb(path: string, threads?: number): Promise<DuckDBInstance> {
	const { DuckDBInstance } = await import('@duckdb/node-api');
	return DuckDBInstance.create(path, {
		memory_limit: memoryLimit,
		...(threads === undefined ? {} : { threads: String(threads) }),
	});
}

/** Opens a Parquet or CSV file as a table; several, written with `*`, are read as one. */
export async function openTable(
	connection: DuckDBConnection,
	path: string,
	file: string,
): Promise<Outcome<Table>> {
	const extension = /\.(parquet|csv|tsv)(\.(?:gz|zst))?$/i.exec(path)?.[1]?.toLowerCase();
	if (extension === undefined) return { ok: false, problems: [noTable(file)] };
	if (!path.includes('*') && !existsSync(path)) return { ok: false, problems: [missing(file)] };
	const sql =
		extension === 'parquet'
			? `read_parquet(${sqlText(path)})`
			: `read_csv(${sqlText(path)}, all_varchar = true, header = true)`;
	return whileReading(file, async () => {
		const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${sql}`);
		const columns = described.getRows().map(([name, written]): SourceColumn => {
			const type = String(written);
			return { name: String(name), kind: kindOf(type), written: type };
		});
		return { file, sql, columns };
	});
}

/** Does something with a table, and tells as a problem of its file what DuckDB cannot read in it. */
export async function whileReading<T>(file: string, read: () => Promise<T>): Promise<Outcome<T>> {
	try {
		return { ok: true, value: await read() };
	} catch (error) {
		if (!isDuckDbError(error) || isFullDisk(error)) throw error;
		return { ok: false, problems: [unreadable(file, error)] };
	}
}

/** Kinds of error that DuckDB gives for files and disks; its others are defects of ours. */
const ofFiles =
	/^(?:(?:IO|Invalid Input|Invalid|Out of Memory|Conversion|TransactionContext|Fatal|Serialization) Error|Failed to )/;

/** Whether an error is DuckDB's word on a file rather than a defect. */
export function isDuckDbError(error: unknown): error is Error {
	return error instanceof Error && ofFiles.test(error.message);
}

/** Whether there was no room to write, be it for the answers or for a sorted copy of a table. */
export function isFullDisk({ message }: Error): boolean {
	return /no space left|ENOSPC|EFBIG|file too large/i.test(message);
}

function kindOf(type: string): SourceColumn['kind'] {
	if (/^U?(TINYINT|SMALLINT|INTEGER|BIGINT)$/.test(type)) return 'integer';
	if (/^(U?HUGEINT|FLOAT|DOUBLE|DECIMAL\()/.test(type)) return 'number';
	if (/^(VARCHAR|ENUM\()/.test(type)) return 'text';
	if (type === 'BOOLEAN') return 'boolean';
	return /^(DATE|TIMESTAMP)/.test(type) ? 'date' : 'other';
}

function missing(file: string): Problem {
	return {
		code: 'file-missing',
		spot: { file },
		says: { en: 'There is no such file.', zh: '没有这个文件。' },
		fix: { en: 'Check the path.', zh: '请检查路径。' },
	};
}

function noTable(file: string): Problem {
	const fix: Words = /\.(arrow|ipc|feather)$/i.test(file)
		? {
				en: 'DuckDB reads Arrow files only with an extension that it downloads; convert it to Parquet.',
				zh: 'DuckDB 须联网下载扩展才能读取 Arrow 文件；请将其转换为 Parquet。',
			}
		: { en: 'Give a .parquet or .csv file.', zh: '请使用 .parquet 或 .csv 文件。' };
	return {
		code: 'no-table',
		spot: { file },
		says: { en: 'This is not a table that can be read.', zh: '这不是可以读取的表。' },
		fix,
	};
}

function unreadable(file: string, { message }: Error): Problem {
	const [first = ''] = message.split('\n');
	return {
		code: 'table-unreadable',
		spot: { file },
		says: { en: `It cannot be read: ${first}.`, zh: `无法读取：${first}。` },
		fix: {
			en: 'It may have been cut short or be of another format; copy it again.',
			zh: '文件可能不完整或格式不符，请重新复制。',
		},
	};
}
