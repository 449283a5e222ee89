import { expect, test } from 'vitest';
import { type CaseResult, explainRaw } from '../../../src/law/index.ts';
import { sampleLaw } from '../sample.ts';
import { emptySituation, type Situation, toCase, withFacts } from '../situation/situation.ts';
import { compareResults } from './comparison.ts';

function answered(situation: Situation): CaseResult {
	const result = explainRaw(sampleLaw, toCase(situation));
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

const asked = withFacts({ ...emptySituation('2026-06', ['care']), place: 'CN-SC' }, { 'care.needed': true });

test('amounts are compared by how much more the second gives', () => {
	const two = answered(withFacts(asked, { 'care.hours': 2 }));
	const five = answered(withFacts(asked, { 'care.hours': 5 }));
	expect(compareResults(two, five)).toMatchObject([{ name: 'care.daily', difference: 30, same: false }]);
	expect(compareResults(two, two)).toMatchObject([{ difference: 0, same: true }]);
});

test('an answer that only one situation knows differs, without an amount', () => {
	const [compared] = compareResults(answered(asked), answered(withFacts(asked, { 'care.hours': 5 })));
	expect(compared?.same).toBe(false);
	expect(compared?.difference).toBeUndefined();
});

test('an answer that only one situation asks for still has its row', () => {
	const both = answered({ ...asked, ask: ['care', 'pay'] });
	const names = compareResults(answered(asked), both).map(({ name, first }) => [name, first !== undefined]);
	expect(names).toEqual([
		['care.daily', true],
		['pay.monthly', false],
		['pay.total', false],
	]);
});
