import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { amended, answersOf, compile, formOf, webAssemblyKernel } from '../../src/law/index.ts';
import { pensionLaw, pensionRules, workers } from '../../src/law/kernel/pension.sample.ts';
import { programFor, rateOf, sumsOf } from '../browser/kernels/sums.ts';
import { type TrialPage, trialPage } from '../browser/kernels/trial-page.ts';

const asked = { size: 100_000, threads: 2, ask: pensionRules, rates: [0.11, 0.2] };

/** The same, worked out here. */
function sumsHere(): readonly (readonly string[])[] {
	const people = workers(asked.size);
	return [pensionLaw, ...asked.rates.map((rate) => amended(pensionLaw, rateOf(rate)))].map((law) => {
		const kernel = webAssemblyKernel(compile(programFor(law, asked.ask), formOf(people)));
		return sumsOf(answersOf(kernel, people, asked.ask.length));
	});
}

describe('kernels in Chromium give the bits that Node.js gives, under law and reforms', () => {
	const wanted = sumsHere();
	let browser: Browser;
	let page: TrialPage;
	beforeAll(async () => {
		browser = await chromium.connect(inject('workbench').chromium);
		page = await trialPage();
	});
	afterAll(async () => {
		await page.close();
		await browser.close();
	});

	test('on two workers that share memory', async () => {
		const trial = await page.run(browser, asked);
		expect(trial).toMatchObject({ isolated: true, problems: [], sums: wanted });
	});

	test("on the page's own thread where memory cannot be shared", async () => {
		const trial = await page.run(browser, asked, false);
		expect(trial).toMatchObject({ isolated: false, problems: [], sums: wanted });
	});
});
