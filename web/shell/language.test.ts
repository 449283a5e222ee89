import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test('a reader gets the first language of theirs that the study is written in', () => {
	expect(preferredLanguage(['fr-FR', 'zh-TW', 'en-GB'])).toBe('zh');
	expect(preferredLanguage(['en-US', 'zh-CN'])).toBe('en');
});

test('a reader of neither language gets English', () => {
	expect(preferredLanguage(['fr-FR', 'de'])).toBe('en');
	expect(preferredLanguage([])).toBe('en');
});
