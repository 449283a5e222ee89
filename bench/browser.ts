import { chromium } from 'playwright-core';
import { startChromium } from '../tests/browser/chromium.ts';
import { trialPage } from '../tests/browser/kernels/trial-page.ts';
import { type Timing, timingOf } from './measure.ts';

/** One step of a slider in Chromium: law laid out anew, everybody worked out by two workers, and the total. */
export async function timeSlider(): Promise<{ readonly persons: number; readonly timing: Timing }> {
	const persons = 1_000_000;
	const server = await startChromium();
	const page = await trialPage();
	try {
		const browser = await chromium.connect(server.wsEndpoint());
		const rates = Array.from({ length: 20 }, (_, step) => 0.08 + step / 1000);
		const { steps, problems } = await page.run(browser, {
			size: persons,
			threads: 2,
			ask: ['pension'],
			rates,
		});
		if (problems.length > 0) throw new Error(problems.join('\n'));
		return { persons, timing: timingOf(steps) };
	} finally {
		await page.close();
		await server.close();
	}
}
