import { existsSync, readdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlText } from '../study/node.ts';

/**
 * Room beside a file that is to be written: a database for what does not fit in memory, and the file while it is not
 * complete. All of it is hidden, named after this process, and gone when the run ends; what a killed run left is removed by
 * the next one.
 */
export interface Aside {
	/** Name of a table in the database aside. */
	table(name: string): Promise<string>;
	/** Where the file is written until it is complete. */
	readonly unfinished: string;
	/** Gives the complete file its name. */
	complete(): Promise<void>;
	/** Removes everything but the complete file. */
	clear(): Promise<void>;
}

export function asideOf(connection: DuckDBConnection, path: string): Aside {
	const database = besides(path, 'duckdb');
	const unfinished = besides(path, 'part');
	let attached: Promise<unknown> | undefined;
	return {
		async table(name) {
			attached ??= removeLeft(path).then(() => connection.run(`ATTACH ${sqlText(database)} AS aside`));
			await attached;
			return `aside.${name}`;
		},
		unfinished,
		complete: () => rename(unfinished, path),
		async clear() {
			if (attached) await connection.run('DETACH DATABASE IF EXISTS aside').catch(() => {});
			for (const file of [database, `${database}.wal`, unfinished]) await rm(file, { force: true });
			await rm(spillOf(path), { recursive: true, force: true });
		},
	};
}

/** Folder, beside a file that is to be written, for what DuckDB cannot hold in memory. */
export function spillOf(path: string): string {
	return besides(path, 'duckdb.tmp');
}

function besides(path: string, what: string): string {
	return join(dirname(path), `.${basename(path)}.${process.pid}.${what}`);
}

/** Removes what runs that no longer live left beside a file. */
async function removeLeft(path: string): Promise<void> {
	const folder = dirname(path);
	if (!existsSync(folder)) return;
	const start = `.${basename(path)}.`;
	for (const name of readdirSync(folder)) {
		const pid = name.startsWith(start)
			? /^(\d+)\.(?:part|duckdb)/.exec(name.slice(start.length))?.[1]
			: undefined;
		if (pid !== undefined && !lives(Number(pid)))
			await rm(join(folder, name), { recursive: true, force: true });
	}
}

function lives(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
