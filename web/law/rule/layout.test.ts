import { expect, test } from 'vitest';
import { tokensOf } from './feel.ts';
import { linesOf } from './layout.ts';

function printed(formula: string, width: number): string {
	return linesOf(tokensOf(formula, 'rule', new Set()), width)
		.map(({ indent, tokens }) => '  '.repeat(indent) + tokens.map(({ text }) => text).join(''))
		.join('\n');
}

test('a short formula stays on one line, however it was written', () => {
	expect(printed('  min(wage,\n   ceiling) ', 40)).toBe('min(wage, ceiling)');
});

test('a choice becomes a ladder with one rung a case', () => {
	expect(printed('if grade = 1 then wage else if grade = 2 then wage * half else 0', 30)).toBe(
		['if grade = 1', '  then wage', 'else if grade = 2', '  then wage * half', 'else 0'].join('\n'),
	);
});

test('a choice inside a choice keeps its own else', () => {
	expect(printed('if old then if poor then most else much else nothing', 20)).toBe(
		['if old', '  then if poor', '    then most', '  else much', 'else nothing'].join('\n'),
	);
});

test('alternatives stand under each other, and the and of a between is no alternative', () => {
	expect(printed('age between 16 and 60 and insured and not(retired)', 30)).toBe(
		['age between 16 and 60', 'and insured', 'and not(retired)'].join('\n'),
	);
});

test('a sum breaks before its signs and a minus that negates stays with its term', () => {
	expect(printed('basic_part + account_part - -adjustment', 20)).toBe(
		['basic_part', '+ account_part', '- -adjustment'].join('\n'),
	);
});

test('a long call has one argument a line', () => {
	expect(printed('round half up((first_wage + second_wage) / 2 * years, 2)', 42)).toBe(
		['round half up(', '  (first_wage + second_wage) / 2 * years,', '  2', ')'].join('\n'),
	);
});
