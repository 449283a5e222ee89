import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { home } from './folders.ts';

/** File of a built folder that keeps the fingerprint of what it was built from. */
export const builtFrom = 'built-from';

/**
 * A fingerprint of files and of everything in folders: equal as long as no name and no content changes. What was built
 * from equal inputs need not be built again.
 */
export function fingerprint(paths: readonly string[]): string {
	const hash = createHash('sha256');
	for (const path of paths) {
		for (const file of filesIn(path)) {
			hash.update(`${relative(home, file)}\0`);
			hash.update(readFileSync(file));
			hash.update('\0');
		}
	}
	return hash.digest('hex');
}

/** What nothing is built from: tests, and what explains a folder to people. */
const aside = /\.(?:test|sample)\.ts$|^README\.md$/;

/** A file itself, or the files below a folder, in order of name; hidden ones and those aside are left out. */
function filesIn(path: string): readonly string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => !name.startsWith('.') && !aside.test(name))
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
}
