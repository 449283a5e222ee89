import { expect, test } from 'vitest';
import { sample } from '../law.sample.ts';
import { lawPlaces, liesWithin } from './places.ts';
import { everyEntry, findTopic, schemePath, sectionsOf, topicsOf } from './topics.ts';

const topics = topicsOf(sample);

test('schemes nest by their names, the fullest first, and facts of no scheme come last', () => {
	expect(topics.map(({ name }) => name)).toEqual(['pension', 'injury', '']);
	expect(topics[0]?.topics.map(({ name }) => name)).toEqual(['pension.worker']);
});

test('every entry stands in the contents once', () => {
	const listed = topics.flatMap(everyEntry).map(({ id }) => id);
	expect(new Set(listed).size).toBe(listed.length);
	expect(listed).toContain('pension.worker.due');
	expect(listed).toContain('choices/work');
});

test('sections name the way down to them', () => {
	const sections = sectionsOf(topics).map(({ path }) => path.map(({ name }) => name));
	expect(sections).toContainEqual(['pension', 'pension.worker']);
	expect(findTopic(topics, 'pension.worker')?.entries[0]?.name).toBe('pension.worker.due');
	expect(schemePath(sample, 'pension.worker.due')).toEqual(['pension', 'pension.worker']);
});

test('the tree of places holds those with law of their own and those above them', () => {
	expect(lawPlaces(sample)).toMatchObject([{ place: { code: 'XA' }, within: [{ place: { code: 'XA-N' } }] }]);
	const [country] = lawPlaces(sample);
	expect(country?.within[0]?.own.map(({ name }) => name)).toEqual([
		'pension.worker.due',
		'pension.worker.rate',
	]);
	expect(country?.within[0]?.within).toEqual([]);
});

test('a place lies within another by whole parts of its code', () => {
	expect(liesWithin('XA-N-P', 'XA-N')).toBe(true);
	expect(liesWithin('XA-NE', 'XA-N')).toBe(false);
});
