import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readStudyFolder } from '../../study/node.ts';
import { lawOf } from '../law.sample.ts';
import { randomCases } from '../random-persons.sample.ts';
import { readLaw } from '../read/read.ts';
import { byMonth, differences } from './compare-with-explain.sample.ts';
import { randomLaw, randomRules } from './random-law.sample.ts';

// Thousands of persons, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const folder = fileURLToPath(new URL('../../../studies/china', import.meta.url));
const study = await readStudyFolder(folder, 'studies/china');
if (!study.ok) throw new Error('the study of China cannot be read');
const read = readLaw(study.value.law, study.value.places);
if (!read.ok) throw new Error('the law of China cannot be read');
const china = read.value;
const rules = Object.keys(china.rules);

describe("China's law, every rule, for random persons", () => {
	test('is the same to the last bit in JavaScript and WebAssembly as explained', () => {
		const cases = byMonth(randomCases(china, 20_264, 601));
		const { lines, known } = differences(china, cases, rules);
		expect(lines).toEqual([]);
		// not all unknown, which would be easy
		expect(known).toBeGreaterThan(cases.length * rules.length * 0.2);
	});

	test('is so one rule at a time too, whatever else is asked with it', () => {
		const cases = byMonth(randomCases(china, 3, 9));
		const lines = rules.flatMap((rule) => differences(china, cases, [rule]).lines);
		expect(lines).toEqual([]);
	});
});

describe('months counted by calendar year', () => {
	test('are counted from January in JavaScript and WebAssembly, where rows run through it', () => {
		const from = 'source: act, values: [{from: 1950, value: 2010}]';
		const label = 'label: {zh: 甲, en: A}';
		const law = lawOf(`
parameters:
  turn: {${label}, unit: '1', ${from}}
variables:
  wage: {${label}, unit: CNY/month, period: month}
rules:
  late: {${label}, source: act, period: month, type: boolean, versions: [{from: 1950, formula: 'year >= turn'}]}
  late_months: {${label}, source: act, unit: months, versions: [{from: 1950, formula: 'count(late)'}]}
  late_wage: {${label}, source: act, unit: CNY/month, versions: [{from: 1950, formula: 'latest(wage, late)'}]}
`);
		const { lines, known } = differences(law, byMonth(randomCases(law, 5, 300)), [
			'late_months',
			'late_wage',
		]);
		expect(lines).toEqual([]);
		expect(known).toBeGreaterThan(100);
	});
});

describe('random rules over random persons', () => {
	test('are the same to the last bit in JavaScript and WebAssembly as explained', () => {
		let known = 0;
		fc.assert(
			fc.property(randomLaw, fc.integer(), (text, seed) => {
				const law = lawOf(...text.split('---\n'));
				const found = differences(law, byMonth(randomCases(law, seed, 21)), randomRules);
				known += found.known;
				return found.lines.length === 0 || `${found.lines.join('\n')}\n${text}` === '';
			}),
			{ seed: 20_265, numRuns: 120 },
		);
		expect(known).toBeGreaterThan(120 * 21);
	});
});
