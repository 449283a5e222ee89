import fc from 'fast-check';
import { expect, test } from 'vitest';
import { situations } from './situation.sample.ts';
import {
	carryOn,
	emptySituation,
	shiftMonth,
	toCase,
	withFacts,
	withoutFact,
	withStretch,
	withUnsure,
} from './situation.ts';

test('a fact that the person now knows is no longer marked as not known', () => {
	const unsure = withUnsure(emptySituation('2026-06'), 'born');
	expect(unsure.unsure).toEqual(['born']);
	expect(withFacts(unsure, { born: '1990-04' })).toMatchObject({ unsure: [], facts: { born: '1990-04' } });
});

test('what the person does not know is not in the case', () => {
	const told = withFacts(emptySituation('2026-06'), { sex: 'female', born: '1990-04' });
	expect(toCase(withUnsure(told, 'born'))).toEqual({ on: '2026-06', given: { sex: 'female' } });
});

test('giving a fact and taking it back leaves the situation as it was', () => {
	fc.assert(
		fc.property(situations, (situation) => {
			const name = 'a.fact.not.given';
			expect(withoutFact(withFacts(situation, { [name]: 1 }), name)).toEqual(situation);
		}),
	);
});

test('a career stays in order of time whatever order its rows are written in', () => {
	const later = withStretch(emptySituation('2026-06'), 0, { from: '2020-01', facts: {} });
	const both = withStretch(later, 1, { from: '2012-07', to: '2019-12', facts: {} });
	expect(both.career.map(({ from }) => from)).toEqual(['2012-07', '2020-01']);
});

test('a stretch that was left open ends where a later one begins', () => {
	const first = withStretch(emptySituation('2026-06'), 0, { from: '2012-07', facts: {} });
	const both = withStretch(first, 1, { from: '2020-01', facts: {} });
	expect(both.career).toEqual([
		{ from: '2012-07', to: '2019-12', facts: {} },
		{ from: '2020-01', facts: {} },
	]);
});

test('carrying on in a new way ends the present stretch the month before', () => {
	const rider = withStretch(emptySituation('2026-06'), 0, { from: '2020-01', facts: { status: 'flexible' } });
	expect(carryOn(rider, '2026-06', { from: '', facts: { status: 'employee' } }).career).toEqual([
		{ from: '2020-01', to: '2026-05', facts: { status: 'flexible' } },
		{ from: '2026-06', facts: { status: 'employee' } },
	]);
});

test('carrying on replaces what was planned from that month', () => {
	const planned = withStretch(emptySituation('2026-06'), 0, {
		from: '2026-06',
		facts: { status: 'flexible' },
	});
	expect(carryOn(planned, '2026-06', { from: '', facts: { status: 'employee' } }).career).toHaveLength(1);
});

test('months move over the ends of years, and back', () => {
	expect(shiftMonth('2025-12', 1)).toBe('2026-01');
	expect(shiftMonth('2026-01', -1)).toBe('2025-12');
	fc.assert(
		fc.property(fc.integer({ min: -600, max: 600 }), (by) => {
			expect(shiftMonth(shiftMonth('2026-06', by), -by)).toBe('2026-06');
		}),
	);
});
