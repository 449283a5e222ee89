import type { Language, Outcome } from '../study/index.ts';

const languages: Readonly<Record<Language, Language>> = { en: 'en', zh: 'zh' };

/**
 * The language to answer in: what `--lang` asks for, the first where it asks for several to write in, or else the environment's (`LC_ALL`, `LC_MESSAGES`, `LANG`), or
 * else English. Looked for before the arguments are read, because complaints about them need it.
 */
export function languageOf(
	words: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): Outcome<Language> {
	const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
	const asked = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
	if (asked !== undefined) {
		const named = asked
			.split(',')
			.map((name) => Object.values(languages).find((each) => each === name.trim()));
		const [language] = named;
		if (language && !named.includes(undefined)) return { ok: true, value: language };
		return {
			ok: false,
			problems: [
				{
					code: 'unknown-language',
					says: { en: `There is no language "${asked}".`, zh: `没有“${asked}”这种语言。` },
					fix: { en: 'Use --lang en or --lang zh.', zh: '请用 --lang en 或 --lang zh。' },
				},
			],
		};
	}
	const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
	return { ok: true, value: /^zh/i.test(locale) ? 'zh' : 'en' };
}
