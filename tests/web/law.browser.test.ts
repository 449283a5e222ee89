import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/study/index.ts';
import { barriers, openPage } from '../browser/page.ts';

type Screen = 'desktop' | 'phone';

/** Opens a page of the law room and waits until it can be read. */
async function openRoom(path: string, language: Language = 'en', screen: Screen = 'desktop'): Promise<Page> {
	const page = await openPage(path, { language, screen });
	await page.locator('.law h1').waitFor();
	return page;
}

/** Goes to another page of the room by its address, in the same window. */
async function visit(page: Page, path: string): Promise<void> {
	await page.goto(new URL(path, page.url()).href);
	await page.locator('.law h1').waitFor();
}

/** Opens everything that folds away. */
async function unfold(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
}

/** One address of every kind of page. */
const pages = [
	'/law/places/CN-ZJ',
	'/law/injury',
	'/law',
	'/law?scheme=unemployment&place=CN-ZJ',
	'/law/pension.employee.base_floor?place=CN-ZJ',
	'/law/pension.employee.annuity_divisor',
	'/law/assumption.account_interest',
	'/law/pension.employee.basic?place=CN-GD',
	'/law/wage',
	'/law/retirement',
	'/law/status.court_factors',
	'/law/choices/form_of_work',
	'/law/questions/pension_benefit',
	'/law/places',
	'/law/places/CN-BJ',
	'/law/compare?scheme=medical&places=CN-SC,CN-ZJ,CN-GD-SZ&all=yes',
	'/law/search?q=transfer',
	'/law/sources',
	'/law/sources/guofa-2005-38',
	'/law/no.such_name',
];

/** Pixels the page is wide, which is more than its window where something sticks out. */
function widthOf(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth);
}

/** English words on a page, but for names, formulas and what is quoted in English. */
async function englishOn(page: Page): Promise<readonly string[]> {
	const shown = await page.evaluate(() => {
		for (const quoted of document.querySelectorAll('code, [lang="en"], a[href^="http"]')) quoted.remove();
		return document.querySelector('main')?.innerText ?? '';
	});
	// Numbers of benefit sheets, formats of files, and what the address of the last page itself named.
	const names = /^(CSV|SVG|PNG|[A-Z]{2,4}|no|such_name|transfer)$/;
	const words = [...shown.matchAll(/[A-Za-z_]{2,}/g)].map(([word]) => word);
	return [...new Set(words.filter((word) => !names.test(word)))];
}

describe('every kind of page of the law room', () => {
	test('has no barriers (English, desktop)', async () => {
		const page = await openRoom('/law');
		for (const path of pages) {
			await visit(page, path);
			await unfold(page);
			expect(await barriers(page), path).toEqual([]);
		}
	}, 120_000);

	test('has no barriers, fits a phone and leaves no English word (Chinese, 375 pixels)', async () => {
		const page = await openRoom('/law', 'zh', 'phone');
		await page.setViewportSize({ width: 375, height: 700 });
		for (const path of pages) {
			await visit(page, path);
			await unfold(page);
			expect(await widthOf(page), path).toBe(375);
			expect(await barriers(page), path).toEqual([]);
			expect(await englishOn(page), path).toEqual([]);
		}
	}, 120_000);

	test('fits a phone (English, 375 pixels)', async () => {
		const page = await openRoom('/law', 'en', 'phone');
		await page.setViewportSize({ width: 375, height: 700 });
		for (const path of pages) {
			await visit(page, path);
			await unfold(page);
			expect(await widthOf(page), path).toBe(375);
		}
	}, 60_000);
});

describe('reading the law', () => {
	test('shows a parameter as of the day and place of the address, with its source and history', async () => {
		const page = await openRoom('/law/pension.employee.base_floor?place=CN-ZJ&on=2024-05-01');
		const now = page.locator('.now');
		expect(await now.innerText()).toContain('Zhejiang, 1 May 2024');
		expect(await now.innerText()).toContain('4,812 yuan a month');
		expect(await now.innerText()).toContain('浙人社发〔2024〕61号');
		await page.getByRole('img', { name: /^History/ }).waitFor();
		expect(await page.locator('.versions').innerText()).toContain('reported, not used');
	});

	test('does not see what was made public later than the day of knowledge', async () => {
		const page = await openRoom(
			'/law/pension.employee.base_floor?place=CN-ZJ&on=2024-05-01&known=2024-06-01',
		);
		expect(await page.locator('.now').innerText()).toContain('as known on 1 June 2024');
		expect(await page.locator('.now').innerText()).not.toContain('4,812');
	});

	test('calls an assumption of the study an assumption, with the range it is varied over', async () => {
		const page = await openRoom('/law/assumption.account_interest');
		const note = await page.locator('.assumption-note').innerText();
		expect(note).toContain('An assumption of the study, not law');
		expect(note).toMatch(/Varied between .+ and .+;/);
	});

	test('says a rule in both languages and links every name of its formula', async () => {
		const page = await openRoom('/law/pension.employee.basic');
		const now = page.locator('.now');
		expect(await now.locator('[lang="zh-CN"].in-words').innerText()).toContain('养老金计发基数');
		await now.locator('.formula').getByRole('link', { name: 'calculation_base' }).click();
		await page.getByRole('heading', { level: 1, name: 'calculation base of pensions' }).waitFor();
		await page.locator('.connections').getByRole('link', { name: 'basic part', exact: true }).click();
		await page.getByRole('heading', { level: 1, name: 'basic part' }).waitFor();
	});

	test('shows the published examples of a rule, with what was given and what must come out', async () => {
		const page = await openRoom('/law/pension.employee.basic');
		await page.getByRole('button', { name: /^Show all/ }).click();
		const example = page.locator('.examples details', { hasText: 'ZJ-6' });
		await example.locator('summary').click();
		expect(await example.innerText()).toContain('2,992.55 yuan a month');
		expect(await example.innerText()).toContain('Zhejiang');
	});

	test('keeps place and day from page to page, and the language', async () => {
		const page = await openRoom('/law/places/CN-ZJ?on=2024-05-01', 'zh');
		await page.locator('.page-tools a').click();
		await page.waitForURL(/place=CN-ZJ/);
		expect(new URL(page.url()).searchParams.get('on')).toBe('2024-05-01');
		await page.getByRole('link', { name: 'English' }).click();
		await page.getByRole('heading', { level: 1, name: 'Contents of the law' }).waitFor();
		expect(new URL(page.url()).searchParams.get('place')).toBe('CN-ZJ');
	});

	test('takes a day that is typed as a month alone', async () => {
		const page = await openRoom('/law/pension.employee.base_floor?place=CN-ZJ');
		await page.getByLabel('In force on').fill('2024-05');
		await page.getByLabel('In force on').press('Enter');
		await page.locator('.now', { hasText: 'Zhejiang, 1 May 2024' }).waitFor();
	});
});

describe('searching the law', () => {
	test('finds as one types, in either language, and opens with the keyboard alone', async () => {
		const page = await openRoom('/law');
		const field = page.getByRole('combobox', { name: 'Search the law' });
		await field.fill('缴费基数');
		await page.getByRole('option').first().waitFor();
		expect(await barriers(page)).toEqual([]);
		await field.press('ArrowDown');
		expect(await page.getByRole('option', { selected: true }).innerText()).toContain('contribution base');
		await field.press('Enter');
		await page.getByRole('heading', { level: 1, name: 'contribution base' }).waitFor();
	});

	test('finds an instrument by its number, whatever brackets are typed', async () => {
		const page = await openRoom('/law');
		const field = page.getByRole('combobox', { name: 'Search the law' });
		await field.fill('国发[2005]38号');
		await field.press('Enter');
		await page.getByRole('heading', { level: 1, name: 'Search: 国发[2005]38号' }).waitFor();
		await page.locator('.hits a').first().click();
		await page.getByRole('heading', { name: 'Law that rests on it' }).waitFor();
	});
});

describe('comparing places', () => {
	test('marks what differs and says what is inherited', async () => {
		const page = await openRoom('/law/compare?scheme=pension.employee&places=CN-SC,CN-ZJ&on=2025-06-01');
		const row = page.locator('.comparison tr', { hasText: 'floor of the contribution base' }).first();
		expect(await row.locator('.differing').count()).toBe(1);
		expect(await row.innerText()).toContain('4,986 yuan a month');
		expect(await page.locator('.comparison').first().innerText()).toContain('inherited from China');
	});

	test('can be taken away as CSV', async () => {
		const page = await openRoom('/law/compare?scheme=pension.employee&places=CN-SC,CN-ZJ&on=2025-06-01');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Download (CSV)' }).click(),
		]);
		expect(download.suggestedFilename()).toBe('law-pension.employee-CN-SC-CN-ZJ.csv');
		const saved = await text(await download.createReadStream());
		const lines = saved.split('\r\n');
		const floor = lines.find(
			(line) => line.startsWith('pension.employee.base_floor') && line.includes(',CN-ZJ,'),
		);
		expect(floor).toContain(',4986,');
	});
});
