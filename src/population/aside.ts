import { existsSync, readdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Room beside a file that is to be written: databases for what does not fit in memory, and the file while it is not
 * complete. All of it is hidden, named after this process, and gone when the run ends; what a killed run left is removed by
 * the next one.
 */
export interface Aside {
	/** Databases of tables that are read, and of answers: one that is read from does not make room for what is appended. */
	readonly tables: string;
	readonly answers: string;
	/** Where the file is written until it is complete. */
	readonly unfinished: string;
	/** Gives the complete file its name. */
	complete(): Promise<void>;
	/** Removes everything but the complete file, once the databases are closed. */
	clear(): Promise<void>;
}

export async function asideOf(path: string): Promise<Aside> {
	await removeLeft(path, (pid) => !lives(pid));
	const besides = (what: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.${what}`);
	const unfinished = besides('part');
	return {
		tables: besides('tables.duckdb'),
		answers: besides('answers.duckdb'),
		unfinished,
		complete: () => rename(unfinished, path),
		clear: () => removeLeft(path, (pid) => pid === process.pid),
	};
}

/** Removes what some processes left beside a file. */
async function removeLeft(path: string, of: (pid: number) => boolean): Promise<void> {
	const folder = dirname(path);
	if (!existsSync(folder)) return;
	const start = `.${basename(path)}.`;
	for (const name of readdirSync(folder)) {
		const pid = name.startsWith(start)
			? /^(\d+)\.(?:part|tables\.duckdb|answers\.duckdb)/.exec(name.slice(start.length))?.[1]
			: undefined;
		if (pid !== undefined && of(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
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
