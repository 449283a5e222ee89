import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriers, openPage } from '../browser/page.ts';
import { pagesIn } from '../browser/room.ts';

const { openRoom, visit, settled } = pagesIn('countries');

/** One address of every kind of page. */
const pages = [
	'/countries',
	'/countries?question=mandatory',
	'/countries/DE',
	'/countries/tables?table=injury&places=CN,CN-GD,ES,KR&on=2025-12',
	'/countries/worker',
	'/countries/measures',
];

describe('every kind of page of the room Countries', () => {
	test('has no barriers, and shows names, never identifiers (English, desktop)', async () => {
		const page = await openRoom('/countries');
		for (const path of pages) {
			await visit(page, path);
			expect(await barriers(page), path).toEqual([]);
			const shown = await page.locator('main').innerText();
			expect(shown.match(/\b[a-z]+_[a-z_]+\b|\bCN-[A-Z]{2}\b/g), path).toBeNull();
		}
	}, 120_000);

	test('has no barriers and fits a phone (Chinese, 360 pixels)', async () => {
		const page = await openRoom('/countries', 'zh', 'phone');
		await page.setViewportSize({ width: 360, height: 780 });
		for (const path of pages) {
			await visit(page, path);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
			expect(await barriers(page), path).toEqual([]);
		}
	}, 120_000);
});

describe('a country', () => {
	test('answers every question, with its sources', async () => {
		const page = await openRoom('/countries');
		await page.getByRole('link', { name: 'Spain' }).click();
		await page.getByRole('heading', { level: 1, name: 'Spain' }).waitFor();
		const answers = page.locator('.answers-by-question > div');
		expect(await answers.count()).toBe(9);
		for (const answer of await answers.all()) expect(await answer.innerText()).toMatch(/Source|unknown/);
	});

	test('that has no case is said to have none', async () => {
		const page = await openPage('/countries/XX');
		await page.getByText('There is no country case “XX”.').waitFor();
	});
});

describe('the tables', () => {
	const address = '/countries/tables?table=oldage&places=CN,CN-GD,ES&on=2025-12';

	test('mark what differs from the first place, in words', async () => {
		const page = await openRoom(address);
		const differing = await page.locator('.places-across td.differs').allInnerTexts();
		expect(differing.length).toBeGreaterThan(3);
		for (const text of differing) expect(text).toContain('≠');
	});

	test('are read for another day when the reader asks', async () => {
		const page = await openRoom(address);
		const row = page.locator('.places-across tbody tr', { hasText: /qualifying|minimum/i }).first();
		const before = await row.innerText();
		await page.getByLabel('Law of').fill('2035-12');
		await page.getByLabel('Law of').press('Enter');
		await page.waitForURL(/on=2035-12/);
		await settled(page);
		expect(await row.innerText()).not.toBe(before);
	});

	for (const [format, button, holds] of [
		['xlsx', 'Excel', 'xl/workbook.xml'],
		['docx', 'Word', 'word/document.xml'],
	] as const) {
		test(`can be taken away for ${button}, made in the browser`, async () => {
			const page = await openRoom(address, 'zh');
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: button }).click(),
			]);
			expect(download.suggestedFilename()).toBe(`oldage-2025-12-01.${format}`);
			const parts = unzipSync(await buffer(await download.createReadStream()));
			const text = Object.values(parts).map((part) => new TextDecoder().decode(part));
			expect(Object.keys(parts)).toContain(holds);
			expect(text.some((each) => each.includes('西班牙'))).toBe(true);
		});
	}
});

describe('the same worker', () => {
	/** What the bars say, by country. */
	const said = (page: Page) => page.locator('#same-worker-contributions .figure-summary').innerText();

	test('pays other shares in other forms of work, and every answer can be opened down to its source', async () => {
		const page = await openRoom('/countries/worker?form=platform_delivery');
		const rider = await said(page);
		expect(rider).toMatch(/China 0 %.+Spain \d/);
		await visit(page, '/countries/worker?form=employee');
		expect(await said(page)).not.toBe(rider);
		expect(await said(page)).toMatch(/China \d/);
		const spain = page.locator('.explained', { hasText: 'Spain' });
		await spain.locator('summary').first().click();
		await spain.locator('summary').nth(1).click();
		expect(await spain.locator('.step-basis').first().innerText()).toMatch(/confidence [ABC]/);
	});

	test('stands in the address', async () => {
		const page = await openRoom('/countries/worker');
		await page.getByLabel('joins whatever is voluntary').check();
		await page.waitForURL(/joins=yes/);
		await page.getByLabel('Age', { exact: true }).fill('45');
		await page.getByLabel('Age', { exact: true }).press('Enter');
		await page.waitForURL(/age=45/);
	});
});

describe('the bank of measures', () => {
	test('is reached from a gap and shows what answers it, strongest evidence first', async () => {
		const page = await openRoom('/countries/measures?gap=c102.injury.cover');
		const grades = await page.locator('.measure .grade').allInnerTexts();
		expect(grades.length).toBeGreaterThan(2);
		const letters = grades.map((grade) => grade.slice(0, 2));
		expect(letters).toEqual(letters.toSorted().toReversed());
	});
});
