import { text as textOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/study/index.ts';
import { barriers, openPage } from '../browser/page.ts';

const floor = '/proposals/lower-floor-and-platform-share';
/** Everything of a proposal is there: results, and the person worked out after them. */
const done = 60_000;

async function openRoom(path: string, language: Language = 'en', screen: 'desktop' | 'phone' = 'desktop') {
	const page = await openPage(path, { language, screen });
	await page.locator('.person-lines').waitFor({ timeout: done });
	await expect.poll(() => page.locator('.slot[data-busy="true"]').count(), { timeout: done }).toBe(0);
	return page;
}

/** What a proposal comes to by a measure, in the column of the proposal at a place from 0. */
function result(page: Page, measure: string, at = 0): Promise<string> {
	return page
		.locator(`tr[data-measure="${measure}"] td`)
		.nth(at + 1)
		.innerText();
}

/** Waits until what is shown is that of what was moved. */
async function settled(page: Page): Promise<void> {
	await expect.poll(() => page.locator('.slot[data-busy="true"]').count(), { timeout: done }).toBe(0);
}

const editorText = (page: Page) => page.locator('.editor textarea');

describe('the proposals room', { timeout: 120_000 }, () => {
	test.each([
		['en', 'desktop'],
		['zh', 'phone'],
	] as const)(
		'is without barriers and fits its screen, with an editor and steps open (%s, %s)',
		async (language, screen) => {
			const page = await openRoom('/proposals/', language, screen);
			await page.locator('.slot-actions button').first().click();
			await page.locator('.formula-editor select').selectOption({ index: 1 });
			await page.locator('.formula-field [role="textbox"]').waitFor();
			await page.locator('.person-lines summary').nth(3).click();
			await page.locator('.both-steps .step').first().waitFor();
			expect(await barriers(page)).toEqual([]);
			if (screen === 'phone') await page.setViewportSize({ width: 360, height: 700 });
			const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
			expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
		},
	);

	test.each(['questions', 'validation'] as const)('shows %s without barriers', async (part) => {
		const page = await openPage(`/proposals/${part}`);
		await page.locator('.questions-list article, .valid-group').first().waitFor({ timeout: done });
		expect(await barriers(page)).toEqual([]);
	});

	test('works a moved slider out without asking a server, by keyboard, and puts it back', async () => {
		const page = await openRoom(floor);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		const before = await result(page, 'effect.paid.platform');
		const slider = page.getByRole('slider', { name: 'rate that the platform pays, slider' });
		await slider.focus();
		for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
		await settled(page);
		expect(await page.getByRole('textbox', { name: 'rate that the platform pays' }).inputValue()).toBe('16');
		const after = await result(page, 'effect.paid.platform');
		expect(after).not.toBe(before);
		await page.getByRole('button', { name: 'As proposed rate that the platform pays' }).click();
		await settled(page);
		await expect.poll(() => result(page, 'effect.paid.platform')).toBe(before);
		expect(asked).toEqual([]);
	});

	test('leaves the law in force as it is, exactly, where a proposal changes nothing', async () => {
		const page = await openRoom('/proposals/as-it-is');
		for (const row of await page.locator('tr[data-measure]').all()) {
			const change = row.locator('td').nth(1).locator('.change').first();
			if ((await change.count()) > 0) expect(await change.innerText()).toBe('no change');
		}
		expect(await page.locator('tr[data-measure]').count()).toBeGreaterThan(15);
	});

	test('tells what cannot be, at the field and with line and column, and keeps what is on the screen', async () => {
		const page = await openRoom(floor);
		const before = await result(page, 'effect.pension.insured');
		const field = page.getByRole('textbox', { name: 'floor as a share of the average wage' });
		await field.fill('90');
		await page.getByText('Between 20 and 60, please.').waitFor();
		await field.fill('40');
		await page.getByRole('button', { name: 'Edit text' }).click();
		const text = await editorText(page).inputValue();
		await editorText(page).fill(text.replace('value: 0.4', 'value: -0.4'));
		await page.getByText('proposal.floor.ratio would be negative.').waitFor({ timeout: done });
		await editorText(page).fill(text.replace('proposal.floor.ratio *', 'proposal.floor.ration *'));
		const problem = page.locator('.editor li', { hasText: 'proposal.floor.ration' }).locator('.spot').first();
		await problem.waitFor({ timeout: done });
		await problem.click();
		const at = await editorText(page).evaluate((area) =>
			area instanceof HTMLTextAreaElement
				? area.value.slice(area.selectionStart, area.selectionStart + 8)
				: '',
		);
		expect('proposal.floor.ration * coverage.average_wage').toContain(at);
		await editorText(page).fill(text.replaceAll('2027-01', '2020-01'));
		await page.getByText('which is past').waitFor({ timeout: done });
		expect(await result(page, 'effect.pension.insured')).toBe(before);
	});

	test('refuses a file of another study, and opens one that was saved with what was moved', async () => {
		const page = await openRoom(floor);
		const slider = page.getByRole('slider', { name: 'floor as a share of the average wage, slider' });
		await slider.press('Home');
		await settled(page);
		const moved = await result(page, 'effect.pension.insured');
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save (YAML)' }).click();
		const text = await textOf(await (await saved).createReadStream());
		const open = (content: string) =>
			page.locator('input[type="file"]').setInputFiles({
				...{ name: 'mine.yaml', mimeType: 'application/yaml' },
				buffer: Buffer.from(content),
			});
		await open(text.replaceAll('coverage.average_wage', 'pensions.of.elsewhere'));
		await page.locator('.proposals > .trial-problems li').first().waitFor({ timeout: done });
		expect(await page.locator('.slot').count()).toBe(1);
		await open(text);
		await expect.poll(() => page.locator('.slot').count(), { timeout: done }).toBe(2);
		await settled(page);
		const first = (cell: string) => cell.split('\n')[0];
		expect(first(await result(page, 'effect.pension.insured', 1))).toBe(first(moved));
	});

	test('tells what a change hangs on most, by groups of working lives too, and hands a case to the room Person', async () => {
		const page = await openRoom(floor);
		await page.getByRole('button', { name: 'Move the assumptions' }).click();
		await page.getByText('It hangs most on').waitFor({ timeout: done });
		const figure = page.locator('section#by-group');
		await figure.getByLabel('By', { exact: true }).selectOption('effect.career.kind');
		await figure.getByRole('button', { name: 'Show as a table' }).click();
		await figure.getByText('begun late').first().waitFor();
		await page.getByRole('link', { name: 'Open this case in the room Person' }).click();
		await page.locator('.answers-for', { hasText: 'For Hangzhou' }).waitFor({ timeout: done });
		expect(await page.getByText('The link is damaged').count()).toBe(0);
	});

	test('says which proposal an address may mean, and lists all where none is like it', async () => {
		const page = await openPage('/proposals/lower-flor');
		await page.getByText('Perhaps lower-floor-and-platform-share').waitFor({ timeout: done });
		const other = await openPage('/proposals/zzz', { language: 'zh' });
		await other.getByText('现有方案：as-it-is、').waitFor({ timeout: done });
	});

	test('takes a formula written anew into effect, and shares what was tried as a link whose fragment no server sees', async () => {
		const page = await openRoom(floor);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('slider', { name: 'floor as a share of the average wage, slider' }).press('Home');
		await settled(page);
		const moved = await result(page, 'effect.paid.platform');
		await page.getByRole('button', { name: 'Edit text' }).click();
		const text = await editorText(page).inputValue();
		const half = 'proposal.platform_share.rate / 2 else 0';
		await editorText(page).fill(text.replace('proposal.platform_share.rate else 0', half));
		await expect.poll(() => result(page, 'effect.paid.platform'), { timeout: done }).not.toBe(moved);
		await page.getByRole('button', { name: 'Copy a link' }).click();
		await page.getByText('Link copied.').waitFor();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		const again = await openRoom(link.slice(new URL(link).origin.length));
		const field = again.getByRole('textbox', { name: 'floor as a share of the average wage' });
		expect(await field.inputValue()).toBe('20');
		expect(await result(again, 'effect.paid.platform')).toBe(await result(page, 'effect.paid.platform'));
		const damaged = await openPage('/proposals/#try=e30');
		await damaged.getByText('The link is damaged').waitFor();
	});
});
