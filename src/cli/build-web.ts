import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, webFolder } from './folders.ts';
import { fingerprint } from './inputs.ts';

/**
 * Builds the pages of the workbench, unless nothing they are made of has changed since they were last built.
 * Returns whether anything had to be done.
 */
export async function buildWeb(): Promise<boolean> {
	const inputs = ['web', 'src', 'vite.config.ts', 'package-lock.json'].map((path) => join(home, path));
	const now = fingerprint(inputs);
	const record = join(webFolder, 'built-from');
	if (existsSync(record) && readFileSync(record, 'utf8') === now) return false;
	const { build } = await import('vite');
	await build({ configFile: join(home, 'vite.config.ts'), root: join(home, 'web'), logLevel: 'error' });
	writeFileSync(record, now);
	return true;
}
