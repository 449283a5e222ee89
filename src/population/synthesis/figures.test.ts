import { beforeAll, describe, expect, test } from 'vitest';
import { wageIndex } from './area-wages.ts';
import { assumedOf } from './assumption.ts';
import { china } from './china.sample.ts';
import { Figures, NoFigure } from './figures.ts';
import type { SynthesisInputs } from './inputs.ts';

let inputs: SynthesisInputs;
let figures: Figures;

beforeAll(async () => {
	inputs = await china;
	figures = new Figures(inputs.statistics, 2024);
}, 60_000);

describe('published figures', () => {
	test('of the rest of the country are what the four provinces leave', () => {
		const query = { id: 'population', place: '$place', year: '2020' };
		const of = (place: string) => figures.at(query, { place }).value;
		const whole = figures.at({ ...query, place: 'CN' }).value;
		expect(of('CN') + of('CN-BJ') + of('CN-ZJ') + of('CN-GD') + of('CN-SC')).toBe(whole);
	});

	test('of another year than the people count as B at most', () => {
		expect(figures.at({ id: 'migrant_workers', year: '2024', hukou: 'rural_migrant' }).confidence).toBe('A');
		expect(figures.at({ id: 'migrant_workers', year: '2023', hukou: 'rural_migrant' }).confidence).toBe('B');
	});

	test('are asked for by what they measure: none and several are told apart', () => {
		const found = (query: Parameters<Figures['at']>[0]) => {
			try {
				figures.at(query);
				return 1;
			} catch (error) {
				return error instanceof NoFigure ? error.found : Number.NaN;
			}
		};
		expect(found({ id: 'migrant_workers', year: '1999', hukou: 'rural_migrant' })).toBe(0);
		expect(found({ id: 'employed_persons' })).toBe(0);
		expect(found({ id: 'insured_persons', scheme: 'pension.employee', year: '2024', form: 'flexible' })).toBe(
			1,
		);
	});

	test('of a count grow older with the people counted, and lose nobody', () => {
		const query = { id: 'population', place: 'CN', year: '2020', sex: 'female' };
		const aged = figures.aged(query, { age: '26-30' }).value;
		// 26 to 30 in 2024 were 22 to 26 in 2020: three fifths of 20-24, two fifths of 25-29
		const [young, older] = ['20-24', '25-29'].map((age) => figures.at({ ...query, age }).value);
		expect(aged).toBeCloseTo(((young ?? 0) * 3 + (older ?? 0) * 2) / 5, 3);
	});
});

test('average wages are as published, and grow as assumed before and after', () => {
	const { values, first } = wageIndex(figures, assumedOf(inputs.assumptions), 2000, 2024, 2030);
	const at = (year: number) => values[year - first] ?? Number.NaN;
	expect(at(2024)).toBe(1);
	expect(at(2008)).toBeCloseTo(28898 / 124110, 10);
	expect(at(2008) / at(2007)).toBeCloseTo(1.12, 10);
	expect(at(2030) / at(2029)).toBeCloseTo(1.035, 10);
	expect(at(2013) ** 2).toBeCloseTo(at(2012) * at(2014), 10);
});
