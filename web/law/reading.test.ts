import { expect, test } from 'vitest';
import { day, sample } from './law.sample.ts';
import { keptSearch, readingOf } from './reading.ts';

const today = new Date(2026, 10, 23, 9);

test('an address that says nothing reads the law of the whole country as of today', () => {
	expect(readingOf(sample, {}, today)).toEqual({ place: 'XA', on: day('2026-11-23'), known: undefined });
});

test('an address that names no place or day that exists is read as if it said nothing', () => {
	expect(readingOf(sample, { place: 'XB', on: 'soon' }, today)).toMatchObject({
		place: 'XA',
		on: day('2026-11-23'),
	});
});

test('a month of knowledge counts to its end', () => {
	expect(readingOf(sample, { on: '2024-07', known: '2024-07' }, today)).toMatchObject({
		on: day('2024-07-01'),
		known: day('2024-07-31'),
	});
});

test('only place and days go along to another page', () => {
	expect(keptSearch({ place: 'XA-N', scheme: 'pension', q: 'wage' })).toEqual({ place: 'XA-N' });
});
