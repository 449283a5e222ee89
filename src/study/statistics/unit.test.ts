import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inBaseUnit, readUnits } from './unit.ts';

const unit = (power: number) => ({ label: { zh: '单位', en: 'unit' }, base: 'persons', power });

describe('a figure', () => {
	test('printed in ten thousands stands for exactly that many', () => {
		expect(inBaseUnit('16587.5', unit(4))).toBe(165_875_000);
		expect(inBaseUnit('909.0879', unit(4))).toBe(9_090_879);
	});

	test('printed as a percentage is the share nearest to it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
				expect(inBaseUnit((thousandths / 1000).toFixed(3), unit(-2))).toBe(thousandths / 100_000);
			}),
		);
	});

	test.each(['', '1,000', '1e3', '约3', 'NaN', '.5'])('"%s" is none', (figure) => {
		expect(inBaseUnit(figure, unit(0))).toBeUndefined();
	});
});

test('a multiple of a unit that is a multiple itself is refused, with its line', () => {
	const text =
		'a: {zh: 甲, en: a, is: b, power: 1}\nb: {zh: 乙, en: b, is: c, power: 1}\nc: {zh: 丙, en: c}\n';
	const read = readUnits({ path: 'units.yaml', text });
	expect(!read.ok && read.problems).toMatchObject([{ code: 'unit-base', spot: { line: 1 } }]);
});
