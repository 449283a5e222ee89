import { expect, test } from 'vitest';
import { day, sample } from '../law.sample.ts';
import { byEntry, restingOn } from './citations.ts';

const resting = restingOn(sample);

test('what rests on a source is every version and factor that cites it', () => {
	expect(resting.get('notice')?.cited.map(({ entry, place, from }) => [entry.name, place, from])).toEqual([
		['pension.worker.due', 'XA-N', day('2012-01-01')],
		['pension.worker.rate', 'XA-N', day('2012-01-01')],
	]);
	expect(resting.get('act')?.cited.some(({ entry }) => entry.kind === 'weighing')).toBe(true);
});

test('a source that nothing rests on is listed all the same', () => {
	expect(resting.get('unused')).toEqual({ cited: [], examples: [] });
});

test('a thing that cites a source twice is listed once', () => {
	const entries = [...byEntry(resting.get('act')?.cited ?? [])].map(([entry, cited]) => [
		entry.name,
		cited.length,
	]);
	expect(entries).toContainEqual(['pension.worker.rate', 2]);
});
