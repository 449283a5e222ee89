import { expect, test } from 'vitest';
import { finding } from './finding.fixture.ts';
import { latest, select } from './select.ts';

test('totals and parts never mix', () => {
	const total = finding({ id: 'insured_persons', scheme: 'injury' });
	const part = finding({ id: 'insured_persons', scheme: 'injury', hukou: 'rural_migrant' });
	const wanted = { id: 'insured_persons', place: 'CN', scheme: 'injury' };
	expect(select([total, part], wanted)).toEqual([total]);
	expect(select([total, part], { ...wanted, hukou: 'rural_migrant' })).toEqual([part]);
});

test('the end of a year comes after its months', () => {
	const november = finding({ year: '2025-11' });
	const december = finding({ year: '2025' });
	const before = finding({ year: '2024' });
	const all = [december, november, before];
	expect(select(all, { id: 'insured_persons', place: 'CN' })).toEqual([before, november, december]);
	expect(latest(all)).toBe(december);
});

test('a finding without a time is never the latest while another has one', () => {
	const undated = finding({ year: '' });
	const dated = finding({ year: '2011' });
	expect(latest([undated, dated])).toBe(dated);
	expect(latest([])).toBeUndefined();
});
