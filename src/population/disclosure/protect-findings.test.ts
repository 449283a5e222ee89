import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../study/index.ts';
import { protectFindings } from './protect-findings.ts';
import { type DisclosureRules, readDisclosureRules } from './rules.ts';

const rules: DisclosureRules = { fewest: 10, dominance: { contributors: 2, share: 0.85 }, pPercent: 0.1 };

const finding = (changes: Partial<Finding>): Finding => ({
	id: 'enrolled',
	place: 'CN',
	year: '2024-12',
	sex: 'all',
	age: 'all',
	hukou: 'all',
	form: 'all',
	scheme: 'injury',
	sector: 'all',
	category: '',
	proposal: '',
	value: 0,
	unit: 'persons',
	low: null,
	high: null,
	sample: null,
	kind: 'recorded',
	sources: '',
	method: 'records',
	confidence: 'B',
	note: null,
	...changes,
});
const count = (value: number, changes: Partial<Finding>) => finding({ value, sample: value, ...changes });
const told = (findings: readonly Finding[]) => {
	const { published, withheld } = protectFindings(findings, rules);
	return {
		shown: published.map(({ place, sex, hukou }) => `${place} ${sex} ${hukou}`),
		kept: withheld.map(({ finding: { place, sex, hukou }, why }) => `${place} ${sex} ${hukou}: ${why}`),
	};
};

describe('figures of real microdata', () => {
	test('of few persons are kept back, and so is what would give them away', () => {
		const { shown, kept } = told([
			count(100, { place: 'CN-ZJ' }),
			count(96, { place: 'CN-ZJ', sex: 'male' }),
			count(4, { place: 'CN-ZJ', sex: 'female' }),
		]);
		expect(kept).toContain('CN-ZJ female all: few');
		expect(kept).toContain('CN-ZJ male all: protects-another');
		expect(shown).toEqual(['CN-ZJ all all']);
	});

	test('do not leave a rest of few persons between a total and the parts that are published', () => {
		const { shown, kept } = told([
			count(200, { place: 'CN-GD' }),
			count(195, { place: 'CN-GD', hukou: 'rural_migrant' }),
		]);
		expect(shown.length + kept.length).toBe(2);
		expect(shown).toHaveLength(1);
	});

	test('cannot be compared with those of the places inside', () => {
		const { shown } = told([
			count(500, { place: 'CN' }),
			count(300, { place: 'CN-ZJ' }),
			count(196, { place: 'CN-GD' }),
		]);
		expect(shown).toHaveLength(2);
	});

	test('that are shares are kept back where few persons have what they tell, or few have it not', () => {
		const share = (value: number, sample: number, sex: string) =>
			finding({ id: 'insured_share', unit: 'share', value, sample, sex });
		expect(told([share(0.02, 200, 'female')]).kept).toEqual(['CN female all: few']);
		expect(told([share(0.97, 200, 'female')]).kept).toEqual(['CN female all: few']);
		expect(told([share(0.5, 200, 'female')]).kept).toEqual([]);
		expect(told([share(1, 200, 'female')]).kept).toEqual([]);
	});

	test('of which nobody says how many persons they rest on are kept back', () => {
		expect(told([finding({ value: 5000 })]).kept).toEqual(['CN all all: uncounted']);
	});

	test('kept back are told without their figures', () => {
		const { withheld } = protectFindings([count(4, {})], rules);
		expect(JSON.stringify(withheld)).not.toMatch(/"(value|low|high|sample)"/);
	});
});

describe('figures of synthetic people, and published ones', () => {
	test('pass as they are, however small', () => {
		const figures = [count(3, { kind: 'simulated' }), count(2, { kind: 'published' })];
		expect(protectFindings(figures, rules).published).toEqual(figures);
	});
});

describe('the rules of the study', () => {
	const path = new URL('../../../studies/china/population/disclosure.yaml', import.meta.url);
	const text = readFileSync(path, 'utf8');

	test('say when a figure is kept back, and why', () => {
		expect(readDisclosureRules({ path: 'disclosure.yaml', text })).toEqual({ ok: true, value: rules });
	});

	test('may not let single persons through', () => {
		const read = readDisclosureRules({
			path: 'disclosure.yaml',
			text: text.replace('value: 10', 'value: 1'),
		});
		expect(!read.ok && read.problems[0]?.spot?.line).toBe(4);
	});
});
