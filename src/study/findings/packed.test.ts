import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFinding, sampleFinding } from '../finding.sample.ts';
import { packFindings, unpackFindings } from './packed.ts';

describe('findings as JSON', () => {
	test('come back as they were, whatever they hold', () => {
		fc.assert(
			fc.property(fc.array(anyFinding), (findings) => {
				expect(unpackFindings(JSON.parse(packFindings(findings)))).toEqual(findings);
			}),
		);
	});

	test('take a few bytes for a row that repeats the values of others', () => {
		const few = packFindings([sampleFinding(), sampleFinding({ year: '2021' })]).length;
		const years = Array.from({ length: 1000 }, (_, at) => sampleFinding({ year: String(2020 + (at % 2)) }));
		expect((packFindings(years).length - few) / 998).toBeLessThan(5);
	});

	test('of another version, or cut off, are refused', () => {
		expect(() => unpackFindings([])).toThrow('version');
		expect(() => unpackFindings({ version: 0 })).toThrow('version');
		const packed = JSON.parse(packFindings([sampleFinding(), sampleFinding({ year: '2021' })]));
		expect(() => unpackFindings({ ...packed, year: { values: ['2020'], at: [0, 1] } })).toThrow('incomplete');
	});
});
