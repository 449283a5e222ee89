import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/study/index.ts';
import { barriers, openPage } from '../browser/page.ts';

async function openRoom(path: string, language: Language, screen: 'desktop' | 'phone'): Promise<Page> {
	const page = await openPage(path, { language, screen });
	await page.locator('#matrix table').waitFor();
	return page;
}

describe('the monitoring room', () => {
	for (const language of ['en', 'zh'] as const) {
		test(`has no barriers and shows names, never identifiers (${language})`, async () => {
			const page = await openRoom('/monitoring', language, 'desktop');
			await page.locator('#matrix button.cell').first().click();
			await page.locator('.cell-figures').waitFor();
			for (const button of await page.locator('.figure-actions button[aria-expanded]').all()) {
				await button.press('Enter');
			}
			expect(await barriers(page)).toEqual([]);
			const text = await page.locator('main').innerText();
			expect(text.match(/\b[a-z]+_[a-z_]+\b|\bCN(-[A-Z]{2})?\b|NaN|undefined/g)).toBeNull();
		});
	}

	test('fits a phone: the matrix scrolls within itself', async () => {
		const page = await openRoom('/monitoring', 'zh', 'phone');
		await page.setViewportSize({ width: 360, height: 780 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
		const box = page.locator('#matrix .matrix');
		expect(await box.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
	});

	test('says the state of a cell in words, not by its mark alone', async () => {
		const page = await openRoom('/monitoring', 'en', 'desktop');
		const cell = page.locator('#matrix tbody tr').first().locator('td').first();
		expect(await cell.textContent()).toMatch(/^published\d{4}$/);
	});

	test('opens a cell to its figures and their sources, by keyboard, and keeps it in the address', async () => {
		const page = await openRoom('/monitoring?place=CN-GD', 'en', 'desktop');
		await page.locator('#matrix button.cell').first().focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/cell=/);
		expect(await page.locator('.cell-figures li').count()).toBeGreaterThan(0);
		expect(await page.locator('.cell-figures small').first().innerText()).toMatch(/confidence [AB]$/);
		await page.reload();
		await page.locator('.cell-figures').waitFor();
		await page.locator('#matrix h2', { hasText: 'Guangdong' }).waitFor();
	});

	test('leads from the proposed definition to how many it counts', async () => {
		const page = await openRoom('/monitoring', 'en', 'desktop');
		await page.locator('.proposed-definition a').click();
		await page.waitForURL(/\/coverage\/definitions/);
		await page.locator('#definitions svg').waitFor();
	});
});
