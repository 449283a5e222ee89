import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filters, parseWhere, unknownValues, type Where, writeWhere } from './where.ts';

const value = fc.stringMatching(/^[^,\s][^,]{0,8}[^,\s]$|^[^,\s]?$/);
const choices: fc.Arbitrary<Where> = fc
	.dictionary(fc.constantFrom(...filters), fc.array(value, { minLength: 1, maxLength: 3 }))
	.map((where) => ({ ...where }));

describe('what findings are asked for', () => {
	test('comes back as it was written', () => {
		fc.assert(
			fc.property(choices, (where) => {
				expect(parseWhere(writeWhere(where))).toEqual({ ok: true, value: where });
			}),
		);
	});

	test('is never misread: any text gives a choice or problems', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const outcome = parseWhere(text);
				expect(outcome.ok || outcome.problems.length > 0).toBe(true);
			}),
		);
	});

	test('may give one column several values', () => {
		expect(parseWhere('place=CN-ZJ, place=CN-GD, year=2024')).toEqual({
			ok: true,
			value: { place: ['CN-ZJ', 'CN-GD'], year: ['2024'] },
		});
	});

	test('by a column that there is not is refused with the nearest', () => {
		const outcome = parseWhere('plase=CN-ZJ,year=2024');
		expect(!outcome.ok && outcome.problems).toMatchObject([
			{ code: 'unknown-dimension', fix: { en: 'Perhaps place?' } },
		]);
	});

	test.each(['place', '=2024', 'place=CN,,year=2024'])('written %s is refused', (text) => {
		const outcome = parseWhere(text);
		expect(!outcome.ok && outcome.problems[0]?.code).toBe('where-syntax');
	});

	test('by a value that no finding has is told with the nearest', () => {
		const problems = unknownValues({ place: ['CN-ZI'], year: ['2024'] }, (filter) =>
			filter === 'place' ? ['CN', 'CN-ZJ'] : ['2024'],
		);
		expect(problems).toMatchObject([{ code: 'unknown-value', fix: { en: 'Perhaps CN-ZJ?' } }]);
	});
});
