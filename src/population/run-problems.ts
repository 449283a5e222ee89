import type { Problem } from '../study/index.ts';
import { isDuckDbError, isFullDisk } from './table.ts';

export const stopped: Problem = {
	code: 'stopped',
	says: {
		en: 'The run was stopped; no file was written.',
		zh: '运行已中止，没有写出文件。',
	},
};

export function noFolder(file: string): Problem {
	return {
		code: 'folder-missing',
		spot: { file },
		says: { en: 'The folder it should be written to does not exist.', zh: '要写入的文件夹不存在。' },
		fix: { en: 'Create the folder, or correct the path.', zh: '请创建该文件夹，或改正路径。' },
	};
}

/** What to say of an error while answers are written; undefined where it is a defect. */
export function writingProblem(file: string, error: unknown): Problem | undefined {
	const isSystem = error instanceof Error && 'syscall' in error;
	if (!isSystem && !isDuckDbError(error)) return undefined;
	const [first = ''] = error.message.split('\n');
	const full = isFullDisk(error);
	return {
		code: full ? 'disk-full' : 'not-written',
		spot: { file },
		says: full
			? { en: 'There is no room left on the disk; no file was written.', zh: '磁盘空间不足，没有写出文件。' }
			: { en: `It cannot be written: ${first}.`, zh: `无法写入：${first}。` },
		fix: full
			? {
					en: 'Make room (about twice the size of the answers), or write elsewhere, and run again.',
					zh: '请腾出空间（约为结果大小的两倍）或改写到别处，然后重新运行。',
				}
			: { en: 'Check who may write there, and run again.', zh: '请检查写入权限，然后重新运行。' },
	};
}
