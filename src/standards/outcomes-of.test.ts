import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../study/index.ts';
import { gapsChanged } from './gaps-changed.ts';
import { legalUncertainty } from './legal-uncertainty.ts';
import type { Outcome, Verdict } from './outcome.ts';
import { outcomesOf } from './outcomes-of.ts';
import { readReform } from './reformed.ts';
import { orders, type Sample, sampleStandards, silent } from './standards.sample.ts';

const { generous, empty, voluntary } = orders;
let sample: Sample;
let outcomes: readonly Outcome[];

beforeAll(async () => {
	sample = await sampleStandards();
	const { law, standards, study } = sample;
	const forms = ['employee', 'self_employed', 'platform_delivery', 'platform_domestic'];
	const scope = { ...standards.scope, places: ['CN', 'CN-BJ', 'CN-GD', ...invented], forms };
	const findings = [...study.statistics.findings, ...everythingMeasured(generous.place)];
	outcomes = outcomesOf(law, standards, findings, scope);
}, 60_000);

const invented = [generous.place, empty.place, voluntary.place, silent];

/** Findings by which everybody is covered, for every criterion that is measured. */
function everythingMeasured(place: string): readonly Finding[] {
	const queries = sample.standards.criteria.flatMap(({ test: tested }) =>
		tested.by === 'rules' ? tested.measures.flatMap(({ of, over }) => (over ? [of, over] : [of])) : [],
	);
	const dimensions = {
		age: 'all',
		hukou: 'all',
		sex: 'all',
		sector: 'all',
		form: 'all',
		scheme: '',
		category: '',
	};
	return queries.map(
		(query): Finding => ({
			...dimensions,
			...query,
			place,
			year: '2025',
			proposal: '',
			value: 1,
			unit: 'persons',
			low: null,
			high: null,
			sample: null,
			kind: 'published',
			sources: 'invented',
			method: 'published',
			confidence: 'A',
			note: null,
		}),
	);
}

const at = (criterion: string, place: string, form: string) => {
	const found = outcomes.find(
		(each) => each.criterion === criterion && each.place === place && each.form === form,
	);
	if (!found) throw new Error(`no outcome of ${criterion} at ${place} for ${form}`);
	return found;
};

/** Verdicts of a place by criterion that a machine decides. */
const decided = (place: string): ReadonlyMap<string, ReadonlySet<Verdict>> => {
	const tested = new Set(
		sample.standards.criteria.filter((each) => each.test.by === 'rules').map(({ id }) => id),
	);
	const own = outcomes.filter((each) => each.place === place && tested.has(each.criterion));
	return new Map(
		[...Map.groupBy(own, ({ criterion }) => criterion)].map(([id, each]) => [
			id,
			new Set(each.map(({ verdict }) => verdict)),
		]),
	);
};

describe('a law that says nothing', () => {
	test('meets nothing, partly or in full: nothing passes by default', () => {
		const found = new Set(outcomes.filter(({ place }) => place === silent).map(({ verdict }) => verdict));
		expect([...found]).toEqual(['unknown']);
	});
});

describe('a law that gives nothing', () => {
	test('fails every criterion, or is not asked because there is no benefit to judge', () => {
		const failing = (place: string) =>
			[...decided(place)].flatMap(([id, verdicts]) => (verdicts.has('not_met') ? [id] : []));
		const asked = [...decided(empty.place).keys()];
		const failed = new Set([...failing(empty.place), ...failing(voluntary.place)]);
		const measured = sample.standards.criteria
			.filter(({ test: tested }) => tested.by === 'rules' && tested.measures.length > 0)
			.map(({ id }) => id);
		// what only findings can tell stays unknown without them, and a weakly known text scores nothing
		const open = new Set([
			...measured,
			...asked.filter((id) => id.startsWith('sdg.')),
			'c102.local_registration',
		]);
		expect(asked.filter((id) => !failed.has(id) && !open.has(id))).toEqual([]);
		expect(outcomes.filter(({ place, verdict }) => place === empty.place && verdict === 'met')).toEqual([]);
	});
});

describe('a law made to comply', () => {
	test('meets every criterion', () => {
		const short = [...decided(generous.place)].filter(([, verdicts]) =>
			[...verdicts].some((verdict) => verdict !== 'met' && verdict !== 'not_applicable'),
		);
		const unpublished = short.filter(([id]) => id.startsWith('sdg.'));
		expect(short.filter((each) => !unpublished.includes(each)).map(([id]) => id)).toEqual([
			'c102.local_registration',
		]);
		expect(unpublished.length).toBe(7);
		const never = [...decided(generous.place)].filter(([, verdicts]) => !verdicts.has('met'));
		// voluntary cover is what that criterion is about, and there is none
		expect(never.map(([id]) => id).filter((id) => !id.startsWith('sdg.'))).toEqual([
			'c102.voluntary',
			'c102.local_registration',
		]);
	});
});

describe("China's law", () => {
	test('gives a pension of 27 % and 20.7 % of earnings after 30 years, whatever the account earns within its range', () => {
		const { verdict, figure, assumptions, confidence } = at('c102.oldage.rate', 'CN', 'employee');
		expect(verdict).toBe('met');
		expect(figure?.value).toBeCloseTo(0.27 + (0.08 * 360) / 139, 3);
		expect(figure?.low).toBeLessThan(figure?.value ?? 0);
		expect(assumptions).toContain('assumption.account_growth');
		expect(confidence).not.toBe('C');
	});

	test('leaves 45 % after 30 years open, because the assumption alone would decide', () => {
		const { verdict, unverified, confidence } = at('c128.oldage.rate', 'CN', 'employee');
		expect([verdict, unverified, confidence]).toEqual(['unknown', 'met', 'C']);
	});

	test('covers a rider against injury, a domestic worker on a platform not', () => {
		expect(at('c102.injury.cover', 'CN-BJ', 'platform_delivery').verdict).toBe('met');
		expect(at('c102.injury.cover', 'CN-BJ', 'platform_domestic').verdict).toBe('not_met');
		expect(at('c102.injury.cover', 'CN-BJ', 'employee').verdict).toBe('met');
	});

	test("pays a rider's widow less than Convention No. 121 asks, because the base is not own pay", () => {
		expect(at('c121.rate_death', 'CN-BJ', 'platform_delivery')).toMatchObject({
			verdict: 'not_met',
			figure: { value: 0.48, unit: 'share' },
		});
		expect(at('c121.rate_death', 'CN-BJ', 'employee').verdict).toBe('met');
	});

	test('is told with the law behind it', () => {
		const { because, sources } = at('c102.oldage.reduced', 'CN', 'employee');
		const facet = because.find(({ name }) => name === 'facet.oldage.qualifying_years');
		expect(facet).toMatchObject({ value: 15, place: 'CN', source: 'social-insurance-law' });
		expect(facet?.law).toContainEqual(
			expect.objectContaining({ name: 'pension.employee.minimum_months', value: 180 }),
		);
		expect(sources).toContain('c102');
	});

	test('a judgement is inherited by provinces, and stays that of the country judged', () => {
		expect(at('r202.principles', 'CN-GD', 'all')).toMatchObject({
			verdict: 'partly',
			judgement: { on: '2026-11-23' },
		});
		expect(at('r202.principles', generous.place, 'all').verdict).toBe('unknown');
	});

	test('is not scored against a text that nobody has read', () => {
		const { verdict, unread } = at('c193.social_security', 'CN-BJ', 'platform_delivery');
		expect(verdict).toBe('unknown');
		expect(unread?.en).toMatch(/not the article/);
	});

	test('is not scored against a weakly known text, but the reader sees what that would give', () => {
		expect(at('c102.local_registration', 'CN-GD', 'self_employed')).toMatchObject({
			verdict: 'unknown',
			unverified: 'met',
			confidence: 'C',
		});
	});

	test('measures are those of the latest year that has all figures', () => {
		const { measured, verdict } = at('c102.oldage.share', 'CN', 'all');
		expect(measured).toMatchObject([{ year: '2024', findings: ['insured_persons', 'population'] }]);
		expect(verdict).toBe('met');
		expect(at('c102.oldage.share', 'CN-GD', 'all').verdict).toBe('unknown');
	});
});

describe('what differs between places', () => {
	test('unemployment insurance is open to flexible workers in Guangdong and not in Beijing, by one rule', () => {
		const found = legalUncertainty(outcomes, ['CN-BJ', 'CN-GD']);
		const row = found.find(
			({ criterion, form }) => criterion === 'c102.unemployment.cover' && form === 'platform_delivery',
		);
		expect(row?.answers).toEqual([
			{ verdict: 'not_met', places: ['CN-BJ'] },
			{ verdict: 'partly', places: ['CN-GD'] },
		]);
		expect(row?.why).toEqual([{ name: 'unemployment.may_join', values: { 'CN-BJ': false, 'CN-GD': true } }]);
	});

	test('employees are treated alike', () => {
		const found = legalUncertainty(outcomes, ['CN-BJ', 'CN-GD']);
		expect(
			found.filter(({ criterion, form }) => criterion === 'c102.unemployment.cover' && form === 'employee'),
		).toEqual([]);
	});
});

describe('a reform', () => {
	test('that asks for twenty years of contributions opens a gap, and only there', () => {
		const { law, standards, study } = sample;
		const text = '- {name: pension.employee.minimum_months, place: CN, from: 2026-10-01, value: 240}\n';
		const reform = readReform({ path: 'reform.yaml', text }, law);
		if (!reform.ok) throw new Error(JSON.stringify(reform.problems));
		const scope = {
			...standards.scope,
			places: ['CN-BJ', generous.place],
			forms: ['employee', 'platform_ride'],
		};
		const sides = [law, reform.value].map((each) =>
			outcomesOf(each, standards, study.statistics.findings, scope),
		);
		const changes = gapsChanged(sides[0] ?? [], sides[1] ?? []);
		const opened = changes
			.filter(({ kind }) => kind === 'further')
			.map(({ after }) => `${after.place} ${after.criterion}`);
		expect(new Set(opened)).toEqual(
			new Set(['CN-BJ c102.oldage.reduced', 'CN-BJ c128.oldage.qualifying_years']),
		);
		expect(gapsChanged(sides[0] ?? [], sides[0] ?? [])).toEqual([]);
	});

	test('that names no parameter, or does not fit one, is refused with its line', () => {
		const text =
			'- {name: pension.employee.minimum_month, place: CN, from: 2026, value: 240}\n- {name: minimum_wage, place: CN, from: 2026, value: many}\n';
		const reform = readReform({ path: 'reform.yaml', text }, sample.law);
		expect(reform.ok ? [] : reform.problems).toMatchObject([
			{ code: 'unknown-parameter', spot: { line: 1 } },
			{ code: 'wrong-amendment', spot: { line: 2 } },
		]);
	});
});

describe('the numbers of the conventions', () => {
	test.each([
		['c102.sickness.rate', 0.45],
		['c102.unemployment.rate', 0.45],
		['c102.oldage.rate', 0.4],
		['c102.injury.rate_temporary', 0.5],
		['c102.injury.rate_total', 0.5],
		['c102.injury.rate_death', 0.4],
		['c102.maternity.rate', 0.45],
		['c102.invalidity.rate', 0.4],
		['c102.survivors.rate', 0.4],
		['c102.sickness.weeks', 26],
		['c102.unemployment.weeks', 13],
		['c102.maternity.weeks', 12],
		['c102.oldage.share', 0.2],
		['c102.healthcare.share', 0.5],
		['c121.rate_temporary', 0.6],
		['c121.rate_death', 0.5],
		['c128.oldage.rate', 0.45],
		['c128.invalidity.rate', 0.5],
		['c128.survivors.rate', 0.45],
	])('%s asks for at least %d', (criterion, least) => {
		expect(sample.law.parameters[`standard.${criterion}.least`]?.places.world?.[0]?.worth).toEqual({
			kind: 'value',
			value: least,
		});
	});
});
