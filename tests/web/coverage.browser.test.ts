import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/study/index.ts';
import { barriers, openPage } from '../browser/page.ts';

const pages = [
	'/coverage',
	'/coverage/groups',
	'/coverage/indicators',
	'/coverage/definitions',
	'/coverage/origin',
];

type Screen = 'desktop' | 'phone';

/** Opens a page of the room and waits until its first picture is drawn. */
async function openRoom(path: string, language: Language = 'en', screen: Screen = 'desktop'): Promise<Page> {
	const page = await openPage(path, { language, screen });
	await page.locator('.room-figures .figure').first().waitFor();
	return page;
}

/** Opens the table of every figure, and everything that folds away. */
async function unfold(page: Page): Promise<void> {
	for (const button of await page.locator('.figure-actions button[aria-expanded]').all())
		await button.press('Enter');
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
}

const widthTooMuch = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe('the coverage room', () => {
	for (const path of pages) {
		for (const language of ['en', 'zh'] as const) {
			test(`has no barriers and shows names, never identifiers (${path}, ${language})`, async () => {
				const page = await openRoom(path, language);
				await unfold(page);
				expect(await barriers(page)).toEqual([]);
				const text = await page.locator('main').innerText();
				expect(text.match(/\b[a-z]+_[a-z_]+\b|\bCN(-[A-Z]{2})?\b|NaN|undefined/g)).toBeNull();
			});
		}

		test(`fits a phone without scrolling sideways (${path})`, async () => {
			const page = await openRoom(path, 'zh', 'phone');
			await page.setViewportSize({ width: 360, height: 780 });
			expect(await widthTooMuch(page)).toBe(0);
		});
	}

	test('calls simulated numbers simulated before it shows any', async () => {
		const page = await openRoom('/coverage');
		expect(await page.locator('.people-note').innerText()).toMatch(/^Simulated .*synthetic population/);
		expect(await page.locator('#cascade .source-note summary').innerText()).toContain('Simulated');
	});

	test('takes nobody twice: steps less their losses are the next, in the table as in the picture', async () => {
		const page = await openRoom('/coverage?scheme=pension_employee&place=CN-GD');
		await unfold(page);
		const rows = await page.locator('#cascade .data-table tbody tr').all();
		const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
		const number = (text: string | undefined) => Number(text?.replaceAll(',', ''));
		let left = Number.NaN;
		for (const [, , , reason, persons] of cells) {
			if (reason) left -= number(persons);
			else {
				if (!Number.isNaN(left)) expect(Math.abs(left - number(persons))).toBeLessThanOrEqual(10);
				left = number(persons);
			}
		}
		expect(cells.length).toBeGreaterThan(10);
	});

	test('keeps scheme, place and groups in the address, from page to page and in both languages', async () => {
		const page = await openRoom('/coverage?scheme=injury&place=CN-ZJ&of=form.platform_delivery');
		await page.getByRole('button', { name: 'Compare with a second group' }).click();
		await page.waitForURL(/place2=CN-ZJ/);
		expect(await page.locator('#cascade svg text').allTextContents()).toContain(
			'Zhejiang, everybody in work',
		);
		await page.getByRole('link', { name: '中文' }).click();
		await page.waitForURL(/lang=zh/);
		await page.getByRole('link', { name: '人群与地区' }).click();
		await page.waitForURL(/coverage\/groups\?.*scheme=injury/);
		expect(page.url()).toContain('of=form.platform_delivery');
		await page.reload();
		await page.locator('#groups h2', { hasText: '工伤保险' }).waitFor();
	});

	test('lets scheme and place be chosen by keyboard', async () => {
		const page = await openRoom('/coverage');
		await page.getByRole('combobox', { name: 'Scheme' }).focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/scheme=pension_resident/);
		await page.locator('#cascade h2', { hasText: 'Residents' }).waitFor();
	});

	test('gives the cascade as data and as a picture', async () => {
		const page = await openRoom('/coverage?lang=zh');
		const download = async (name: string) => {
			const coming = page.waitForEvent('download');
			await page.locator('#cascade').getByRole('button', { name }).click();
			return buffer(await (await coming).createReadStream());
		};
		expect((await download('数据（CSV）')).toString()).toContain(
			'全国，全部在业人员,职工基本养老保险,已参保',
		);
		const picture = (await download('图片（SVG）')).toString();
		expect(picture).toContain('reason-employer_does_not_enrol');
		expect(picture).toContain('来源：');
	});

	test('leads from a number to the law it follows', async () => {
		const page = await openRoom('/coverage/origin?scheme=injury');
		await page
			.getByText(/Rules and amounts of the law/)
			.first()
			.click();
		await page.locator('.origin li li a').first().click();
		await page.waitForURL(/\/law\//);
		await page.locator('.law h1').waitFor();
	});
});
