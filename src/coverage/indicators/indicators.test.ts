import { beforeAll, describe, expect, test } from 'vitest';
import type { Law } from '../../law/index.ts';
import type { Finding, Study } from '../../study/index.ts';
import { type Coverage, coverageOf } from '../coverage.ts';
import { estimatesOf } from '../estimates.ts';
import { coverageFindings } from '../findings.ts';
import { all } from '../groups/group.ts';
import { kernelAnswering } from '../groups/kernel.ts';
import { must, peopleOf, readChina } from '../people.sample.ts';
import { eightWorkers } from '../people-of-china.sample.ts';
import { coverageIndicators, coverageTerms } from '../words.ts';
import { type Registry, readRegistry } from './registry.ts';

let study: Study;
let law: Law;
let registry: Registry;
let coverage: Coverage;
let findings: readonly Finding[];

beforeAll(async () => {
	({ study, law } = await readChina());
	registry = must(readRegistry(file(), law));
	coverage = must(
		await coverageOf({
			law,
			registry,
			findings: study.statistics.findings,
			whole: study.place,
			people: peopleOf(law, eightWorkers),
			answering: kernelAnswering,
		}),
	);
	findings = coverageFindings(coverage, estimatesOf(undefined), registry, study.statistics.findings);
});

function file() {
	const text = study.coverage.get('coverage/indicators.yaml');
	if (!text) throw new Error('coverage/indicators.yaml is missing');
	return text;
}

function value(indicator: string, place = all, sex = all): number | undefined {
	return coverage.values.find(
		({ indicator: id, gap, group }) =>
			id === indicator && !gap && group.place === place && group.sex === sex && group.dimension === '',
	)?.value;
}

describe('indicators of eight workers', () => {
	test('count persons, and shares of those in work', () => {
		expect(value('employed_persons')).toBe(4700);
		expect(value('enrolled_persons_pension_employee')).toBe(1500);
		expect(value('contributing_pension_employee')).toBe(1200 / 4700);
		expect(value('legal_cover_injury')).toBe(1800 / 4700);
	});

	test('of a group count that group alone', () => {
		// the rider, the cleaner, and three who work for themselves
		expect(value('flexible_workers_persons')).toBe(500 + 400 + 600 + 300 + 200);
		expect(value('flexible_pension_employee')).toBe((300 + 200) / 2000);
		expect(value('platform_injury_paid')).toBe(1);
	});

	test('have a gap between the sexes, women less men', () => {
		const gap = coverage.values.find(
			({ indicator, gap: is, group }) =>
				is && indicator === 'contributing_pension_employee' && group.place === all && group.dimension === '',
		);
		expect(gap?.value).toBeCloseTo(0 - 1200 / 2000, 12);
	});

	test('are not given where there is nobody to take a share of', () => {
		expect(value('delivery_no_insurance', 'CN-ZJ')).toBeUndefined();
		expect(value('delivery_no_insurance', 'CN-GD')).toBe(1);
	});

	test('stand beside what others published, with the gap and how the two differ', () => {
		const enrolled = coverage.comparisons.find(
			({ indicator }) => indicator === 'enrolled_persons_pension_employee',
		);
		expect(enrolled).toMatchObject({
			ours: 1500,
			theirs: { value: 387_100_000, year: '2024' },
			gap: 1500 - 387_100_000,
		});
	});
});

describe('findings of coverage', () => {
	test('tell each apart by id and dimensions', () => {
		const keys = findings.map(({ id, place, sex, age, hukou, form, scheme, category }) =>
			[id, place, sex, age, hukou, form, scheme, category].join(' '),
		);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('give the published figure where there is one of just this, and say that the rest is simulated', () => {
		const of = (id: string) =>
			findings.find((each) => each.id === id && each.place === 'CN' && each.sex === all);
		expect(of('employed_persons')).toMatchObject({ value: 734_390_000, kind: 'published' });
		expect(of('coverage.injury.covered')).toMatchObject({ value: 1800, kind: 'simulated', confidence: 'C' });
		expect(of('coverage.injury.covered')).toMatchObject({ scheme: 'injury', year: '2024', unit: 'persons' });
	});

	test('have words in both languages for every id and category', () => {
		const [indicators, terms] = [coverageIndicators(law, registry), coverageTerms(law)];
		for (const { id, category, form } of findings) {
			expect(indicators[id]?.label.zh, id).toBeTruthy();
			if (category !== all) expect(terms.category[category]?.en, category).toBeTruthy();
			if (form !== all) expect(terms.form[form]?.zh, form).toBeTruthy();
		}
	});
});

describe('the registry', () => {
	test('has every family for each of the seven schemes', () => {
		expect(Object.keys(registry).filter((id) => id.startsWith('legal_cover_'))).toHaveLength(7);
		expect(registry.legal_cover_injury?.label.en).toBe('Work injury insurance: cover by law');
	});

	test('refuses a rule that is no yes or no, naming the nearest', () => {
		const text = file().text.replaceAll('people.in_work', 'people.in_wrk');
		const outcome = readRegistry({ ...file(), text }, law);
		expect(!outcome.ok && outcome.problems[0]?.fix?.en).toContain('people.in_work');
	});
});
