import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Engine } from './run.sample.ts';

/** The folder of PostgreSQL's programs: on the path, or where Debian puts them; undefined where there is none. */
export function postgresPrograms(): string | undefined {
	const versions = '/usr/lib/postgresql';
	const debian = existsSync(versions)
		? readdirSync(versions).map((version) => join(versions, version, 'bin'))
		: [];
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...debian];
	return folders.find((folder) =>
		['initdb', 'pg_ctl', 'psql'].every((name) => existsSync(join(folder, name))),
	);
}

/** A server of its own in a new folder, reached by a socket there; gone when closed. */
export function postgresEngine(programs: string): Engine {
	const folder = mkdtempSync(join(tmpdir(), 'canopy-pg-'));
	// PostgreSQL does not run as root
	const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
	if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid);
	const data = join(folder, 'data');
	const call = (name: string, ...words: readonly string[]): void => {
		execFileSync(join(programs, name), words, { ...nobody, cwd: folder, stdio: 'ignore' });
	};
	call('initdb', '-D', data, '-U', 'canopy', '-A', 'trust', '-E', 'UTF8', '--no-sync');
	const settings = `-k ${folder} -c listen_addresses= -c fsync=off -c jit=off`;
	call('pg_ctl', '-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start');
	const waiting: string[] = [];
	return {
		async run(statement) {
			waiting.push(`${statement};\n`);
		},
		async rows(query) {
			const input = [
				'set client_min_messages = warning;\n',
				...waiting.splice(0),
				`copy (select row_to_json(asked) from (${query}) as asked) to stdout;\n`,
			].join('');
			const words = ['-h', folder, '-U', 'canopy', '-d', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1'];
			const { stdout, stderr, status } = spawnSync(join(programs, 'psql'), words, {
				...nobody,
				cwd: folder,
				input,
				encoding: 'utf8',
				maxBuffer: 2 ** 28,
			});
			if (status !== 0) throw new Error(stderr);
			const lines = stdout
				.trimEnd()
				.split('\n')
				.filter((line) => line !== '');
			// copy writes a backslash twice
			return lines.map((line) => Object.values(JSON.parse(line.replaceAll('\\\\', '\\'))));
		},
		async close() {
			call('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
			rmSync(folder, { recursive: true });
		},
	};
}
