import { describe, expect, test } from 'vitest';
import { nearest, unknownName } from './nearest.ts';

const names = ['pension.employee.basic', 'pension.employee.total', 'injury.grade', 'insured_persons'];

const fixOf = (name: string, all: readonly string[]) =>
	unknownName(undefined, { zh: '名称', en: 'name' }, name, all).fix?.en;

describe('the names most like a misspelt one', () => {
	test('are those of the fewest changes, best first', () => {
		expect(nearest('insured_person', names)).toEqual(['insured_persons']);
		expect(nearest('pension.employe.basic', names)[0]).toBe('pension.employee.basic');
	});

	test('may be of another scheme', () => {
		expect(nearest('pension.resident.basic', names)).toContain('pension.employee.basic');
	});

	test('are none where nothing is like it', () => {
		expect(nearest('weather', names)).toEqual([]);
		expect(fixOf('weather', names)).toBe(
			'There are: pension.employee.basic, pension.employee.total, injury.grade, insured_persons.',
		);
	});

	test('are not all listed where there are many, or none', () => {
		const many = Array.from({ length: 20 }, (_, index) => `rule.number_${index}`);
		expect(fixOf('weather', many)).toBe('Correct it, or declare it first.');
		expect(fixOf('weather', [])).toBe('Correct it, or declare it first.');
	});
});
