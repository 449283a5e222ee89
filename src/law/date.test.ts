import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, firstDayOf, isoDay, isoMonth, lastDayOf, monthOf, monthOfDay } from './date.ts';

test('a year or month begins on its first day and ends on its last', () => {
	expect(isoDay(dayOf('2024') ?? 0)).toBe('2024-01-01');
	expect(isoDay(dayOf(2024, true) ?? 0)).toBe('2024-12-31');
	expect(isoDay(dayOf('2024-02', true) ?? 0)).toBe('2024-02-29');
});

test.each(['2024-13', '2024-02-30', '24-01', '', 'July 2024', '2024-1'])('%j is no date', (text) => {
	expect(dayOf(text)).toBeUndefined();
});

test('days and months read back as they were written', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1900 * 12, max: 2200 * 12 }), (month) => {
			expect(monthOf(isoMonth(month))).toBe(month);
			expect(monthOfDay(firstDayOf(month))).toBe(month);
			expect(lastDayOf(month) + 1).toBe(firstDayOf(month + 1));
		}),
	);
});
