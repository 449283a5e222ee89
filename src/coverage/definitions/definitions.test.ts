import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf, type Law, monthOf, readLaw } from '../../law/index.ts';
import { type People, readPeopleLaw } from '../../population/index.ts';
import { problemLine, type Study } from '../../study/index.ts';
import { readStudyFolder } from '../../study/node.ts';
import { countDefinitions, definitionRules } from './count-definitions.ts';
import { type Definitions, figuresOf, readDefinitions } from './definitions.ts';
import { definitionCategories, definitionIndicators } from './words.ts';

let law: Law;
let study: Study;
let definitions: Definitions;

function must<T>(
	outcome: { ok: true; value: T } | { ok: false; problems: readonly Parameters<typeof problemLine>[0][] },
): T {
	if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
	return outcome.value;
}

const file = () => {
	const text = study.coverage.get('coverage/definitions.yaml');
	if (!text) throw new Error('coverage/definitions.yaml is missing');
	return text;
};

beforeAll(async () => {
	study = must(await readStudyFolder(fileURLToPath(new URL('../../../studies/china', import.meta.url))));
	law = must(readPeopleLaw(study, must(readLaw(study.law, study.places))));
	definitions = must(readDefinitions(file(), law));
});

describe("China's definitions of a platform worker", () => {
	test('each have a label, a reason and a source, and one of them is proposed', () => {
		expect(Object.keys(definitions.rules).length).toBeGreaterThan(10);
		for (const { help, places } of Object.values(definitions.rules)) {
			expect(help?.zh).toBeTruthy();
			expect(places.CN?.[0]?.source).toBeTruthy();
		}
		expect(definitions.rules[definitions.proposal]).toBeDefined();
	});

	test('are tied to figures that are really published', () => {
		for (const published of definitions.published) {
			expect(figuresOf(published, study.statistics.findings).length, published.because.en).toBeGreaterThan(0);
		}
	});

	test('stand beside the newest sound figure, not the newest claim', () => {
		const newest = (id: string) => {
			const published = definitions.published.find(({ finding }) => finding.id === id);
			return published && figuresOf(published, study.statistics.findings).at(-1);
		};
		expect(newest('sharing_economy_service_providers')).toMatchObject({ year: '2020', confidence: 'A' });
		expect(newest('insured_persons')).toMatchObject({ year: '2025', value: 25.1e6 });
	});

	test('may not be followed by a count under a name that is none', () => {
		const text = file().text.replace('follows: new_form', 'follows: newform');
		const read = readDefinitions({ path: 'definitions.yaml', text }, law);
		expect(!read.ok && read.problems).toMatchObject([
			{ code: 'unknown-definition', spot: { file: 'definitions.yaml' }, fix: { en: 'Perhaps new_form?' } },
		]);
	});
});

describe('counting under each definition', () => {
	/** Four persons: a rider in Zhejiang, one who rides now and then, an office worker, someone nobody asked. */
	function people(): People {
		const { places } = codeOf(law);
		const zhejiang = places.indexOf('CN-ZJ');
		return {
			size: 4,
			kind: 'simulated',
			on: monthOf('2024-12') ?? 0,
			weight: Float64Array.of(10, 20, 30, 40),
			columns: {
				place: Float64Array.of(zhejiang, places.indexOf('CN'), zhejiang, zhejiang),
				sex: Float64Array.of(1, 0, 0, 1),
				'people.rural_migrant': Float64Array.of(1, 0, 0, Number.NaN),
				'people.insured.injury': Float64Array.of(0, 1, 1, Number.NaN),
			},
			lives: {
				rows: () => {
					throw new Error('not asked');
				},
				years: () => {
					throw new Error('not asked');
				},
			},
		};
	}

	const count = () => {
		const answers = Object.fromEntries(
			definitionRules(definitions).map((name) => [name, Float64Array.of(0, 0, 0, Number.NaN)]),
		);
		answers['definition.platform_worker.any_task_in_year'] = Float64Array.of(1, 1, 0, Number.NaN);
		answers['definition.platform_worker.main_job'] = Float64Array.of(1, 0, 0, Number.NaN);
		answers['definition.platform_worker.proposed'] = Float64Array.of(1, 0, 0, Number.NaN);
		answers[definitions.intensity] = Float64Array.of(3, 1, 0, Number.NaN);
		return countDefinitions(law, people(), definitions, answers);
	};
	const value = (is: Readonly<Record<string, string>>) =>
		count().find((row) =>
			Object.entries({ sex: 'all', hukou: 'all', place: 'CN', ...is }).every(([key, wanted]) =>
				Object.entries(row).some(([name, cell]) => name === key && cell === wanted),
			),
		)?.value;

	test('adds up weights in a place and the places above it', () => {
		const id = 'platform_workers_by_definition';
		expect(value({ id, category: 'any_task_in_year' })).toBe(30);
		expect(value({ id, category: 'any_task_in_year', place: 'CN-ZJ' })).toBe(10);
		expect(value({ id, category: 'main_job' })).toBe(10);
		expect(value({ id, category: 'any_task_in_year', sex: 'female' })).toBe(20);
		expect(value({ id, category: 'any_task_in_year', hukou: 'rural_migrant' })).toBe(10);
	});

	test('tells apart those of whom it is not known', () => {
		expect(value({ id: 'undecided_by_definition', category: 'main_job' })).toBe(40);
	});

	test('shows what the choice does to coverage, leaving out those of whom cover is not known', () => {
		const id = 'insured_share_by_definition';
		expect(value({ id, scheme: 'injury', category: 'any_task_in_year' })).toBeCloseTo(2 / 3);
		expect(value({ id, scheme: 'injury', category: 'main_job' })).toBe(0);
		expect(value({ id, scheme: 'unemployment', category: 'main_job' })).toBeUndefined();
	});

	test('gives findings whose ids and categories all have words in both languages', () => {
		const categories = definitionCategories(law, definitions);
		for (const { id, category, unit } of count()) {
			expect(definitionIndicators[id]?.unit).toBe(unit);
			expect(categories[category]?.zh, category).toBeTruthy();
		}
	});

	test('shows how far definitions overlap', () => {
		const id = 'share_also_counted_by';
		expect(value({ id, category: 'any_task_in_year.main_job' })).toBeCloseTo(1 / 3);
		expect(value({ id, category: 'main_job.any_task_in_year' })).toBe(1);
	});

	test('divides the proposal by how much of the work it is', () => {
		expect(value({ id: 'platform_workers_by_intensity', category: 'main' })).toBe(10);
		expect(value({ id: 'platform_workers_by_intensity', category: 'occasional' })).toBeUndefined();
	});
});
