import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCase } from '../../../src/law/index.ts';
import { sampleLaw } from '../sample.ts';
import { fromCase, parseSituation } from './restore.ts';
import { situations } from './situation.sample.ts';
import { toCase } from './situation.ts';

test('a situation checked as a case and read back says the same, except for what is not known', () => {
	fc.assert(
		fc.property(situations, (situation) => {
			const raw = toCase(situation);
			const checked = checkCase(sampleLaw, raw);
			if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
			expect(fromCase(sampleLaw, checked.value, raw, '2000-01')).toEqual({ ...situation, unsure: [] });
		}),
	);
});

test('facts by the ends of their names become facts by their full names', () => {
	const raw = { place: 'CN-SC', given: { hours: 3 }, career: [{ from: 2012, to: 2018, place: 'CN-SC' }] };
	const checked = checkCase(sampleLaw, { ...raw, on: '2026-06' });
	if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
	expect(fromCase(sampleLaw, checked.value, raw, '2026-06')).toEqual({
		place: 'CN-SC',
		on: '2026-06',
		ask: [],
		facts: { 'care.hours': 3 },
		unsure: [],
		career: [{ from: '2012-01', to: '2018-12', place: 'CN-SC', facts: {} }],
	});
});

test('a stored situation is read back as it was', () => {
	fc.assert(
		fc.property(situations, (situation) => {
			expect(parseSituation(JSON.parse(JSON.stringify(situation)))).toEqual(situation);
		}),
	);
});

test('what is not a situation is not opened', () => {
	for (const other of [null, 1, 'case', [], {}, { on: '2026-06' }, { on: 6, facts: {} }])
		expect(parseSituation(other)).toBeUndefined();
});
