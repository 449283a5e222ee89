import { expect, test } from 'vitest';
import { type CaseResult, explainRaw } from '../../../src/law/index.ts';
import { sampleLaw } from '../sample.ts';
import { emptySituation, type Situation, toCase, withFacts, withUnsure } from '../situation/situation.ts';
import { careerColumns, nextAsking, optionalFacts, stillOpen, toldSoFar } from './asking.ts';

function answered(situation: Situation): CaseResult {
	const result = explainRaw(sampleLaw, toCase(situation));
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

const asks = (situation: Situation) => nextAsking(sampleLaw, situation, answered(situation).missing);
const care: Situation = { ...emptySituation('2026-06', ['care']), place: 'CN-SC' };
const pay: Situation = { ...emptySituation('2026-06', ['pay']), place: 'CN-SC' };

test('only what the question still needs is asked, one thing after the other', () => {
	expect(asks(care)).toEqual({ kind: 'facts', scheme: 'care', names: ['care.needed'] });
	const needed = withFacts(care, { 'care.needed': true });
	expect(asks(needed)).toEqual({ kind: 'facts', scheme: 'care', names: ['care.hours'] });
	expect(asks(withFacts(needed, { 'care.hours': 3 }))).toBeUndefined();
	expect(asks(withFacts(care, { 'care.needed': false }))).toBeUndefined();
});

test('what the person does not know is not asked again', () => {
	expect(asks(withUnsure(care, 'care.needed'))).toBeUndefined();
	expect(stillOpen(sampleLaw, care, ['care.needed'])).toBe(1);
	expect(stillOpen(sampleLaw, withUnsure(care, 'care.needed'), ['care.needed'])).toBe(0);
});

test('facts of months are asked as a career', () => {
	expect(asks(pay)).toMatchObject({ kind: 'career' });
	const told = { ...pay, career: [{ from: '2025-01', place: 'CN-SC', facts: { status: 'flexible' } }] };
	expect(asks(told)).toEqual({ kind: 'career', names: ['wage'] });
});

test('a career that was told is not asked for as a whole', () => {
	const told = { ...pay, career: [{ from: '2025-01', place: 'CN-SC', facts: {} }] };
	expect(nextAsking(sampleLaw, told, ['career'])).toBeUndefined();
	expect(nextAsking(sampleLaw, pay, ['career'])).toEqual({ kind: 'career', names: [] });
});

test('the career editor has the columns that are needed and those that were given', () => {
	const names = careerColumns(sampleLaw, pay, []).map(({ name }) => name);
	expect(names).toEqual(['wage', 'status', 'form']);
});

test('facts that the law does without are offered, not asked', () => {
	const told = withFacts(care, { 'care.needed': true, 'care.hours': 3 });
	expect(optionalFacts(sampleLaw, told, answered(told))).toEqual([{ scheme: 'care', names: ['care.alone'] }]);
});

test('what was told stands under its scheme, with what is not known and what the case overrides', () => {
	const told = withUnsure(withFacts(care, { born: '1960-01', 'care.daily': 20 }), 'care.hours');
	expect(toldSoFar(sampleLaw, told)).toEqual([
		{ scheme: 'person', names: ['born'] },
		{ scheme: 'care', names: ['care.hours', 'care.daily'] },
	]);
});
