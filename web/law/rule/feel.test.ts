import { expect, test } from 'vitest';
import { type Token, tokensOf } from './feel.ts';

const names = new Set([
	'pension.total',
	'pension.worker.total',
	'pension.rate',
	'pension.rate.worker',
	'wage',
]);

function linked(formula: string, home = 'pension.worker.total'): readonly string[] {
	return tokensOf(formula, home, names).flatMap((token: Token) =>
		token.kind === 'name' ? [token.name] : [],
	);
}

test('a short name means the nearest thing of that name', () => {
	expect(linked('total')).toEqual(['pension.worker.total']);
	expect(linked('rate + wage')).toEqual(['pension.rate', 'wage']);
	expect(linked('total', 'pension.rate')).toEqual(['pension.total']);
});

test('a name of several parts is one name', () => {
	expect(linked('wage * rate.worker')).toEqual(['wage', 'pension.rate.worker']);
});

test('a function is never taken for a rule of the same name', () => {
	expect(linked('total(wage) + pension.total')).toEqual(['wage', 'pension.total']);
});

test('texts, numbers and ranges keep their spelling', () => {
	const formula = 'kind = "wage" and age in [0..60.5]';
	expect(
		tokensOf(formula, 'rule', names)
			.map(({ text }) => text)
			.join(''),
	).toBe(formula);
	expect(linked(formula)).toEqual([]);
});
