import fc from 'fast-check';
import { type Finding, kinds } from './finding.ts';

/** A finding, for tests. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
	return {
		id: 'insured_persons',
		place: 'CN',
		year: '2020',
		sex: 'all',
		age: 'all',
		hukou: 'all',
		form: 'all',
		scheme: 'pension',
		sector: 'all',
		category: '',
		proposal: '',
		value: 1,
		unit: 'persons',
		low: null,
		high: null,
		sample: null,
		kind: 'published',
		sources: 'yearbook',
		method: 'published',
		confidence: 'A',
		note: null,
		...changes,
	};
}

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const text = fc.oneof(
	fc.constantFrom('all', '', 'CN-ZJ', 'pension.employee'),
	fc.string({ unit: 'grapheme' }),
);

/** Any finding at all, with any text and number in it. */
export const anyFinding: fc.Arbitrary<Finding> = fc.record({
	id: text,
	place: text,
	year: text,
	sex: text,
	age: text,
	hukou: text,
	form: text,
	scheme: text,
	sector: text,
	category: text,
	proposal: text,
	value: number,
	unit: text,
	low: fc.option(number),
	high: fc.option(number),
	sample: fc.option(number),
	kind: fc.constantFrom(...kinds),
	sources: text,
	method: text,
	confidence: fc.constantFrom('A', 'B', 'C'),
	note: fc.option(fc.record({ zh: text, en: text })),
});
