import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test('the language asked for wins over the environment', () => {
	expect(languageOf(['case', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toEqual({ ok: true, value: 'en' });
	expect(languageOf(['--lang=zh'], {})).toEqual({ ok: true, value: 'zh' });
	expect(languageOf(['report', '--lang', 'zh,en'], {})).toEqual({ ok: true, value: 'zh' });
});

test('a Chinese environment is answered in Chinese, any other in English', () => {
	expect(languageOf([], { LANG: 'zh_TW.UTF-8' })).toEqual({ ok: true, value: 'zh' });
	expect(languageOf([], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toEqual({ ok: true, value: 'en' });
	expect(languageOf([], {})).toEqual({ ok: true, value: 'en' });
});

test('a language that the study is not written in is refused', () => {
	expect(languageOf(['--lang', 'en,fr'], {})).toMatchObject({ ok: false });
	expect(languageOf(['--lang', 'fr'], {})).toMatchObject({
		ok: false,
		problems: [{ code: 'unknown-language' }],
	});
});
