import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readStudyFolder } from './folder.ts';
import { sampleFiles } from './study.sample.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))));

/** The small study on disk, with some files replaced. */
async function folderWith(changes: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'study-'));
	folders.push(folder);
	const files = [...sampleFiles()].map(([path, { text }]) => [path, text] as const);
	for (const [path, content] of [...files, ...Object.entries(changes)]) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
	return folder;
}

const problemsOf = async (folder: string) => {
	const study = await readStudyFolder(folder, 'small');
	return study.ok ? [] : study.problems;
};

describe('a study folder', () => {
	test('is read, its files known by the path people know it by', async () => {
		const folder = await folderWith({
			'README.md': '# Small',
			'.hidden/places.yaml': '[',
			'law/CN-ZJ/b.yaml': 'place: CN-ZJ\n',
		});
		const study = await readStudyFolder(folder, 'small');
		expect(study.ok && study.value.law.map(({ path }) => path)).toEqual([
			'small/law/CN-ZJ/b.yaml',
			'small/law/CN/pension.yaml',
		]);
	});

	test('that is not there is refused', async () => {
		expect(await problemsOf(join(tmpdir(), 'no-such-study'))).toMatchObject([
			{ code: 'file-missing', spot: { file: 'small' } },
		]);
	});

	test.each([
		['not-utf-8', Uint8Array.of(0xd6, 0xd0, 0x0a)],
		['line-too-long', 'x'.repeat(10_000_000)],
		['yaml-syntax', '[\n'.repeat(20_000)],
	])('with a file that is %s is refused with its name', async (code, content) => {
		const problems = await problemsOf(await folderWith({ 'statistics/units.yaml': content }));
		expect(problems).toMatchObject([{ code, spot: { file: 'small/statistics/units.yaml' } }]);
	});

	test('tells of every file that cannot be read, law among them', async () => {
		const broken = Uint8Array.of(0xff);
		const problems = await problemsOf(
			await folderWith({ 'places.yaml': broken, 'law/CN/pension.yaml': broken }),
		);
		expect(problems.map(({ spot }) => spot?.file)).toEqual([
			'small/law/CN/pension.yaml',
			'small/places.yaml',
		]);
	});
});
