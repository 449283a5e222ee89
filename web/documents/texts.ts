import { use } from 'react';
import type { Document, TextIndex } from '../../src/documents/index.ts';
import type { Language } from '../../src/study/index.ts';
import { builtFile } from '../shell/index.ts';

const loadIndex = builtFile<TextIndex>('files/index.json');
const chapters = new Map<string, () => Promise<Document>>();

/** The plan of the documents, and the sentences that need another look. */
export const useTextIndex = (): TextIndex => use(loadIndex());

/** A chapter in one language. */
export function useChapter(id: string, language: Language): Document {
	const file = `files/texts/${id}.${language}.json`;
	const load = chapters.get(file) ?? builtFile<Document>(file);
	chapters.set(file, load);
	return use(load());
}
