import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleLaw } from '../sample.ts';
import { readEntry, sayFact, writeEntry } from './entry.ts';
import { type Fact, factOf, placeLabel } from './fact.ts';

function fact(name: string): Fact {
	const found = factOf(sampleLaw, name);
	if (!found) throw new Error(name);
	return found;
}

const value = (name: string, text: string) => {
	const read = readEntry(fact(name), text);
	return read.ok ? read.value : read.problems[0]?.code;
};

test('numbers are read as people write them, in any width of digits', () => {
	expect(value('wage', ' 4,200 ')).toBe(4200);
	expect(value('wage', '４２００．５')).toBe(4200.5);
	expect(value('wage', 'about 4000')).toBe('not-a-number');
	expect(value('wage', '')).toBe('not-a-number');
});

test('a number outside the law’s range is refused with the range', () => {
	const read = readEntry(fact('care.hours'), '25');
	expect(read).toMatchObject({
		ok: false,
		problems: [{ says: { en: 'Between 0 and 24; you wrote 25.', zh: '应在0与24之间，您填的是25。' } }],
	});
});

test('shares are typed as per cent and kept as shares', () => {
	expect(value('care.share', '7')).toBe(0.07);
	expect(value('care.share', '7%')).toBe(0.07);
	expect(value('care.share', '101')).toBe('out-of-range');
	expect(writeEntry(fact('care.share').type, 0.07)).toBe('7');
});

test('months are read with or without a leading zero, and only if the calendar has them', () => {
	expect(value('born', '1990-4')).toBe('1990-04');
	expect(value('born', '1990-13')).toBe('not-a-month');
	expect(value('born', '1990-')).toBe('not-a-month');
	expect(value('born', '1890-04')).toBe('out-of-range');
});

test('days are read only if the calendar has them', () => {
	const day: Fact = { name: 'day', label: { en: 'day', zh: '日' }, type: { kind: 'date' } };
	expect(readEntry(day, '2024-2-29')).toEqual({ ok: true, value: '2024-02-29' });
	expect(readEntry(day, '2025-02-29')).toMatchObject({ ok: false });
});

test('what a field shows is read back as the same value', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1_000_000, noNaN: true }), (wage) => {
			expect(value('wage', writeEntry(fact('wage').type, wage))).toBe(wage + 0);
		}),
	);
});

test('a fact is said with its unit, its choice or its place', () => {
	expect(sayFact(sampleLaw, fact('wage').type, 4200, 'zh')).toBe('4,200元/月');
	expect(sayFact(sampleLaw, fact('status').type, 'flexible', 'en')).toBe('flexible worker');
	expect(sayFact(sampleLaw, fact('born').type, '1990-04', 'zh')).toBe('1990年4月');
});

test('a city is chosen by its name with its province', () => {
	expect(placeLabel(sampleLaw, 'CN-ZJ-HZ')).toEqual({ en: 'Hangzhou, Zhejiang', zh: '浙江杭州' });
	expect(placeLabel(sampleLaw, 'CN-SC').en).toBe('Sichuan');
});
