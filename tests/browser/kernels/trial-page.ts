import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { serveWorkbench } from '../../../src/server/node.ts';
import type { Asked, Trial } from './trial.ts';

declare global {
	interface Window {
		/** What the trial page offers. */
		readonly trial: (asked: Asked) => Promise<Trial>;
	}
}

/** The page on which kernels are tried in a browser, built and served as the workbench is. */
export interface TrialPage {
	/** Tries kernels in it, or in the same page without what isolates it. */
	run(browser: Browser, asked: Asked, isolated?: boolean): Promise<Trial>;
	close(): Promise<void>;
}

export async function trialPage(): Promise<TrialPage> {
	const folder = mkdtempSync(join(tmpdir(), 'canopy-kernels-'));
	await build({
		configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
		root: fileURLToPath(new URL('.', import.meta.url)),
		logLevel: 'error',
		build: { outDir: folder, emptyOutDir: false, minify: false },
	});
	const served = await serveWorkbench({ web: folder, data: folder }, 0);
	if (!served.ok) throw new Error('no free port');
	const { url, close } = served.value;
	return {
		async run(browser, asked, isolated = true) {
			const context = await browser.newContext();
			try {
				const page = await context.newPage();
				if (!isolated)
					await page.route('**/*', async (route) => {
						const response = await route.fetch();
						const { 'cross-origin-embedder-policy': _, ...headers } = response.headers();
						await route.fulfill({ response, headers });
					});
				await page.goto(url);
				await page.waitForFunction(() => 'trial' in window);
				return await page.evaluate((given) => window.trial(given), asked);
			} finally {
				await context.close();
			}
		},
		async close() {
			await close();
			rmSync(folder, { recursive: true });
		},
	};
}
