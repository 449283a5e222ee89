import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/standards/index.ts';
import { choiceOf } from './choice.ts';

const comparison: Comparison = {
	places: ['CN', 'ES', 'DE'],
	tables: { oldage: { en: 'Old age', zh: '养老' }, injury: { en: 'Injury', zh: '工伤' } },
	topics: {},
	rows: [],
	sources: {},
};
const otherwise = { places: ['CN', 'ES'], today: '2026-11-23' };

test('an address chooses table, places and day', () => {
	const search = { table: 'injury', places: 'DE,CN,XX', on: '2025-07', differing: 'yes' };
	expect(choiceOf(comparison, search, otherwise)).toEqual({
		table: 'injury',
		places: ['DE', 'CN'],
		on: '2025-07-01',
		differing: true,
	});
});

test('what it leaves open or misspells is the first table, the usual places, today', () => {
	const usual = { table: 'oldage', places: ['CN', 'ES'], on: '2026-11-23', differing: false };
	expect(choiceOf(comparison, {}, otherwise)).toEqual(usual);
	expect(choiceOf(comparison, { table: 'x', places: 'XX', on: 'x' }, otherwise)).toEqual(usual);
});
