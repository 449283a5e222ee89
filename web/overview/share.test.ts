import { expect, test } from 'vitest';
import { finding } from './finding.fixture.ts';
import { shares } from './share.ts';

const insured = finding({ year: '2016', value: 25, sources: 'bulletin', confidence: 'B' });
const workers = finding({
	id: 'migrant_workers',
	year: '2016',
	value: 100,
	sources: 'survey',
	confidence: 'A',
});

test('a share is computed, rests on both sources, and is as sure as the less sure of them', () => {
	const [share] = shares([insured], [workers], 'coverage_rate');
	expect(share).toMatchObject({
		id: 'coverage_rate',
		value: 0.25,
		unit: 'share',
		kind: 'computed',
		sources: 'bulletin survey',
		confidence: 'B',
	});
});

test('no share is given for a year or place in which the whole is not known', () => {
	expect(shares([{ ...insured, year: '2017' }], [workers], 'coverage_rate')).toEqual([]);
	expect(shares([{ ...insured, place: 'CN-ZJ' }], [workers], 'coverage_rate')).toEqual([]);
});

test('people are never divided by something else', () => {
	expect(shares([insured], [{ ...workers, unit: 'households' }], 'coverage_rate')).toEqual([]);
});
