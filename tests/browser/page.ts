import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import type { Language } from '../../src/study/index.ts';

/** The screens that every room must be good on, in CSS pixels. */
const screens = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 390, height: 844 },
} as const;

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

let browser: Promise<Browser> | undefined;

/**
 * Opens a page of the workbench, such as `/law`, as a reader with this language and screen would, and closes it when
 * the test is over. The test fails if the page reports an error or asks anything of another machine.
 */
export async function openPage(
	path: string,
	{ language = 'en', screen = 'desktop' }: { language?: Language; screen?: keyof typeof screens } = {},
): Promise<Page> {
	const workbench = inject('workbench');
	browser ??= chromium.connect(workbench.chromium);
	const context = await (await browser).newContext({
		locale: locales[language],
		viewport: screens[screen],
		isMobile: screen === 'phone',
		hasTouch: screen === 'phone',
		reducedMotion: 'reduce',
		acceptDownloads: true,
	});
	const page = await context.newPage();

	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
	page.on('request', (request) => {
		const elsewhere = !/^(data|blob):/.test(request.url()) && !request.url().startsWith(workbench.url);
		if (elsewhere) complaints.push(`asks another machine for ${request.url()}`);
	});
	onTestFinished(async () => {
		await context.close();
		expect(complaints, `what ${path} complained of`).toEqual([]);
	});

	await page.goto(new URL(path, workbench.url).href);
	return page;
}

/** What axe finds wrong with a page as it is now, a line each: the rule, where, and what to do. */
export async function barriers(page: Page): Promise<readonly string[]> {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(() => window.axe.run());
	return violations.flatMap((violation) =>
		violation.nodes.map(
			(node) => `${violation.id} at ${node.target.join(' ')}: ${node.failureSummary ?? violation.help}`,
		),
	);
}

declare global {
	interface Window {
		/** Present in a page once `barriers` has put it there. */
		readonly axe: typeof axe;
	}
}
