import { beforeAll, describe, expect, test } from 'vitest';
import type { Law } from '../law/index.ts';
import { readSynthesisInputs, type SynthesisInputs } from '../population/index.ts';
import type { Study } from '../study/index.ts';
import { coverageFile } from './coverage-file.ts';
import { type Registry, readRegistry } from './indicators/registry.ts';
import { rangesOnThreads } from './intervals/range-threads.ts';
import { must, readChina } from './people.sample.ts';
import { coverageOfStudy, type StudyCoverage, variationsOf } from './study-coverage.ts';

let study: Study;
let law: Law;
let inputs: SynthesisInputs;
let registry: Registry;
let one: StudyCoverage;
const order = { size: 1000, seed: 7, varied: 0, threads: 1 };

beforeAll(async () => {
	({ study, law } = await readChina());
	inputs = must(readSynthesisInputs(study, law));
	const indicators = study.coverage.get('coverage/indicators.yaml');
	if (!indicators) throw new Error('coverage/indicators.yaml is missing');
	registry = must(readRegistry(indicators, law));
	one = must(await coverageOfStudy(study, law, order));
}, 60_000);

describe('the coverage of a study', () => {
	test('is the same on one thread and on several', async () => {
		const several = must(await coverageOfStudy(study, law, { ...order, threads: 3 }));
		expect(several.findings).toEqual(one.findings);
	}, 60_000);

	test('counts everybody in work who is published to be', () => {
		const employed = study.statistics.findings.find(
			({ id, place, year, sector, category }) =>
				id === 'employed_persons' &&
				place === 'CN' &&
				year === '2024' &&
				sector === 'all' &&
				category === 'all',
		);
		const counted = one.findings.find(
			({ id, place, sex }) => id === 'coverage.injury.in_work' && place === 'CN' && sex === 'all',
		);
		expect(counted?.value).toBeGreaterThan(0.99 * (employed?.value ?? Number.NaN));
		expect(counted?.value).toBeLessThan(1.01 * (employed?.value ?? Number.NaN));
	});

	test('as a file has a cascade of seven steps for every group and scheme, without intervals where nothing was varied', () => {
		const { coverage, estimates, ranges } = one;
		const text = JSON.stringify(coverageFile(law, registry, coverage, estimates, ranges));
		const { groups, people, assumptions } = JSON.parse(text);
		expect(people).toEqual({ kind: 'simulated', on: '2024-12', size: 1000, varied: null });
		expect(assumptions).toEqual([]);
		for (const { schemes } of groups) {
			expect(schemes).toHaveLength(7);
			for (const { reached, ends } of schemes) {
				expect(reached).toHaveLength(7);
				expect(ends).toEqual([[], [], [], [], [], [], []]);
			}
		}
	});
});

describe('ranges', () => {
	test('are the same on one thread and on several, and tell law from people', async () => {
		const all = variationsOf(inputs);
		const chosen = ['cover.compliance', 'coverage.assumption.basic_consumption'];
		const variations = all.filter(({ id }) => chosen.includes(id));
		expect(variations.map(({ of }) => of)).toEqual(['people', 'law']);
		const work = { inputs, registry, whole: 'CN', size: 400, seed: 7 };
		const [alone, together] = [
			must(await rangesOnThreads(work, variations, 1)),
			must(await rangesOnThreads(work, variations, 3)),
		];
		expect(together).toEqual(alone);
		const key = 'loss pension_employee enrolled cannot_afford all all  ';
		const [, affordable] = alone.varied;
		const base = alone.base.get(key) ?? 0;
		expect(affordable?.atLow.get(key) ?? 0).toBeLessThan(base);
		expect(affordable?.atHigh.get(key) ?? 0).toBeGreaterThan(base);
		expect(affordable?.drawnAnew).toBe(false);
	}, 120_000);

	test('leave out what pay will grow by, which projections hold still', () => {
		expect(variationsOf(inputs).map(({ id }) => id)).not.toContain('careers.wage_growth_future');
	});
});
