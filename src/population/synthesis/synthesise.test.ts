import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Careers, type Column, codeOf } from '../../law/index.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import { china } from './china.sample.ts';
import type { SynthesisInputs } from './inputs.ts';
import { type Synthesis, type SynthesisOrder, synthesise } from './synthesise.ts';

let inputs: SynthesisInputs;
let made: Synthesis;
let calibration: Calibration;

function make(order: Partial<SynthesisOrder> = {}, from = inputs): Synthesis {
	const outcome = synthesise(from, { size: 6000, seed: 1, ...order });
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

beforeAll(async () => {
	inputs = await china;
	made = make({ size: 30_000 });
	calibration = calibrationOf(made);
}, 60_000);

/** One number for everything that a population tells. */
function fingerprint({ people }: Synthesis): string {
	const hash = createHash('sha256').update(people.weight);
	for (const column of Object.values(people.columns))
		hash.update(typeof column === 'number' ? String(column) : column);
	return hash.digest('hex').slice(0, 16);
}

const formCode = (form: string): number => {
	const type = inputs.law.variables.form?.type;
	return type ? codeOf(inputs.law).number(type, form) : Number.NaN;
};

const rowAt = (column: Column | undefined, row: number): number =>
	typeof column === 'number' ? column : (column?.[row] ?? Number.NaN);

describe('a synthetic population of China', () => {
	test('meets every margin of confidence A within half a per cent', () => {
		const published = calibration.margins.filter(
			({ hold, confidence }) => hold !== 'compared' && confidence === 'A',
		);
		expect(published.length).toBeGreaterThan(15);
		for (const { id, gap } of published) expect([id, Math.abs(gap) <= 0.005]).toEqual([id, true]);
	});

	test('reproduces every published total that is aimed at, or tells why not', () => {
		for (const { id, met, reason } of calibration.margins)
			expect([id, met || reason !== null]).toEqual([id, true]);
		const missed = calibration.margins.filter(({ met, hold }) => !met && hold !== 'compared');
		expect(missed.length).toBeLessThan(5);
	});

	test('stands for everybody of working age, by weights above nothing', () => {
		const { people } = made;
		expect(people.kind).toBe('simulated');
		expect(people.weight.every((each) => each > 0)).toBe(true);
		const persons = people.weight.reduce((sum, each) => sum + each, 0);
		expect(persons / 1.09e9).toBeCloseTo(1, 1);
	});

	test('insures by employers hardly anybody who has none, and nobody who draws a pension', () => {
		const { people, insured } = made;
		const draws = people.columns['status.fact.draws_pension'];
		const own = new Set(
			['self_employed', 'employer', 'farmer', 'domestic_family'].map((form) => formCode(form)),
		);
		let [all, beyond] = [0, 0];
		for (let person = 0; person < people.size; person++) {
			if (insured.by.injury?.[person] !== 1) continue;
			expect(rowAt(draws, person)).toBe(0);
			const weight = people.weight[person] ?? 0;
			all += weight;
			if (own.has(rowAt(people.columns.form, person))) beyond += weight;
		}
		expect(beyond / all).toBeLessThan(0.09);
	});

	test('tells facts that fit together', () => {
		const { columns, size } = made.people;
		const is = (name: string, person: number): boolean =>
			rowAt(columns[`people.insured.${name}`], person) === 1;
		for (let person = 0; person < size; person++) {
			expect(is('pension_employee', person) && is('pension_resident', person)).toBe(false);
			expect(is('medical_employee', person) && is('medical_resident', person)).toBe(false);
			const age = (rowAt(columns.on, 0) - rowAt(columns.born, person)) / 12;
			expect(age >= 16 && age < 75).toBe(true);
		}
	});

	test('is the same for the same seed, and another for another', () => {
		const once = fingerprint(make());
		expect(fingerprint(make())).toBe(once);
		expect(fingerprint(make({ seed: 2 }))).not.toBe(once);
	});

	test('does not depend on what was varied before', () => {
		const plain = fingerprint(make());
		const varied = { 'platform.main_share': 0.6 };
		const some = fingerprint(make({ assumptions: varied }));
		expect(some).not.toBe(plain);
		make({ assumptions: { 'wages.women_ratio': 0.7 } });
		expect(fingerprint(make({ assumptions: varied }))).toBe(some);
		expect(fingerprint(make())).toBe(plain);
	});

	test('has more platform workers where more of them are assumed', () => {
		const many = calibrationOf(make({ size: 20_000, assumptions: { 'platform.main_share': 0.6 } }));
		const of = ({ margins }: Calibration) =>
			margins.find(({ id }) => id === 'platform.online')?.achieved ?? 0;
		expect(of(many) / of(calibration)).toBeGreaterThan(1.9);
	});
});

describe('working lives', () => {
	const size = 3000;

	test('are the same in any block', () => {
		const { lives } = made.people;
		const whole = lives.rows(0, size);
		const parts = [0, 700, 1900, size];
		const from = parts.slice(1).flatMap((end, at) => [...asNumbers(lives.rows(parts[at] ?? 0, end))]);
		expect(from).toEqual(asNumbers(whole));
	});

	test('are told in order, within the years of work, and end at the statutory age', () => {
		const { people } = made;
		const careers = people.lives.rows(0, size);
		for (let person = 0; person < size; person++) {
			const born = rowAt(people.columns.born, person);
			let before = Number.NEGATIVE_INFINITY;
			for (let row = careers.starts[person] ?? 0; row < (careers.starts[person + 1] ?? 0); row++) {
				const [from, to] = [rowAt(careers.from, row), rowAt(careers.to, row)];
				expect(from > before && to >= from).toBe(true);
				// work begins in the year of the sixteenth birthday at the earliest, and nobody works past 75
				expect(Math.floor(from / 12)).toBeGreaterThanOrEqual(Math.floor(born / 12) + 16);
				expect(to - born).toBeLessThan(76 * 12);
				expect(rowAt(careers.fields.wage, row)).toBeGreaterThan(0);
				before = to;
			}
		}
	});

	test('are today what the person is today', () => {
		const { people } = made;
		const careers = people.lives.rows(0, size);
		let compared = 0;
		for (let person = 0; person < size; person++) {
			for (let row = careers.starts[person] ?? 0; row < (careers.starts[person + 1] ?? 0); row++) {
				const now = rowAt(careers.from, row) <= people.on && people.on <= rowAt(careers.to, row);
				if (!now || rowAt(people.columns['status.fact.draws_pension'], person) === 1) continue;
				compared++;
				expect(rowAt(careers.fields.status, row)).toBe(rowAt(people.columns.status, person));
				expect(rowAt(careers.place, row)).toBe(rowAt(people.columns.place, person));
			}
		}
		expect(compared).toBeGreaterThan(1000);
	});

	test('are as long in the yearly form', () => {
		const years = made.people.lives.years(0, size);
		for (let person = 0; person < size; person++) {
			expect(rowAt(years.years, person)).toBeLessThanOrEqual(64);
			expect(rowAt(years.growing.wage?.start, person)).toBeGreaterThan(0);
		}
	});
});

function asNumbers({ starts, from, to, place, fields }: Careers): readonly number[] {
	const rows = starts.at(-1) ?? 0;
	return Array.from({ length: rows }, (_, row) =>
		[from, to, place, ...Object.values(fields)].map((column) => rowAt(column, row)),
	).flat();
}

describe('margins that do not fit', () => {
	test('are told with what they conflict with, and nobody is made', () => {
		const twice = inputs.margins.map((margin) =>
			margin.id === 'migrants.young' ? { ...margin, is: [...margin.is.slice(0, 1)] } : margin,
		);
		const outcome = synthesise({ ...inputs, margins: twice }, { size: 1000, seed: 1 });
		expect(outcome.ok).toBe(false);
		if (outcome.ok) return;
		expect(outcome.problems.map(({ code }) => code)).toContain('contradictory-margins');
		expect(outcome.problems.some(({ says }) => says.en.includes('migrants.young'))).toBe(true);
		expect(outcome.problems.some(({ says }) => /against .*migrants\.all/.test(says.en))).toBe(true);
	});

	test('that ask for what is not published are told by what they asked', () => {
		const wrong = inputs.margins.map((margin) =>
			margin.id === 'migrants.all'
				? {
						...margin,
						is: [{ figure: { id: 'migrant_workers', year: '2024', hukou: 'rural_migrant', place: 'CN-SC' } }],
					}
				: margin,
		);
		const outcome = synthesise({ ...inputs, margins: wrong }, { size: 1000, seed: 1 });
		expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['margin-without-figure']);
	});
});
