import { describe, expect, test } from 'vitest';
import { sampleFinding } from '../finding.sample.ts';
import { formatFindings } from './text.ts';

const findings = [
	sampleFinding({ place: 'CN-ZJ', value: 0.25, unit: 'share', note: { zh: '约，数', en: 'about, more' } }),
	sampleFinding({ value: 1e9, sex: 'female', confidence: 'B' }),
];

describe('findings as text', () => {
	test('are a table of the columns that say something, numbers to the right', () => {
		expect(formatFindings(findings, 'table')).toBe(
			[
				'id               place  year  sex     scheme        value  unit     confidence  sources',
				'insured_persons  CN-ZJ  2020  all     pension        0.25  share    A           yearbook',
				'insured_persons  CN     2020  female  pension  1000000000  persons  B           yearbook\n',
			].join('\n'),
		);
	});

	test('are a header alone where there are none', () => {
		expect(formatFindings([], 'table')).toBe('id  place  year  value  unit  confidence  sources\n');
	});

	test('are comma-separated values with every column, notes in both languages last', () => {
		const [header, first] = formatFindings(findings, 'csv').split('\n');
		expect(header).toMatch(/^id,place,year,.*,note_en,note_zh$/);
		expect(first).toMatch(
			/^insured_persons,CN-ZJ,2020,all,.*,0\.25,share,,,,published,.*,"about, more",约，数$/,
		);
	});

	test('are JSON that reads back as the findings', () => {
		expect(JSON.parse(formatFindings(findings, 'json'))).toEqual(findings);
	});
});
