import { readdir, readFile, stat } from 'node:fs/promises';
import type { Outcome, Problem } from './problem.ts';
import { decodeText, largestFile, type TextFile, tooLarge } from './text.ts';

/** Reads one text file; `shown` is the path that people know it by. */
export async function readTextFile(path: string, shown = path): Promise<Outcome<TextFile>> {
	try {
		const { size } = await stat(path);
		if (size > largestFile) return { ok: false, problems: [tooLarge(shown, size)] };
		return decodeText(shown, await readFile(path));
	} catch (error) {
		return { ok: false, problems: [unreadable(shown, error)] };
	}
}

/** Reads files at once, in the order given; every file that cannot be read is told. */
export async function readTextFiles(
	paths: readonly { readonly path: string; readonly shown: string }[],
): Promise<Outcome<readonly TextFile[]>> {
	const files: TextFile[] = [];
	const problems: Problem[] = [];
	for (const outcome of await Promise.all(paths.map(({ path, shown }) => readTextFile(path, shown)))) {
		if (outcome.ok) files.push(outcome.value);
		else problems.push(...outcome.problems);
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: files };
}

/** Paths of all files below a folder, relative to it, with `/`, in order; hidden ones are left out. */
export async function pathsBelow(folder: string, below = ''): Promise<readonly string[]> {
	const entries = await readdir(below === '' ? folder : `${folder}/${below}`, { withFileTypes: true });
	const found = await Promise.all(
		entries
			.filter(({ name }) => !name.startsWith('.'))
			.map((entry): readonly string[] | Promise<readonly string[]> => {
				const path = below === '' ? entry.name : `${below}/${entry.name}`;
				return entry.isDirectory() ? pathsBelow(folder, path) : [path];
			}),
	);
	return found.flat().sort();
}

/** What to say of a file or folder that the system does not let read. */
export function unreadable(path: string, error: unknown): Problem {
	const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
	const spot = { file: path };
	if (code === 'ENOENT' || code === 'ENOTDIR') {
		return {
			code: 'file-missing',
			spot,
			says: { en: 'There is no such file or folder.', zh: '没有这个文件或文件夹。' },
			fix: { en: 'Check the path, or create it.', zh: '请检查路径，或创建该文件。' },
		};
	}
	return {
		code: 'file-unreadable',
		spot,
		says: { en: `It cannot be read (${code}).`, zh: `无法读取（${code}）。` },
		fix: { en: 'Check that it is a file and who may read it.', zh: '请检查它是否为文件及其读取权限。' },
	};
}
