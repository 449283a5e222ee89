import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { home } from '../../src/cli/folders.ts';
import { amended, answersOf, compile, formOf, webAssemblyKernel } from '../../src/law/index.ts';
import { pensionLaw, pensionRules, workers } from '../../src/law/kernel/pension.sample.ts';
import { type Served, serveWorkbench } from '../../src/server/node.ts';
import { programFor, rateOf, sumsOf } from '../browser/kernels/sums.ts';
import type { Trial } from '../browser/kernels/trial.ts';

declare global {
	interface Window {
		/** What the trial page offers. */
		readonly trial: (size: number, threads: number, rates: readonly number[]) => Promise<Trial>;
	}
}

const size = 100_000;
const rates = [0.11, 0.2];
const folder = mkdtempSync(join(tmpdir(), 'canopy-kernels-'));
let served: Served;

beforeAll(async () => {
	await build({
		configFile: join(home, 'vite.config.ts'),
		root: join(home, 'tests/browser/kernels'),
		logLevel: 'error',
		build: { outDir: folder, emptyOutDir: false, minify: false },
	});
	const outcome = await serveWorkbench({ web: folder, data: folder }, 0);
	if (!outcome.ok) throw new Error('no free port');
	served = outcome.value;
});
afterAll(async () => {
	await served.close();
	rmSync(folder, { recursive: true });
});

/** The same, worked out here. */
function sumsHere(): readonly (readonly string[])[] {
	const people = workers(size);
	return [pensionLaw, ...rates.map((rate) => amended(pensionLaw, rateOf(rate)))].map((law) => {
		const kernel = webAssemblyKernel(compile(programFor(law), formOf(people)));
		return sumsOf(answersOf(kernel, people, pensionRules.length));
	});
}

/** A trial in a page that is served as the workbench is, or without what isolates it. */
async function trialWith(threads: number, isolated = true): Promise<Trial> {
	const browser = await chromium.connect(inject('workbench').chromium);
	try {
		const page = await browser.newPage();
		if (!isolated)
			await page.route('**/*', async (route) => {
				const response = await route.fetch();
				const { 'cross-origin-embedder-policy': _, ...headers } = response.headers();
				await route.fulfill({ response, headers });
			});
		await page.goto(served.url);
		await page.waitForFunction(() => 'trial' in window);
		return await page.evaluate(([size, threads, rates]) => window.trial(size, threads, rates), [
			size,
			threads,
			rates,
		] as const);
	} finally {
		await browser.close();
	}
}

describe('kernels in Chromium give the bits that Node.js gives, under law and reforms', () => {
	const wanted = sumsHere();

	test('on two workers that share memory', async () => {
		expect(await trialWith(2)).toMatchObject({ isolated: true, sums: wanted });
	});

	test("on the page's own thread where memory cannot be shared", async () => {
		expect(await trialWith(2, false)).toMatchObject({ isolated: false, sums: wanted });
	});
});
