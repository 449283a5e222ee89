import { expect, test } from 'vitest';
import { sample } from '../law.sample.ts';
import { usesOf } from './uses.ts';

const uses = usesOf(sample);

test('a rule uses what any version of it names, in any place, and the event it belongs to', () => {
	expect(uses.of('pension.worker.due')).toEqual([
		'insured',
		'wage',
		'pension.worker.floor',
		'pension.worker.rate',
	]);
	expect(uses.of('pension.worker.total')).toEqual(['pension.worker.due', 'retirement']);
});

test('what uses a thing is the other end of the same link', () => {
	expect(uses.by('pension.worker.rate')).toEqual(['pension.worker.due']);
	expect(uses.by('pension.worker.total')).toEqual(['questions/pension', 'pension.worker.signs']);
	expect(uses.by('insured')).toEqual(['pension.worker.due', 'pension.worker.signs']);
});

test('choices are used by the facts and the keys that are chosen from them', () => {
	expect(uses.by('choices/work')).toEqual(['injury.share', 'work']);
});

test('a fact knows the constraints on it', () => {
	expect(uses.constraints('claim_month').map(({ id }) => id)).toEqual(['claims_late']);
	expect(uses.constraints('wage')).toEqual([]);
});
