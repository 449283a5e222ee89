import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Engine } from './run.sample.ts';

interface Session {
	query(statement: string, format?: string): string;
	cleanup(): void;
}

interface Chdb {
	readonly Session: new (folder: string) => Session;
}

const shape = z.custom<Chdb>(
	(module) => typeof module === 'object' && module !== null && 'Session' in module,
);

/** ClickHouse within this process, where the package chdb is installed (or lies where CANOPY_CHDB says). */
export function chdb(): Chdb | undefined {
	try {
		return shape.parse(createRequire(import.meta.url)(process.env.CANOPY_CHDB ?? 'chdb'));
	} catch {
		return undefined;
	}
}

export function clickhouseEngine({ Session }: Chdb): Engine {
	const folder = mkdtempSync(join(tmpdir(), 'canopy-ch-'));
	const session = new Session(folder);
	return {
		async run(statement) {
			session.query(statement);
		},
		async rows(query) {
			const lines = session.query(query, 'JSONCompactEachRow').split('\n');
			return lines.filter((line) => line !== '').map((line) => z.array(z.unknown()).parse(JSON.parse(line)));
		},
		async close() {
			session.cleanup();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
