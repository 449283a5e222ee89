import { expect, test } from 'vitest';
import { formulasIn, withFormula } from './formulas.ts';
import { offsetOf } from './offset.ts';

const text = `rules:
  a.rate:
    versions: [{from: 2027-01, formula: if wage > 0 then 1 else 0}]
  a.base:
    versions:
      - from: 2029-01
        formula: >
          min(wage,
          floor)
      - {from: 2031-01, formula: "wage"} # at last
`;

test('formulas are found however YAML writes them', () => {
	expect(formulasIn(text).map(({ name, text: formula }) => [name, formula])).toEqual([
		['a.rate (2027-01)', 'if wage > 0 then 1 else 0'],
		['a.base (2029-01)', 'min(wage, floor)'],
		['a.base (2031-01)', 'wage'],
	]);
	expect(formulasIn('rules: [')).toEqual([]);
	expect(formulasIn('proposal: {}')).toEqual([]);
});

test('one formula is written anew, and the rest of the text stays as it is', () => {
	for (const formula of formulasIn(text)) {
		const changed = withFormula(text, formula, 'x in ("a", "b")');
		const found = formulasIn(changed);
		expect(found.map(({ text: each }) => each)).toEqual(
			formulasIn(text).map((each) => (each.name === formula.name ? 'x in ("a", "b")' : each.text)),
		);
		expect(changed.startsWith(text.slice(0, formula.start))).toBe(true);
		expect(changed.endsWith(text.slice(formula.end))).toBe(true);
	}
});

test('a line and a column lead to the place in the text, at the end of a line that is shorter', () => {
	expect(offsetOf('ab\ncde\n', 2, 2)).toBe(4);
	expect(offsetOf('ab\ncde\n', 1, 9)).toBe(2);
	expect(offsetOf('ab', 7, 1)).toBe(2);
});
