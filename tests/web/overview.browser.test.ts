import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers, openPage } from '../browser/page.ts';

const drawn = (page: Page) => page.waitForFunction(() => document.querySelectorAll('.chart svg').length >= 6);

/** Opens the table of every figure. */
async function openTables(page: Page): Promise<void> {
	await drawn(page);
	for (const button of await page.locator('.figure button[aria-expanded]').all()) await button.click();
}

/** Presses a button of a figure, by its name, and gives the file that comes. */
async function download(page: Page, figure: string, button: string) {
	const coming = page.waitForEvent('download');
	await page.locator(`#${figure}`).getByRole('button', { name: button }).click();
	const file = await coming;
	return { name: file.suggestedFilename(), content: await buffer(await file.createReadStream()) };
}

describe('the overview', () => {
	for (const language of ['en', 'zh'] as const) {
		test(`has no barriers with every table open (${language})`, async () => {
			const page = await openPage('/', { language });
			await openTables(page);
			expect(await page.locator('.data-table').count()).toBe(await page.locator('.figure').count());
			expect(await barriers(page)).toEqual([]);
		});

		test(`shows names, never identifiers (${language})`, async () => {
			const page = await openPage('/', { language });
			await openTables(page);
			const text = await page.locator('main').innerText();
			expect(
				text.match(/\b[a-z]+_[a-z_]+\b|\b(pension|medical|injury)\.[a-z]+\b|\bCN-[A-Z]{2}\b/g),
			).toBeNull();
		});
	}

	test('fits a phone without scrolling sideways', async () => {
		const page = await openPage('/', { screen: 'phone' });
		await drawn(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
	});

	test('keeps what the reader chose in the address, in both languages', async () => {
		const page = await openPage('/');
		await page.getByText('Medical', { exact: true }).click();
		await page.waitForURL(/schemes=medical/);
		await page.getByRole('link', { name: '中文' }).click();
		await page.waitForURL(/lang=zh/);
		expect(page.url()).toContain('schemes=medical');
		await page.reload();
		await page.locator('#insured-by-scheme .figure-summary', { hasText: '职工基本医疗保险' }).waitFor();
	});

	test('gives the data of a figure as a table that Excel reads', async () => {
		const page = await openPage('/', { language: 'zh' });
		const { name, content } = await download(page, 'insured-by-scheme', '数据（CSV）');
		expect(name).toBe('insured-by-scheme.csv');
		expect(content.toString()).toMatch(/^\uFEFF险种,时间,数值,单位,性质,可信度,来源,备注\r\n/);
	});

	test('gives a chart and the map as pictures with their sources', async () => {
		const page = await openPage('/');
		await drawn(page);
		const chart = await download(page, 'rural-migrants-insured', 'Picture (PNG)');
		expect(chart.content.subarray(1, 4).toString()).toBe('PNG');
		const map = await download(page, 'provinces', 'Picture (SVG)');
		expect(map.content.toString()).toContain('Sources: ');
	});

	test('lets a keyboard skip to the content', async () => {
		const page = await openPage('/');
		await page.getByRole('heading', { level: 1 }).waitFor();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
	});
});
