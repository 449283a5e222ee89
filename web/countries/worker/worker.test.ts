import { expect, test } from 'vitest';
import { workerOf } from './worker.ts';

const forms = ['employee', 'platform_delivery'];
const homes = ['CN', 'CN-GD'];

test('an address describes a worker; what it leaves open or cannot mean is filled in', () => {
	const described = workerOf(
		{
			form: 'employee',
			sex: 'female',
			age: '45',
			earnings: '1.5',
			joins: 'yes',
			home: 'CN-GD',
			on: '2025-07',
		},
		forms,
		homes,
	);
	expect(described).toEqual({
		form: 'employee',
		sex: 'female',
		age: 45,
		earnings: 1.5,
		years: 30,
		joins: true,
		home: 'CN-GD',
		on: '2025-07',
	});
	const nonsense = { form: 'pirate', age: '400', earnings: '-1', years: 'many', home: 'ES', on: 'someday' };
	expect(workerOf(nonsense, forms, homes)).toEqual(workerOf({}, forms, homes));
});
