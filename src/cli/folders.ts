import { existsSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../study/index.ts';

/** The folder Canopy itself lies in. */
export const home = fileURLToPath(new URL('../..', import.meta.url));

/** The study a command is about when it names none. */
const usualStudy = join(home, 'studies/china');

/** Where the built pages of the workbench lie. */
export const webFolder = join(home, 'build/web');

/** Where a study's law, findings and sources are built to. */
export function buildFolder(study: string): string {
	return join(home, 'build', basename(study));
}

/** Where a study's texts and finished documents go: beside the build, so that the last good ones outlive it. */
export function documentsFolder(study: string): string {
	return `${buildFolder(study)}.documents`;
}

/** A path as people should read it: short, from where they are. */
export function shown(path: string): string {
	const short = relative(process.cwd(), path);
	return short === '' ? '.' : short.startsWith('..') ? path : short;
}

/** The folder of a study given as a path, or by the name of one that Canopy ships. */
export function studyFolder(argument: string | undefined): Outcome<string> {
	if (argument === undefined) return { ok: true, value: usualStudy };
	const candidates = [resolve(argument), join(home, argument), join(home, 'studies', argument)];
	const found = candidates.find((folder) => existsSync(join(folder, 'study.yaml')));
	if (found) return { ok: true, value: resolve(found) };
	const known = readdirSync(join(home, 'studies')).join(', ');
	return {
		ok: false,
		problems: [
			{
				code: 'no-such-study',
				says: {
					en: `There is no study in ${argument}: a study is a folder with a study.yaml.`,
					zh: `${argument} 中没有研究：研究是含有 study.yaml 的文件夹。`,
				},
				fix: {
					en: `Give its path, or a name among those shipped: ${known}.`,
					zh: `请给出其路径，或随附研究的名称：${known}。`,
				},
			},
		],
	};
}
