import { useSearch } from '@tanstack/react-router';
import { type Language, languages } from '../../src/study/index.ts';

/** Value of `<html lang>`: the script matters for the shape of Chinese characters. */
export const htmlLanguage: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** Whether something read from an address is one of the study's languages. */
export function isLanguage(text: unknown): text is Language {
	return languages.some((language) => language === text);
}

/** The first of the reader's preferred languages (BCP 47) that the study is written in; English if none is. */
export function preferredLanguage(preferred: readonly string[]): Language {
	for (const tag of preferred) {
		const primary = tag.toLowerCase().split('-')[0];
		if (isLanguage(primary)) return primary;
	}
	return 'en';
}

/** The language of the page: `?lang=` of its address, or else the browser's. */
export function useLanguage(): Language {
	const { lang } = useSearch({ strict: false });
	return isLanguage(lang) ? lang : preferredLanguage(navigator.languages);
}
