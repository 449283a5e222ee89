import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FinishedFile } from '../documents/index.ts';
import { formats } from '../documents/node.ts';
import { putInPlace } from './put-in-place.ts';

/** Lists the finished files of a folder in `files.json`, which the workbench reads. */
export async function listDocuments(folder: string): Promise<void> {
	const files = readdirSync(folder)
		.filter((name) => formats.some((format) => name.endsWith(`.${format}`)))
		.map((name): FinishedFile => ({ name, bytes: statSync(join(folder, name)).size }));
	await putInPlace(join(folder, 'files.json'), JSON.stringify(files));
}
