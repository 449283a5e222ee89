import type { Language } from '../study/index.ts';

/** A day in words: 23 November 2026, 2026年11月23日. */
export function dayText(day: string, language: Language): string {
	const date = new Date(`${day}T00:00:00Z`);
	return date.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
		dateStyle: 'long',
		timeZone: 'UTC',
	});
}
