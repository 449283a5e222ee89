import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleLaw } from '../sample.ts';
import { situations } from '../situation/situation.sample.ts';
import { emptySituation, type Situation } from '../situation/situation.ts';
import { differences } from './differences.ts';
import { moveTo, presetsFor } from './preset.ts';

const rider: Situation = {
	...emptySituation('2026-06', ['pay']),
	place: 'CN-ZJ-HZ',
	career: [{ from: '2020-01', place: 'CN-ZJ-HZ', facts: { status: 'flexible', form: 'rider', wage: 7600 } }],
};

const preset = (id: string, situation: Situation) =>
	presetsFor(sampleLaw, situation)
		.find((each) => each.id === id)
		?.change(situation);

test('a rider who becomes an employee keeps place and pay, and the months before', () => {
	expect(preset('employee', rider)?.career).toEqual([
		{
			from: '2020-01',
			to: '2026-05',
			place: 'CN-ZJ-HZ',
			facts: { status: 'flexible', form: 'rider', wage: 7600 },
		},
		{ from: '2026-06', place: 'CN-ZJ-HZ', facts: { status: 'employee', form: 'employee', wage: 7600 } },
	]);
});

test('who is already insured as a flexible worker is not offered to become one', () => {
	expect(presetsFor(sampleLaw, rider).map(({ id }) => id)).toEqual(['employee']);
});

test('who told of no present work is offered no change of it', () => {
	expect(presetsFor(sampleLaw, { ...rider, career: [] })).toEqual([]);
});

test('moving changes the place of the case and of the work from then on', () => {
	const moved = moveTo('CN-SC')(rider);
	expect(moved?.place).toBe('CN-SC');
	expect(moved?.career.map(({ from, place }) => [from, place])).toEqual([
		['2020-01', 'CN-ZJ-HZ'],
		['2026-06', 'CN-SC'],
	]);
	expect(moveTo('CN-ZJ-HZ')(rider)).toBeUndefined();
});

test('every preset leaves differences that the page can list', () => {
	fc.assert(
		fc.property(situations, (situation) => {
			for (const { change } of presetsFor(sampleLaw, situation)) {
				const changed = change(situation);
				expect(changed && differences(situation, changed).length).toBeGreaterThan(0);
			}
		}),
	);
});

test('a situation does not differ from itself', () => {
	fc.assert(
		fc.property(situations, (situation) => {
			expect(differences(situation, situation)).toEqual([]);
		}),
	);
});
