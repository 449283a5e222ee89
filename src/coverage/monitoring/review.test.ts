import { expect, test } from 'vitest';
import { readRegistry } from '../indicators/registry.ts';
import { must, readChina } from '../people.sample.ts';
import { readMonitoring } from './monitoring.ts';
import { monitoringFile, monitoringReview, reviewOf } from './review.ts';

test('a review is the same after it was packed for the web, and shorter then', async () => {
	const { study, law } = await readChina();
	const [indicators, described] = ['coverage/indicators.yaml', 'coverage/monitoring.yaml'].map((path) =>
		study.coverage.get(path),
	);
	if (!indicators || !described) throw new Error('the study does not say how coverage is monitored');
	const registry = must(readRegistry(indicators, law));
	const review = reviewOf(registry, must(readMonitoring(described, registry)), study.statistics);
	const text = JSON.stringify(monitoringFile(review));
	expect(monitoringReview(JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(review)));
	expect(text.length).toBeLessThan(0.6 * JSON.stringify(review).length);
});
