import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLaw } from '../law/index.ts';
import type { Outcome } from '../study/index.ts';
import { readStudyFolder } from '../study/node.ts';
import { readComparativeLaw } from './comparative-law.ts';
import { readCompared } from './compared.ts';
import { comparisonTable } from './comparison-table.ts';
import { criteriaChangedBy } from './measures-for.ts';
import { readStandards } from './read-standards.ts';

function got<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw new Error(JSON.stringify(outcome.problems.slice(0, 5)));
}

const folder = fileURLToPath(new URL('../../studies/china', import.meta.url));
const study = got(await readStudyFolder(folder, 'studies/china'));
const law = got(readComparativeLaw(study, got(readLaw(study.law, study.places))));
const losses = {
	...{ excluded_by_status: 1, excluded_by_age: 1, excluded_by_place: 1, not_taken_up: 1, cannot_afford: 1 },
	...{
		employer_does_not_enrol: 1,
		interrupted: 1,
		will_not_reach_the_years: 1,
		benefit_too_low: 1,
		unknown: 1,
	},
};
const { cases, measures, comparison, sources } = got(
	readCompared(study, law, got(readStandards(study, law)), losses),
);
if (!measures || !comparison) throw new Error('the study compares nothing');

describe('the country cases of the study of China', () => {
	test('are fourteen, and each answers the nine questions or says why not', () => {
		expect(cases.cases.map(({ place }) => place)).toEqual([
			...['AT', 'BE', 'CL', 'DE', 'DK', 'ES', 'FR', 'ID', 'IN', 'IT', 'KR', 'MY', 'SG', 'UY'],
		]);
		expect(Object.keys(cases.questions)).toHaveLength(9);
		const unanswered = cases.cases.flatMap(({ place, answers }) =>
			Object.entries(answers).flatMap(([id, { answer }]) => (answer ? [] : [`${place} ${id}`])),
		);
		expect(unanswered).toEqual(['BE success', 'DK success', 'IN success']);
	});

	test('lead only to the publishers of their sources', () => {
		const publishers =
			/(^|\.)(boe\.es|doi\.org|europa\.eu|github\.com|kuenstlersozialkasse\.de|cpf\.gov\.sg|mom\.gov\.sg)$/;
		const hosts = Object.values(sources).flatMap(({ url }) => (url ? [new URL(url).hostname] : []));
		expect(hosts.length).toBeGreaterThan(0);
		expect(hosts.filter((host) => !publishers.test(host))).toEqual([]);
	});
});

describe('the measures of the study of China', () => {
	test('each answer a gap: a criterion that reads what they change, or a reason of a loss', () => {
		const idle = measures.measures.filter(
			(each) => each.losses.length === 0 && criteriaChangedBy(each, law).length === 0,
		);
		expect(idle).toEqual([]);
	});

	test('are graded by what is known of their effect', () => {
		const grades = Map.groupBy(measures.measures, ({ evidence }) => evidence.grade);
		const counts = ['E3', 'E2', 'E1', 'E0'].map((grade) => grades.get(grade)?.length);
		expect(counts).toEqual([4, 19, 18, 9]);
	});
});

describe('the comparison of the study of China', () => {
	const table = comparisonTable(comparison, law, cases, { places: comparison.places, on: '2026-06' });
	const cell = (row: string, place: string) =>
		table.lines.find((line) => line.row.id === row)?.cells.find((each) => each.place === place);

	test('has a cell for every row and place, none of them blank', () => {
		expect(table.lines.length).toBeGreaterThan(100);
		for (const { cells } of table.lines) {
			expect(cells.map(({ place }) => place)).toEqual(comparison.places);
			expect(cells.filter(({ says }) => says.zh === '' || says.en === '')).toEqual([]);
		}
	});

	test('tells how countries and provinces differ from China', () => {
		expect(cell('oldage_rate_worker', 'CN')).toMatchObject({ state: 'law', says: { en: '8 %' } });
		expect(cell('oldage_rate_worker', 'DE')?.differs?.en).toBe('1.3 points more');
		expect(cell('injury_mode_rider', 'FR')?.says.en).toBe('voluntary');
		expect(cell('injury_mode_rider', 'CN-GD')?.differs?.en).toBe('mandatory instead of none');
	});

	test('never lets a weak cell pass for a strong one', () => {
		const cells = table.lines.flatMap((line) => line.cells);
		const weak = cells.filter(({ confidence }) => confidence === 'C');
		expect(weak.length).toBeGreaterThan(0);
		expect(weak.filter(({ unverified }) => !unverified)).toEqual([]);
		expect(cells.filter(({ state, sources: cited }) => state === 'law' && cited.length === 0)).toEqual([]);
	});
});
