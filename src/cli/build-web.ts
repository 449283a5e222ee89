import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { home, webFolder } from './folders.ts';
import { builtFrom, fingerprint } from './inputs.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * Builds the pages of the workbench, unless nothing they are made of has changed since they were last built.
 * Returns whether anything had to be done.
 */
export async function buildWeb(): Promise<boolean> {
	// The person room carries the study's example cases.
	const inputs = ['web', 'src', 'studies/china/cases', 'vite.config.ts', 'package-lock.json'];
	const now = fingerprint(inputs.map((path) => join(home, path)));
	const record = join(webFolder, builtFrom);
	if (existsSync(record) && readFileSync(record, 'utf8') === now) return false;
	await replaceFolder(webFolder, async (fresh) => {
		await runVite(fresh);
		await writeFile(join(fresh, builtFrom), now);
	});
	return true;
}

/** A process of its own, because a test's setting of NODE_ENV would put React's development build into the pages. */
function runVite(folder: string): Promise<void> {
	const vite = join(home, 'node_modules/vite/bin/vite.js');
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', folder], {
		cwd: home,
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`vite build ended with ${code}`));
		});
	});
}
