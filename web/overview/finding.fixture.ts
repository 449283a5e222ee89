import type { Finding } from '../../src/study/index.ts';

/** A finding for tests: people insured in China, not broken down, except for what is given. */
export function finding(given: Partial<Finding> = {}): Finding {
	return {
		id: 'insured_persons',
		place: 'CN',
		year: '2020',
		sex: 'all',
		age: 'all',
		hukou: 'all',
		form: 'all',
		scheme: '',
		sector: 'all',
		category: '',
		proposal: '',
		value: 1,
		unit: 'persons',
		low: null,
		high: null,
		sample: null,
		kind: 'published',
		sources: 'bulletin',
		method: 'published',
		confidence: 'A',
		note: null,
		...given,
	};
}
