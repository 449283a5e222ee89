import { describe, expect, test } from 'vitest';
import type { Finding } from '../study/index.ts';
import { gapFindings, gapIndicators } from './gap-findings.ts';
import { gapMatrix } from './gap-matrix.ts';
import { gapsChanged } from './gaps-changed.ts';
import { gapsFile, outcomesIn } from './gaps-file.ts';
import { legalUncertainty } from './legal-uncertainty.ts';
import type { Cause, Outcome, Verdict } from './outcome.ts';
import type { Standards } from './standards.ts';

const standards: Standards = {
	instruments: [],
	topics: {},
	criteria: [
		{
			id: 'text.cover',
			instrument: 'text',
			article: { zh: '第1条', en: 'Art. 1' },
			wording: { zh: '有保障', en: 'cover' },
			topic: 'injury',
			confidence: 'A',
			advisory: false,
			forms: 'all',
			role: 'worker',
			test: { by: 'rules', measures: [] },
		},
	],
	personas: [],
	scope: {
		on: '2026-10-01',
		places: ['CN-BJ', 'CN-GD'],
		forms: ['employee', 'platform_ride'],
		standardForm: 'employee',
		people: { platform_ride: { id: 'platform_workers', sector: 'ride' } },
	},
};

const outcome = (place: string, form: string, verdict: Verdict, value?: number): Outcome => ({
	criterion: 'text.cover',
	place,
	form,
	verdict,
	...(value === undefined ? {} : { figure: { value, unit: 'share' } }),
	confidence: 'A',
	because: [cause('facet.injury.mode', value ?? 0, [cause('injury.rate', value ?? 0, [])])],
	assumptions: [],
	sources: ['text'],
	measured: [],
	reasons: [],
	better: [],
});

const cause = (name: string, value: number, law: readonly Cause[]): Cause => ({
	name,
	value,
	place: 'CN',
	law,
});

const outcomes = [
	outcome('CN-BJ', 'employee', 'met', 0.6),
	outcome('CN-BJ', 'platform_ride', 'not_met', 0.2),
	outcome('CN-GD', 'employee', 'met', 0.6),
	outcome('CN-GD', 'platform_ride', 'unknown'),
];

const riders = (year: string, value: number): Finding => ({
	id: 'platform_workers',
	place: 'CN-BJ',
	year,
	sex: 'all',
	age: 'all',
	hukou: 'all',
	form: 'all',
	scheme: '',
	sector: 'ride',
	category: '',
	proposal: '',
	value,
	unit: 'persons',
	low: null,
	high: null,
	sample: null,
	kind: 'published',
	sources: 'yearbook',
	method: 'published',
	confidence: 'B',
	note: null,
});

describe('the gap matrix', () => {
	const matrix = gapMatrix(standards, outcomes, [riders('2024', 5), riders('2025', 7), riders('2027', 9)]);

	test('shows every form of work beside the standard worker', () => {
		expect(matrix.rows.map(({ place, cells }) => [place, cells.map(({ against }) => against)])).toEqual([
			['CN-BJ', ['same', 'worse']],
			['CN-GD', ['same', 'open']],
		]);
		expect(matrix.rows[0]?.standard?.form).toBe('employee');
	});

	test('counts the people of a form of work in the latest year up to the day asked for, else not at all', () => {
		expect(matrix.people).toEqual({
			'CN-BJ': { platform_ride: expect.objectContaining({ value: 7, year: '2025', confidence: 'B' }) },
		});
	});

	test('comes back from its file as it went in', () => {
		const file = JSON.parse(JSON.stringify(gapsFile(standards, outcomes, [])));
		expect(outcomesIn(file)).toEqual(outcomes);
	});
});

describe('findings of gaps', () => {
	test('hold settled verdicts and their figures, and nothing that is unknown', () => {
		const found = gapFindings(standards, outcomes);
		expect(found.map(({ id, place, form, value, unit }) => [id, place, form, value, unit])).toEqual([
			['standard_text_cover', 'CN-BJ', 'employee', 1, '1'],
			['standard_text_cover_figure', 'CN-BJ', 'employee', 0.6, 'share'],
			['standard_text_cover', 'CN-BJ', 'platform_ride', 0, '1'],
			['standard_text_cover_figure', 'CN-BJ', 'platform_ride', 0.2, 'share'],
			['standard_text_cover', 'CN-GD', 'employee', 1, '1'],
			['standard_text_cover_figure', 'CN-GD', 'employee', 0.6, 'share'],
		]);
		expect(Object.keys(gapIndicators(standards, outcomes))).toEqual([
			'standard_text_cover',
			'standard_text_cover_figure',
		]);
	});
});

describe('what changes', () => {
	test.each<[Verdict, Verdict, string | undefined]>([
		['not_met', 'partly', 'closer'],
		['met', 'partly', 'further'],
		['unknown', 'not_met', 'settled'],
		['partly', 'unknown', 'unsettled'],
		['met', 'met', undefined],
	])('from %s to %s is %s', (before, after, kind) => {
		const [was, is] = [before, after].map((verdict) => [outcome('CN', 'employee', verdict)]);
		expect(gapsChanged(was ?? [], is ?? []).map((change) => change.kind)).toEqual(kind ? [kind] : []);
	});

	test('a figure that moves without changing the verdict is told as that', () => {
		const [was, is] = [0.6, 0.7].map((value) => [outcome('CN', 'employee', 'met', value)]);
		expect(gapsChanged(was ?? [], is ?? [])[0]?.kind).toBe('figure');
	});
});

describe('legal uncertainty', () => {
	test('names the law that differs, not the facet worked out from it', () => {
		const rows = [
			outcome('CN-BJ', 'platform_ride', 'met', 0.6),
			outcome('CN-GD', 'platform_ride', 'not_met', 0.2),
		];
		expect(legalUncertainty(rows, ['CN-BJ', 'CN-GD'])).toEqual([
			{
				criterion: 'text.cover',
				form: 'platform_ride',
				answers: [
					{ verdict: 'met', places: ['CN-BJ'] },
					{ verdict: 'not_met', places: ['CN-GD'] },
				],
				why: [{ name: 'injury.rate', values: { 'CN-BJ': 0.6, 'CN-GD': 0.2 } }],
			},
		]);
	});

	test('is none where only knowledge differs', () => {
		expect(legalUncertainty(outcomes, ['CN-BJ', 'CN-GD'])).toEqual([]);
	});
});
