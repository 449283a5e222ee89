import { describe, expect, test } from 'vitest';
import { fill } from '../shell/index.ts';
import { finding } from './finding.fixture.ts';
import { flexible } from './flexible.ts';
import { insured } from './insured.ts';
import { migrants } from './migrants.ts';
import { occupationalInjury } from './occupational-injury.ts';
import { surveys } from './surveys.ts';
import { targets } from './targets.ts';
import type { Voice } from './voice.ts';
import { words } from './words.ts';

/** Speaks the room's words, and calls everything of the study by its identifier. */
const voice: Voice = {
	language: 'en',
	say: (key, values) => fill(words[key].en, values),
	nameOf: (_, value) => value,
	placesByGb: {},
	sources: {},
};

test('the insured are told from the latest finding of each scheme, and the chart keeps them all', () => {
	const scheme = 'pension.employee';
	const figure = insured(
		[
			finding({ scheme, year: '2023', value: 521e6 }),
			finding({ scheme, year: '2024', value: 534e6, confidence: 'B' }),
		],
		'pension',
		voice,
	);
	expect(figure.summary).toBe('The latest known figures: pension.employee 534 million (2024).');
	expect(figure.table.rows).toHaveLength(2);
	expect(figure.confidences).toEqual(['A', 'B']);
});

test('the share of migrants insured is computed where it was not published, and says so', () => {
	const migrant = { hukou: 'rural_migrant', year: '2016' };
	const figure = migrants(
		[
			finding({ ...migrant, scheme: 'injury', form: 'worker', value: 75e6, sources: 'speech' }),
			finding({ ...migrant, id: 'migrant_workers', category: 'all', value: 281e6, sources: 'monitoring' }),
			finding({
				...migrant,
				id: 'coverage_rate',
				scheme: 'unemployment',
				form: 'worker',
				unit: 'share',
				value: 0.17,
			}),
		],
		'share',
		voice,
	);
	expect(figure.kinds).toEqual(['computed', 'published']);
	expect(figure.sources).toContain('monitoring');
	expect(figure.summary).toContain('injury 26.7% (2016); unemployment 17% (2016)');
});

test('a target counts as reached only by an outcome that is known', () => {
	const aim = { scheme: 'injury', category: 'plan_14', year: '2025' };
	const target = finding({ ...aim, id: 'insured_persons_target', value: 280e6 });
	const outcome = finding({ ...aim, id: 'insured_persons_outcome', value: 305e6 });
	expect(targets([target, outcome], voice).summary).toContain('Of 1 coverage targets');
	expect(targets([target, outcome], voice).summary).toContain('1 were reached');
	expect(targets([target], voice).summary).toContain('0 were reached');
});

test('people ever covered are told for the end of the year, with what each source counted', () => {
	const note = { en: '17 provinces, cumulative', zh: '17省份，累计' };
	const covered = finding({
		scheme: 'injury.new_form',
		form: 'platform_worker',
		year: '2025',
		value: 25.1e6,
		note,
	});
	expect(occupationalInjury([covered], voice).summary).toContain('By the end of 2025, 25.1 million people');
	expect(occupationalInjury([covered], voice).table.rows[0]).toContain('17 provinces, cumulative');
});

describe('where nothing has been found', () => {
	const figures = {
		insured: insured([], 'pension', voice),
		migrants: migrants([], 'share', voice),
		flexible: flexible([], voice),
		occupationalInjury: occupationalInjury([], voice),
		targets: targets([], voice),
		surveys: surveys([], voice),
	};

	test.each(Object.entries(figures))('%s has no rows and claims nothing', (_, figure) => {
		expect(figure.table.rows).toEqual([]);
		expect(figure.summary).toBe('');
		expect(figure.sources).toEqual([]);
	});
});
