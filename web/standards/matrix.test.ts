import { describe, expect, test } from 'vitest';
import { type Choice, choiceOf } from './choice.ts';
import { sample } from './gaps.sample.ts';
import { type Matrix, matrixOf } from './matrix.ts';

const chosen = (search: Record<string, string> = {}): Choice => choiceOf(sample.standards, search);

const rowsOf = ({ groups }: Matrix) => groups.flatMap(({ rows }) => rows);
const cellsOf = (matrix: Matrix, criterion: string) =>
	rowsOf(matrix).find((row) => row.criterion.id === criterion)?.cells ?? [];

describe('forms of work across', () => {
	const matrix = matrixOf(sample, chosen());

	test('stand beside the standard worker of the place, who comes first', () => {
		expect(matrix.columns.map(({ form, standard }) => [form, standard])).toEqual([
			['employee', true],
			['platform_delivery', false],
			['farmer', false],
		]);
	});

	test('are worse only where both outcomes are settled and theirs is the lower', () => {
		expect(cellsOf(matrix, 'text.cover').map(({ worse }) => worse)).toEqual([false, true, false]);
		expect(cellsOf(matrix, 'text.rate').map(({ worse }) => worse)).toEqual([false, false, false]);
		expect(matrix.worse).toEqual([0, 1, 0]);
	});

	test('leave a cell empty where a criterion was not asked', () => {
		expect(cellsOf(matrix, 'text.rate')[2]?.outcome).toBeUndefined();
	});

	test('share one cell where a criterion is about the whole legal order', () => {
		const cells = cellsOf(matrix, 'text.council');
		expect(cells.map(({ span, outcome }) => [span, outcome?.verdict])).toEqual([[3, 'met']]);
	});

	test('can be narrowed to a subject, and to where somebody is worse off', () => {
		const ids = (search: Record<string, string>) =>
			rowsOf(matrixOf(sample, chosen(search))).map(({ criterion }) => criterion.id);
		expect(ids({ topic: 'oldage' })).toEqual(['text.rate']);
		expect(ids({ worse: 'yes' })).toEqual(['text.cover']);
		expect(ids({ worse: 'yes', place: 'CN-BJ' })).toEqual([]);
	});
});

describe('places across', () => {
	test('show the form of work and the standard worker in each, at home unless more is asked', () => {
		const columns = (search: Record<string, string>) =>
			matrixOf(sample, chosen({ across: 'places', ...search })).columns.map(
				({ place, form }) => `${place} ${form}`,
			);
		expect(columns({})).toEqual([
			'CN employee',
			'CN platform_delivery',
			'CN-BJ employee',
			'CN-BJ platform_delivery',
		]);
		expect(columns({ form: 'employee', countries: 'yes' })).toEqual([
			'CN employee',
			'CN-BJ employee',
			'ES employee',
		]);
	});
});

describe('an address', () => {
	test('that names what is not there is read as one that names nothing', () => {
		expect(chosen({ standard: 'none', place: 'XX', form: 'none', topic: 'none', across: 'none' })).toEqual(
			chosen(),
		);
	});
});
