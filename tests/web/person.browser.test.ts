import { text as textOf } from 'node:stream/consumers';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/study/index.ts';
import { barriers, openPage } from '../browser/page.ts';

const example = '/person/?example=rider-in-hangzhou';

/** Opens the person room and waits until it can be used. */
async function openRoom(path: string, language: Language = 'en', screen: 'desktop' | 'phone' = 'desktop') {
	const page = await openPage(path, { language, screen });
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.locator('.examples button').first().waitFor();
	return page;
}

/** Opens the form, the reasons, and the steps of one answer with the steps that lead to them. */
async function unfold(page: Page): Promise<void> {
	const folds = '.questions, .told-all, .more details, .reasons, .answer:nth-child(5) details';
	for (let depth = 0; depth < 3; depth += 1) {
		await page.evaluate((selector) => {
			for (const details of document.querySelectorAll<HTMLDetailsElement>(selector)) details.open = true;
		}, folds);
		await page.evaluate(() => new Promise(requestAnimationFrame));
	}
}

/** What a download holds. */
async function contentOf(download: Download): Promise<string> {
	return textOf(await download.createReadStream());
}

/** The line of an answer, which opens its steps. */
function answerLine(page: Page, label: string) {
	return page.locator('.answer > details > summary', { hasText: new RegExp(`^\\s*${label}`) });
}

/** A page of an empty form with the question when one may retire, for Hangzhou. */
async function askPensionAge(page: Page): Promise<void> {
	await page.getByLabel('When may one retire?').check();
	await page.getByLabel('Place', { exact: true }).selectOption({ label: 'Hangzhou, Zhejiang' });
}

describe('the person room', () => {
	for (const language of ['en', 'zh'] as const) {
		for (const screen of ['desktop', 'phone'] as const) {
			test(`is without barriers, empty, answered and unfolded (${language}, ${screen})`, async () => {
				const page = await openRoom('/person/', language, screen);
				expect(await barriers(page)).toEqual([]);
				await page.goto(new URL(example, page.url()).href);
				await page.locator('.answer').first().waitFor();
				await unfold(page);
				expect(await barriers(page)).toEqual([]);
			});
		}

		test(`fits a phone of 375 pixels without scrolling sideways (${language})`, async () => {
			const page = await openRoom(example, language, 'phone');
			await page.setViewportSize({ width: 375, height: 700 });
			await unfold(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
		});
	}

	test('leaves no English word on the Chinese page, but for names and formulas', async () => {
		const page = await openRoom(example, 'zh');
		await unfold(page);
		const text = await page.evaluate(() => {
			for (const quoted of document.querySelectorAll('code, [lang="en"], .languages')) quoted.remove();
			return document.querySelector('main')?.innerText ?? '';
		});
		const names = /^(Canopy|PDF|YAML|ICSE|OECD|ILO|ZJ|New|Forms|Work|Policy|Responses|to|of)$/;
		const words = [...text.matchAll(/[A-Za-z]{2,}/g)]
			.map(([word]) => word)
			.filter((word) => !names.test(word));
		expect([...new Set(words)]).toEqual([]);
	});

	test('asks only what the question needs, and answers when it has it', async () => {
		const page = await openRoom('/person/', 'en', 'phone');
		await askPensionAge(page);
		await page.getByRole('heading', { name: 'Next: The person' }).waitFor();
		await page.getByRole('radio', { name: 'man', exact: true }).check();
		await page.getByLabel('year').last().fill('1968');
		await page.getByLabel('month', { exact: true }).last().fill('4');
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByRole('heading', { name: 'Nothing more to ask' }).waitFor();
		await expect
			.poll(() => answerLine(page, 'Month of the statutory retirement age').innerText())
			.toContain('2029-02');
		expect(await page.getByRole('status').allInnerTexts()).toContain(
			'Answers updated: 6 of 6 known, 0 facts still open.',
		);
	});

	test('tells at the field what is wrong with it, and keeps what was typed and answered', async () => {
		const page = await openRoom('/person/');
		await askPensionAge(page);
		await page.getByRole('radio', { name: 'man', exact: true }).check();
		await page.getByLabel('year').last().fill('1868');
		await page.getByLabel('month', { exact: true }).last().fill('13');
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByText('Write a month such as 1990-04.').waitFor();
		expect(await page.getByLabel('year').last().inputValue()).toBe('1868');
		await page.getByLabel('month', { exact: true }).last().fill('12');
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByText('Between 1900-01 and 2026-12; you wrote 1868-12.').waitFor();
		expect(await barriers(page)).toEqual([]);
	});

	test('refuses a case that contradicts itself, with the reason, and leaves the answers', async () => {
		const page = await openRoom('/person/?example=moved-near-retirement');
		await page.locator('.told-all > summary').click();
		await page.getByRole('button', { name: 'Change month of birth' }).click();
		const born = page.locator('.told-change');
		await born.getByLabel('year').fill('2026');
		await born.getByLabel('month').fill('11');
		await born.getByRole('button', { name: 'Save' }).click();
		await born.getByText('the month of birth is later than the date of the case').waitFor();
		expect(await answerLine(page, 'Contribution months in all').innerText()).toContain('332 months');
	});

	test('takes “I don’t know” for an answer, and says what stays open', async () => {
		const page = await openRoom('/person/');
		await askPensionAge(page);
		await page.getByRole('radio', { name: 'man', exact: true }).check();
		await page.getByRole('checkbox', { name: 'I don’t know' }).check();
		await page.getByRole('button', { name: 'Continue' }).click();
		await page.getByText('What you do not know stays open in the answers.').waitFor();
		await page.getByText('You do not know “month of birth”.').first().waitFor();
	});

	test('compares with becoming an employee, and lists what was changed', async () => {
		const page = await openRoom(example);
		await page.getByRole('button', { name: 'Become an employee' }).click();
		const row = page.getByRole('row', { name: /Paid by the worker each month/ });
		expect(await row.innerText()).toMatch(/1,520.*608.*−912/s);
		expect(await page.locator('.changed').innerText()).toContain('2026-06');
		expect(await barriers(page)).toEqual([]);
		await page.getByRole('button', { name: 'End the comparison' }).click();
		expect(await page.locator('.changed').count()).toBe(0);
	});

	test('sends nothing and keeps nothing, but for what the person asks it to keep', async () => {
		const page = await openRoom(example);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.getByRole('button', { name: 'Retire as late as allowed' }).click();
		await page.locator('.comparison').waitFor();
		expect(asked).toEqual([]);
		const size = () => page.evaluate(() => localStorage.length + sessionStorage.length);
		const before = await size();
		await page.getByRole('button', { name: 'Keep in this browser' }).click();
		await page.getByText('Kept in this browser. Anyone').waitFor();
		expect(await size()).toBe(before + 1);
		await page.getByRole('button', { name: /^Forget/ }).click();
		expect(await size()).toBe(before);
	});

	test('opens a case again from its link, whose fragment no server sees', async () => {
		const page = await openRoom(example);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: 'Copy a link to this case' }).click();
		await page.getByText('Link copied.').waitFor();
		const link = await page.evaluate(() => navigator.clipboard.readText());
		expect(link).toContain('#case=');
		const again = await openRoom(link.slice(new URL(link).origin.length));
		const answer = (each: Page) => answerLine(each, 'Monthly pension').innerText();
		expect(await answer(again)).toBe(await answer(page));
	});

	test('says that a damaged link is damaged', async () => {
		const page = await openRoom('/person/#case=e30x');
		await page.getByText('The link is damaged').waitFor();
	});

	test('saves a case as the file that the command line takes, and opens it', async () => {
		const page = await openRoom(example);
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save as a file (YAML)' }).click();
		const text = await contentOf(await saved);
		expect(text).toContain('status.fact.orders_assigned: true');
		const other = await openRoom('/person/');
		await other.locator('input[type="file"]').setInputFiles({
			name: 'case.yaml',
			mimeType: 'application/yaml',
			buffer: Buffer.from(text),
		});
		await answerLine(other, 'Monthly pension').waitFor();
		await other.locator('input[type="file"]').setInputFiles({
			name: 'wrong.yaml',
			mimeType: 'application/yaml',
			buffer: Buffer.from('place: CN-ZJ\non: 2026-06\ngiven: {borm: 1990-04}\n'),
		});
		await other.getByText('The law knows no fact "borm".').waitFor();
		expect(await answerLine(other, 'Monthly pension').count()).toBe(1);
	});

	test('prints the explanation and nothing else', async () => {
		const page = await openRoom(example, 'zh');
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['个案说明']);
		const sheet = await page.locator('.print-sheet').innerText();
		for (const part of ['四川籍骑手', '月基本养老金', '国发〔2005〕38号', '不是经办机构的决定'])
			expect(sheet).toContain(part);
	});

	test('can be used with the keyboard alone', async () => {
		const page = await openRoom(example);
		await answerLine(page, 'Monthly pension').focus();
		await page.keyboard.press('Enter');
		await page.locator('.answer .step-words').first().waitFor();
		await page.locator('.card').getByRole('radio', { name: 'no', exact: true }).focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
	});
});
