import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const home = fileURLToPath(new URL('..', import.meta.url));

/** What is in the folder but does not belong to the repository. */
const foreign = new Set(['.git', 'node_modules', 'build']);

/** Paths of the repository's files below a folder of it, with `/` and in order. */
export function filesBelow(folder = ''): readonly string[] {
	return readdirSync(join(home, folder), { withFileTypes: true })
		.filter((entry) => !foreign.has(entry.name))
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			return entry.isDirectory() ? filesBelow(path) : [path];
		});
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
	return readFileSync(join(home, path), 'utf8');
}
