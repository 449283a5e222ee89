import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble, type ChapterText, plainText, type TextIndex } from '../documents/index.ts';
import { languages, type Outcome } from '../study/index.ts';
import { buildFolder, documentsFolder, home } from './folders.ts';
import { builtFrom, fingerprint } from './inputs.ts';
import { loadReports } from './library.ts';
import { listDocuments } from './list-documents.ts';
import { putInPlace } from './put-in-place.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Writes the texts of a built study for reading on screen: `index.json`, and each chapter in each language. Does nothing
 * while they are as they were; where a text is broken, the last good ones stay.
 */
export async function writeTexts(study: string): Promise<Outcome<'written' | 'unchanged' | 'none'>> {
	if (!existsSync(join(study, 'reports'))) return { ok: true, value: 'none' };
	const folder = documentsFolder(study);
	const inputs = fingerprint([
		join(study, 'reports'),
		join(buildFolder(study), builtFrom),
		...['src/documents', 'src/cli/library.ts', 'src/cli/write-texts.ts'].map((path) => join(home, path)),
	]);
	const mark = join(folder, builtFrom);
	if (existsSync(mark) && (await readFile(mark, 'utf8')) === inputs) return { ok: true, value: 'unchanged' };
	const built = await loadReports(study);
	if (!built.ok) return built;
	const { reports, library } = built.value;
	const { plan } = reports;
	const stale = sentencesOf(built.value).map(({ name, stale: list }) => [
		name,
		list.map(({ sentence, changed }) => ({ text: sentence.text, changed })),
	]);
	const titles = Object.entries({ ...reports.chapters, ...reports.slides }).map(([id, { en, zh }]) => [
		id,
		plan.slides[id]?.title ?? { en: titleOf(en), zh: titleOf(zh) },
	]);
	const index: TextIndex = { plan, titles: Object.fromEntries(titles), stale: Object.fromEntries(stale) };
	await putInPlace(join(folder, 'index.json'), JSON.stringify(index));
	const none = { zh: '', en: '' };
	for (const [id, chapter] of Object.entries({ ...reports.chapters, ...reports.slides }))
		for (const language of languages) {
			const one = {
				id,
				study: library.study,
				title: none,
				subtitle: none,
				day: plan.day,
				chapters: [chapter],
			};
			const document = assemble(one, language, library.citer(language));
			await putInPlace(join(folder, 'texts', `${id}.${language}.json`), JSON.stringify(document));
		}
	await listDocuments(folder);
	await putInPlace(mark, inputs);
	return { ok: true, value: 'written' };
}

/** A chapter is called what its first heading says. */
function titleOf({ sections }: ChapterText): string {
	return plainText(sections[0]?.title ?? []);
}
