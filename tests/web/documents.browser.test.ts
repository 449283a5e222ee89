import { describe, expect, test } from 'vitest';
import { barriers, openPage } from '../browser/page.ts';

const languages = ['en', 'zh'] as const;
const titles = { en: 'Documents', zh: '文件' };

describe('the room Documents', () => {
	for (const language of languages)
		for (const screen of ['desktop', 'phone'] as const) {
			test(`lists deliverables and chapters without barriers (${language}, ${screen})`, async () => {
				const page = await openPage('/documents', { language, screen });
				await page.getByRole('heading', { level: 1, name: titles[language] }).waitFor();
				expect(await page.locator('.deliverable').count()).toBe(6);
				await page.locator('.deliverable .files, .deliverable .document-note').first().waitFor();
				expect(await barriers(page)).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
			});
		}

	test('shows a chapter in both languages side by side, with the same numbers', async () => {
		const page = await openPage('/documents/coverage?both=yes');
		await page.locator('article[lang="zh-CN"] .document-number').first().waitFor();
		const numbers = (language: string) =>
			page
				.locator(`article[lang^="${language}"] .document-number`)
				.evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('data-number')))].sort());
		const english = await numbers('en');
		expect(english.length).toBeGreaterThan(20);
		expect(await numbers('zh')).toEqual(english);
		expect(await barriers(page)).toEqual([]);
	});

	test('fits a phone, wide tables scrolling by themselves', async () => {
		const page = await openPage('/documents/coverage', { language: 'zh', screen: 'phone' });
		await page.locator('.document-number').first().waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
		expect(await barriers(page)).toEqual([]);
	});

	test('says of a chapter that is not there that it is not there', async () => {
		const page = await openPage('/documents/nothing');
		await page.getByRole('heading', { name: 'There is no chapter of this name.' }).waitFor();
	});
});
