import type { Outcome } from './problem.ts';
import { isStudyFile, readStudy } from './read-study.ts';
import type { Study } from './study.ts';
import { pathsBelow, readTextFiles, unreadable } from './text-file.ts';

/**
 * Reads a study's folder: its manifest, places, law as text, and statistics. Problems, and the paths of law files, name
 * files by a path that begins with `shown`: how people know the folder, without what holds on one machine only.
 */
export async function readStudyFolder(folder: string, shown = folder): Promise<Outcome<Study>> {
	let below: readonly string[];
	try {
		below = await pathsBelow(folder);
	} catch (error) {
		return { ok: false, problems: [unreadable(shown, error)] };
	}
	const paths = below.filter(isStudyFile);
	const texts = await readTextFiles(
		paths.map((path) => ({ path: `${folder}/${path}`, shown: `${shown}/${path}` })),
	);
	if (!texts.ok) return texts;
	return readStudy(new Map(texts.value.map((file, index) => [paths[index] ?? file.path, file])), shown);
}
