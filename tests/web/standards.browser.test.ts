import { describe, expect, test } from 'vitest';
import { barriers } from '../browser/page.ts';
import { pagesIn } from '../browser/room.ts';

const { openRoom, visit, settled } = pagesIn('standards');

/** One address of every kind of page. */
const pages = [
	'/standards',
	'/standards?standard=r198&across=places&form=domestic_family&countries=yes',
	'/standards/c102.injury.cover?place=CN-GD&form=platform_delivery',
	'/standards/c102.healthcare.share?place=CN',
	'/standards/differences',
	'/standards/change?parameter=pension.employee.minimum_months',
];

describe('every kind of page of the room Standards', () => {
	test('has no barriers, and shows names, never identifiers (English, desktop)', async () => {
		const page = await openRoom('/standards');
		for (const path of pages) {
			await visit(page, path);
			expect(await barriers(page), path).toEqual([]);
			const shown = await page.locator('main').innerText();
			expect(shown.match(/\b[a-z]+_[a-z_]+\b|\bfacet\.\w+|\bCN-[A-Z]{2}\b/g), path).toBeNull();
		}
	}, 120_000);

	test('has no barriers, fits a phone and leaves no English word (Chinese, 360 pixels)', async () => {
		const page = await openRoom('/standards', 'zh', 'phone');
		await page.setViewportSize({ width: 360, height: 780 });
		for (const path of pages) {
			await visit(page, path);
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
			expect(await barriers(page), path).toEqual([]);
			const shown = await page.locator('main').innerText();
			// grades of evidence are letters
			expect(shown.match(/[A-Za-z_]{3,}/g), path).toBeNull();
		}
	}, 120_000);
});

describe('the gap matrix', () => {
	test('says every verdict in a word, and puts the standard employee beside every form of work', async () => {
		const page = await openRoom('/standards?standard=c102&place=CN-GD');
		const head = await page.locator('.matrix thead th').allInnerTexts();
		expect(head.slice(1, 2)).toEqual(['standard employee']);
		expect(head.length).toBe(17);
		const cells = await page.locator('.matrix tbody td a').allInnerTexts();
		const silent = cells.filter((text) => !/met|partly|does not apply|unknown/.test(text));
		expect(cells.length).toBeGreaterThan(500);
		expect(silent).toEqual([]);
	});

	test('has places across on request, and keeps the choice in another language', async () => {
		const page = await openRoom('/standards?form=platform_delivery');
		await page.getByText('places', { exact: true }).click();
		await page.waitForURL(/across=places/);
		await page.getByRole('link', { name: '中文' }).click();
		await page.locator('.matrix thead th', { hasText: '广东' }).first().waitFor();
		expect(await page.locator('.matrix thead').innerText()).toContain('标准职工');
	});

	test('is walked with the arrow keys and left with Tab', async () => {
		const page = await openRoom('/standards?standard=c121');
		const first = page.locator('.matrix tbody tr:has(a)').first().locator('a').first();
		await first.focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowDown');
		const focused = await page.evaluate(() => {
			const cell = document.activeElement?.closest('td, th');
			const row = cell?.parentElement;
			const rows = [...document.querySelectorAll('.matrix tbody tr:has(a)')];
			return [row ? rows.indexOf(row) : -1, row && cell ? [...row.children].indexOf(cell) : -1];
		});
		expect(focused).toEqual([1, 2]);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('.matrix'))).toBeNull();
	});

	test('scrolls in its own box', async () => {
		const page = await openRoom('/standards', 'en', 'phone');
		const box = page.locator('.matrix-box');
		expect(await box.evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(true);
		await box.focus();
		await page.keyboard.press('ArrowRight');
		await page.waitForFunction(() => (document.querySelector('.matrix-box')?.scrollLeft ?? 0) > 0);
	});
});

describe('a cell', () => {
	test('leads to the test in words, the law behind it and the measures that answer it', async () => {
		const page = await openRoom('/standards?standard=c102&place=CN-GD');
		await page
			.locator('.matrix tbody tr', { hasText: 'injury is compulsory' })
			.locator('td a')
			.nth(6)
			.click();
		await page.locator('.outcome.beside').waitFor();
		await settled(page);
		const shown = await page.locator('.standards').innerText();
		expect(shown).toContain('Guangdong, delivery rider on a platform');
		expect(shown).toMatch(/It is met if\s+employment injury: how covered/);
		expect(shown).toContain('12 million people work so in China (2024)');
		await page.locator('.causes a', { hasText: 'read in the law' }).first().click();
		await page.locator('.law h1').waitFor();
	});

	test('that was judged shows the judgement, its reasons and who signed it', async () => {
		const page = await openRoom('/standards?standard=c102&place=CN');
		await page.locator('.matrix td a', { hasText: 'judged' }).first().click();
		const judged = page.locator('.judgement').first();
		await judged.waitFor();
		expect(await judged.innerText()).toMatch(/Judgement: the authors of the study, 2026-\d\d-\d\d/);
	});

	test('that is unknown says why', async () => {
		const page = await openRoom('/standards/c102.injury.rate_temporary?place=CN-GD&form=platform_delivery');
		const outcome = page.locator('.outcome').first();
		expect(await outcome.innerText()).toMatch(/unknown[\s\S]+Why it is not known/);
	});
});

describe('different answers', () => {
	test('name what differs in law, place by place', async () => {
		const page = await openRoom('/standards/differences');
		const row = page.locator('.uncertain tbody tr').first();
		expect(await row.innerText()).toMatch(/Beijing/);
		expect(await row.locator('td').last().innerText()).toMatch(/: .+ \(Beijing\)/);
	});
});

describe('a change of law', () => {
	test('that asks for twenty years of contributions moves outcomes, and says which way', async () => {
		const page = await openRoom('/standards/change?parameter=pension.employee.minimum_months');
		await page.getByLabel('New value').fill('240');
		await page.getByRole('button', { name: 'Ask again' }).click();
		const changes = page.locator('.changes tbody tr');
		await changes.first().waitFor();
		expect(await page.locator('.changes').innerText()).toContain('further from the standard');
	});
});
