import { expect, test } from 'vitest';
import { day, entry, sample } from '../law.sample.ts';
import { type Said, saidOf } from './said.ts';

function said(id: string, place: string, on: string, known?: string): Said | undefined {
	return saidOf(sample, entry(id), {
		place,
		on: day(on),
		known: known === undefined ? undefined : day(known),
	});
}

test('a place inherits until its own law begins', () => {
	expect(said('pension.worker.rate', 'XA-N', '2011-06-01')).toMatchObject({ kind: 'worth', place: 'XA' });
	expect(said('pension.worker.rate', 'XA-N-P', '2013-06-01')).toMatchObject({
		kind: 'worth',
		place: 'XA-N',
		worth: { value: 0.09 },
	});
});

test('law that was not public yet is not seen, and says when it was made public', () => {
	expect(said('pension.worker.rate', 'XA', '2016-02-01')).toMatchObject({ worth: { value: 0.08 } });
	const unseen = said('pension.worker.rate', 'XA', '2016-02-01', '2016-02-01');
	expect(unseen).toMatchObject({ kind: 'not-yet-known', version: { known: day('2016-03-01') } });
});

test('an earlier value stands in, marked, while a provisional parameter has none', () => {
	expect(said('pension.worker.floor', 'XA', '2021-07-01')).toMatchObject({
		kind: 'worth',
		provisional: true,
		worth: { value: 1000 },
	});
	expect(said('pension.worker.floor', 'XA', '2026-07-01')).toMatchObject({
		provisional: true,
		worth: { value: 1200 },
	});
});

test('before its first version the law does not say anything yet', () => {
	expect(said('pension.worker.due', 'XA-S', '2001-01-01')).toMatchObject({
		kind: 'not-yet-in-force',
		version: { from: day('2006-01-01') },
	});
});

test('what does not change with place and day has nothing to say', () => {
	expect(said('wage', 'XA', '2020-01-01')).toBeUndefined();
});
