import { expect, test } from 'vitest';
import { entry, sample } from '../law.sample.ts';
import { sayingsIn } from '../sayings.ts';
import { entriesOf, findEntry } from './entry.ts';
import { examplesOf, factOf, sayWritten } from './examples.ts';

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

test('what an example gives and expects is said as people write it, by the end of a name too', () => {
	const chinese = sayingsIn(sample, 'zh');
	expect(factOf(sample, 'total', 800, chinese)).toMatchObject({
		name: 'pension.worker.total',
		value: '800元',
	});
	expect(sayWritten(sample, 'claim_month', '2020-05', chinese)).toBe('2020年5月');
	expect(sayWritten(sample, 'work', 'mine', chinese)).toBe('矿工');
	expect(sayWritten(sample, undefined, 'anything', chinese)).toBe('anything');
});
