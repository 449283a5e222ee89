import { expect, test } from 'vitest';
import { explainRaw } from '../../../src/law/index.ts';
import { sampleLaw } from '../sample.ts';
import { answersByQuestion, tally, unknownAlike } from './by-question.ts';

const result = (() => {
	const explained = explainRaw(sampleLaw, {
		place: 'CN-SC',
		on: '2026-06',
		given: { 'care.needed': true },
		ask: ['care', 'pay'],
	});
	if (!explained.ok) throw new Error(JSON.stringify(explained.problems));
	return explained.value;
})();

test('answers stand under the question that asked for them, with their reasons', () => {
	const shown = answersByQuestion(sampleLaw, ['care', 'pay'], result);
	expect(shown.map(({ id, answers, weighed }) => [id, answers.length, weighed.length])).toEqual([
		['care', 1, 1],
		['pay', 2, 0],
	]);
});

test('an answer asked twice stands once', () => {
	const shown = answersByQuestion(sampleLaw, ['pay.total', 'pay'], result);
	expect(shown.flatMap(({ answers }) => answers)).toHaveLength(3);
});

test('answers that are unknown for the same reasons stand together', () => {
	expect(tally(result)).toEqual({ known: 0, all: 3 });
	const alike = unknownAlike(result.answers);
	expect(alike.flat()).toHaveLength(3);
	expect(alike.length).toBeLessThan(4);
});
