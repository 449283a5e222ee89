import { expect, test } from 'vitest';
import { caseText } from '../bench/compare/case-text.ts';
import { differencesIn } from '../bench/compare/comparison.ts';
import { readStudyLaw } from '../bench/study-law.ts';
import { type Case, readCase } from '../src/law/index.ts';
import { randomCases } from '../src/law/random-persons.sample.ts';

// The long comparison of engines (`npm run compare`): what it tells when it finds something.

const law = await readStudyLaw();
const cases = randomCases(law, 5, 40);
const rule = 'pension.employee.total';
const readAgain = (text: string): Case | undefined => {
	const read = readCase(law, { path: 'case.yaml', text });
	return read.ok ? read.value : undefined;
};

test('every random person can be told as a case file', () => {
	for (const person of cases)
		expect(readAgain(caseText(law, person, rule))).toEqual({ ...person, ask: [rule] });
});

test('the last bit counts, and unknown is a value; the first person who shows it is told', () => {
	const wanted = [Float64Array.of(1, 2, Number.NaN), Float64Array.of(0, 0.3, Number.NaN)];
	const found = [Float64Array.of(1, 2, Number.NaN), Float64Array.of(0, 0.1 + 0.2, 4)];
	const [difference, ...more] = differencesIn(law, ['pension.employee.account', rule], cases, wanted, found);
	expect(more).toEqual([]);
	expect(difference).toMatchObject({ rule, person: 1, answer: '0.30000000000000004', explained: '0.3' });
	expect(readAgain(difference?.caseText ?? '')).toEqual({ ...cases[1], ask: [rule] });
	const [unknown] = differencesIn(law, [rule], cases, [Float64Array.of(Number.NaN)], [Float64Array.of(-0)]);
	expect(unknown).toMatchObject({ answer: '-0', explained: 'unknown' });
});
