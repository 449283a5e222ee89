import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readLaw } from '../../law/index.ts';
import { readPeopleLaw } from '../../population/index.ts';
import { type Finding, problemLine, type Study } from '../../study/index.ts';
import { readStudyFolder } from '../../study/node.ts';
import { type Registry, readRegistry } from '../indicators/registry.ts';
import { type MatrixCell, monitoringMatrix } from './matrix.ts';
import { type Monitoring, readMonitoring } from './monitoring.ts';
import { recommendations, templateGaps } from './recommend.ts';
import { targetFindings, targetOutcomes } from './targets.ts';

let study: Study;
let registry: Registry;
let monitoring: Monitoring;
let matrix: readonly MatrixCell[];
let sources: readonly string[];

function must<T>(
	outcome: { ok: true; value: T } | { ok: false; problems: readonly Parameters<typeof problemLine>[0][] },
): T {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problems.map((problem) => problemLine(problem, 'en')).join('\n'));
}

const fileOf = (path: string) => {
	const file = study.coverage.get(path);
	if (!file) throw new Error(`${path} is missing`);
	return file;
};

beforeAll(async () => {
	study = must(await readStudyFolder(fileURLToPath(new URL('../../../studies/china', import.meta.url))));
	const law = must(readPeopleLaw(study, must(readLaw(study.law, study.places))));
	registry = must(readRegistry(fileOf('coverage/indicators.yaml'), law));
	monitoring = must(readMonitoring(fileOf('coverage/monitoring.yaml'), registry));
	matrix = monitoringMatrix(registry, monitoring, study.statistics);
	sources = [...Object.keys(law.sources), ...Object.keys(study.statistics.sources)];
});

const cell = (indicator: string, breakdown: string, place = 'CN') =>
	matrix.find((each) => each.indicator === indicator && each.breakdown === breakdown && each.place === place);

describe('the matrix of what is monitored in China', () => {
	test('has a cell for each indicator, breakdown and place', () => {
		const statistical = Object.values(registry).filter(({ measure }) => measure !== 'legal');
		const wanted = statistical.reduce((sum, { breakdowns }) => sum + breakdowns.length + 1, 0);
		expect(matrix).toHaveLength(wanted * monitoring.places.length);
	});

	test('finds national totals published, and nothing by sex', () => {
		expect(cell('enrolled_persons_injury', 'none')).toMatchObject({ state: 'published', lapsed: false });
		expect(cell('enrolled_persons_injury', 'sex')).toMatchObject({ state: 'not_available', lookedFor: true });
	});

	test('finds the counts of rural migrants lapsed where bulletins stopped', () => {
		expect(cell('enrolled_persons_pension_employee', 'migrant')).toMatchObject({ year: 2016, lapsed: true });
	});

	test('derives a share from two published numbers of the same year, and shows both', () => {
		const found = cell('enrolled_unemployment', 'none');
		expect(found?.state).toBe('derivable');
		expect(found?.figures.map(({ id }) => id)).toEqual(['insured_persons', 'employed_persons']);
		expect(new Set(found?.figures.map(({ year }) => year)).size).toBe(1);
	});

	test('tells surveys from official figures', () => {
		expect(cell('flexible_no_pension', 'none')?.state).toBe('survey');
	});

	test('rests on no claim of confidence C', () => {
		expect(matrix.flatMap(({ figures }) => figures).filter(({ confidence }) => confidence === 'C')).toEqual(
			[],
		);
	});

	test('has nothing for what no figure could measure', () => {
		expect(cell('on_track_pension_employee', 'none')?.state).toBe('not_available');
	});
});

describe('figures made up for the matrix', () => {
	const figure = (changes: Partial<Finding>): Finding => {
		const [first] = study.statistics.findings.filter(
			({ id, place }) => id === 'insured_persons' && place === 'CN',
		);
		if (!first) throw new Error('no figure');
		return {
			...first,
			scheme: 'injury',
			year: '2025',
			confidence: 'A',
			method: 'published',
			sex: 'all',
			age: 'all',
			hukou: 'all',
			form: 'all',
			sector: 'all',
			category: '',
			...changes,
		};
	};
	const stateOf = (findings: readonly Finding[]) =>
		monitoringMatrix(registry, monitoring, { findings, notFound: [] }).find(
			(each) =>
				each.indicator === 'enrolled_persons_injury' && each.breakdown === 'sex' && each.place === 'CN',
		)?.state;

	test('make a breakdown published when all its values are there', () => {
		expect(stateOf([figure({ sex: 'male' }), figure({ sex: 'female' })])).toBe('published');
	});

	test('make it derivable when one value is what the total leaves', () => {
		expect(stateOf([figure({ sex: 'male' }), figure({})])).toBe('derivable');
		expect(stateOf([figure({ sex: 'male' })])).toBe('not_available');
		expect(stateOf([figure({ sex: 'male' }), figure({ year: '2024' })])).toBe('not_available');
	});

	test('do not take figures of other groups for the breakdown', () => {
		expect(
			stateOf([
				figure({ sex: 'male', hukou: 'rural_migrant' }),
				figure({ sex: 'female', hukou: 'rural_migrant' }),
			]),
		).toBe('not_available');
	});
});

describe('recommendations', () => {
	test('come from the matrix: every cell that wants something is in one of them', () => {
		const made = recommendations(registry, monitoring, matrix);
		const wanting = matrix.filter(
			(each) => each.lapsed || each.state === 'survey' || each.state === 'not_available',
		);
		expect(made.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(wanting.length);
	});

	test('ask to publish what records tell already, before asking for anything new', () => {
		const made = recommendations(registry, monitoring, matrix);
		expect(made[0]?.kind).toBe('publish');
		const asked = (kind: string) =>
			made.find((each) => each.kind === kind && each.holder === 'insurance_agencies')?.breakdowns;
		expect(asked('publish')).toContain('sex');
		expect(asked('publish')).not.toContain('origin');
		expect(asked('record')).toContain('origin');
	});

	test('are worded in both languages, with nothing left to fill in', () => {
		for (const { text } of recommendations(registry, monitoring, matrix)) {
			expect(text.en + text.zh).not.toMatch(/[{}]|undefined/);
		}
	});

	test('grow fewer when a figure comes to be published', () => {
		const notFound = study.statistics.notFound;
		const before = recommendations(registry, monitoring, matrix).reduce(
			(sum, { cells }) => sum + cells.length,
			0,
		);
		const [total] = study.statistics.findings.filter(
			({ id, scheme, place, year }) =>
				id === 'insured_persons' && scheme === 'injury' && place === 'CN' && year === '2025',
		);
		if (!total) throw new Error('no total of 2025');
		const findings = [...study.statistics.findings, { ...total, sex: 'male' }, { ...total, sex: 'female' }];
		const after = recommendations(
			registry,
			monitoring,
			monitoringMatrix(registry, monitoring, { findings, notFound }),
		);
		expect(after.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(before - 1);
	});
});

describe('what published templates lack', () => {
	test('is told with whether the records have it', () => {
		const gaps = templateGaps(monitoring, matrix).filter(({ holder }) => holder === 'insurance_agencies');
		expect(gaps.find(({ breakdown }) => breakdown === 'sex')).toMatchObject({ recorded: true });
		expect(gaps.find(({ breakdown }) => breakdown === 'origin')).toMatchObject({ recorded: false });
	});

	test('is said of holders by sources that the study has', () => {
		for (const { source } of Object.values(monitoring.holders)) expect(sources).toContain(source);
	});
});

describe('targets of the five-year plans', () => {
	test('stand against their last outcome', () => {
		const outcomes = targetOutcomes(study.statistics.findings, monitoring.ceilings);
		const of = (category: string, id: string, scheme: string) =>
			outcomes.find(
				({ target, id: named }) => target.category === category && named === id && target.scheme === scheme,
			);
		expect(of('plan_13', 'insured_persons', 'injury')).toMatchObject({
			met: true,
			outcome: { value: 268e6 },
		});
		expect(of('plan_14', 'insured_persons', 'injury')).toMatchObject({
			outcome: { year: '2025', value: 305e6 },
		});
		expect(of('plan_14', 'urban_surveyed_unemployment', '')).toMatchObject({ ceiling: true, met: true });
		expect(of('plan_14', 'training_person_times', '')).toMatchObject({ outcome: undefined, met: undefined });
	});

	test('become findings that name both sources', () => {
		const rows = targetFindings(targetOutcomes(study.statistics.findings, monitoring.ceilings));
		const row = rows.find(
			({ category, scheme }) => category === 'plan_14.insured_persons' && scheme === 'injury',
		);
		expect(row).toMatchObject({
			unit: 'share',
			kind: 'computed',
			sources: 'fyp14-qs mohrss-2025-eid',
			confidence: 'B',
		});
		expect(row?.value).toBeCloseTo(305 / 280);
	});
});
