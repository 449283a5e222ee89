import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { barriers, openPage } from '../browser/page.ts';

/** Kilobytes of script, as gzip, that a reader waits for before the first page shows; charts come after it. */
const scriptBudget = 250;
/** Kilobytes of law, as gzip, that a phone fetches before it can answer a case. */
const lawBudget = 150;

describe('the first view', () => {
	for (const language of ['en', 'zh'] as const) {
		for (const screen of ['desktop', 'phone'] as const) {
			test(`opens without barriers (${language}, ${screen})`, async () => {
				const page = await openPage('/', { language, screen });
				await page.getByRole('heading', { level: 1 }).waitFor();
				await page.waitForLoadState('networkidle');
				expect(await page.locator('html').getAttribute('lang')).toBe({ en: 'en', zh: 'zh-CN' }[language]);
				expect(await barriers(page)).toEqual([]);
			});
		}
	}

	test(`needs less than ${scriptBudget} kB of script before the charts`, async () => {
		const page = await openPage('/');
		await page.waitForLoadState('networkidle');
		const scripts = await page.evaluate(() =>
			performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
		);
		const early = [...new Set(scripts)].filter((address) => !/\/charts-[^/]*$/.test(address));
		const sizes = await Promise.all(
			early.map(async (address) => gzipSync(await (await fetch(address)).bytes()).length / 1000),
		);
		const total = sizes.reduce((sum, size) => sum + size, 0);
		expect(total).toBeGreaterThan(0);
		expect(total).toBeLessThan(scriptBudget);
	});

	test(`answers cases from less than ${lawBudget} kB of law`, async () => {
		const page = await openPage('/');
		const law = await (await fetch(new URL('/data/law.json', page.url()))).bytes();
		expect(gzipSync(law).length / 1000).toBeLessThan(lawBudget);
	});

	test('is isolated from other origins, so that workers may share memory', async () => {
		const page = await openPage('/');
		expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
	});
});
