import { expect, test } from 'vitest';
import { entry, sample } from '../law.sample.ts';
import { entriesOf, findEntry } from './entry.ts';
import { examplesOf } from './examples.ts';

test('a list of choices and the fact chosen from it have addresses of their own', () => {
	expect(findEntry(sample, 'work')?.kind).toBe('variable');
	expect(findEntry(sample, 'choices/work')?.kind).toBe('enumeration');
});

test('every entry is found at its own address', () => {
	const entries = entriesOf(sample);
	expect(entries.map(({ id }) => findEntry(sample, id))).toEqual(entries);
});

test('no name is made up from what objects inherit', () => {
	expect(findEntry(sample, 'constructor')).toBeUndefined();
	expect(findEntry(sample, 'choices/wage')).toBeUndefined();
});

test('an example belongs to what it expects and to the facts it gives', () => {
	expect(examplesOf(sample, entry('pension.worker.total')).map(({ expects }) => expects)).toEqual([true]);
	expect(examplesOf(sample, entry('wage')).map(({ expects }) => expects)).toEqual([false]);
	expect(examplesOf(sample, entry('injury.share'))).toEqual([]);
});
