import { expect, test } from 'vitest';
import type { CoverageView } from '../../src/coverage/index.ts';
import { everybody, groupSearch, placesOf, readChoice } from './choice.ts';

const label = { zh: '', en: '' };
const named = (...names: readonly string[]) => names.map((name) => ({ name, label }));
const dimensions = [
	{ name: 'place', label, values: named('elsewhere', 'CN-BJ', 'CN-TJ', 'CN-ZJ') },
	{ name: 'sex', label, values: named('female', 'male') },
	{ name: 'form', label, values: named('employee', 'platform_delivery', 'farmer') },
];
const group = (place: string, sex: string, dimension = '', value = '') => ({ place, sex, dimension, value });
const view: Pick<CoverageView, 'dimensions' | 'groups' | 'schemes'> = {
	dimensions,
	groups: [
		group('all', 'all'),
		group('CN-BJ', 'female'),
		group('CN-ZJ', 'male'),
		group('elsewhere', 'male'),
		group('CN-BJ', 'all', 'form', 'platform_delivery'),
	],
	schemes: [
		{ key: 'pension_employee', scheme: 'pension.employee', label, rules: [], provisions: [] },
		{ key: 'injury', scheme: 'injury', label, rules: [], provisions: [] },
	],
};

test('an address without choices shows the employees’ pension of everybody', () => {
	expect(readChoice({}, view)).toEqual({
		scheme: 'pension_employee',
		group: everybody,
		other: undefined,
		step: 'contributing',
		by: 'form',
	});
});

test('a link shows the same groups again', () => {
	const one = group('CN-BJ', 'female', 'form', 'platform_delivery');
	const two = group('all', 'male');
	expect(groupSearch(one, false).of).toBe('form.platform_delivery');
	const search = { scheme: 'injury', ...groupSearch(one, false), ...groupSearch(two, true) };
	expect(readChoice(search, view)).toMatchObject({ scheme: 'injury', group: one, other: two });
});

test('what an address names and nobody is, counts as everybody', () => {
	const search = { scheme: 'housing', place: 'CN-TJ', of: 'form.farmer', sex: 'x', step: 'in_work' };
	expect(readChoice(search, view)).toEqual(readChoice({}, view));
});

test('places are the whole, then provinces with people, then the rest', () => {
	expect(placesOf(view)).toEqual(['all', 'CN-BJ', 'CN-ZJ', 'elsewhere']);
});
