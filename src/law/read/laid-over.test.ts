import { expect, test } from 'vitest';
import { dayOf } from '../date.ts';
import { laidOver } from './laid-over.ts';

const day = (text: string) => dayOf(text) ?? 0;
const version = (from: string, value: number, to?: string) => ({
	from: day(from),
	...(to ? { to: dayOf(to, true) ?? 0 } : {}),
	value,
});
const law = {
	CN: [version('2006-01-01', 20), version('2019-05-01', 16)],
	'CN-GD': [version('2010-01-01', 14)],
};

test('a proposal holds from its first day on', () => {
	const { CN } = laidOver(law, 'CN', [version('2027-01-01', 12)], { throughout: false });
	expect(CN).toEqual([version('2006-01-01', 20), version('2019-05-01', 16), version('2027-01-01', 12)]);
});

test('it goes on after a proposal that ends', () => {
	const { CN } = laidOver(law, 'CN', [version('2027-01-01', 12, '2028-12-31')], { throughout: false });
	expect(CN?.at(-1)).toEqual(version('2029-01-01', 16));
});

test('places below keep their own law unless the proposal holds throughout', () => {
	const changed = [version('2027-01-01', 12)];
	expect(laidOver(law, 'CN', changed, { throughout: false })['CN-GD']).toEqual(law['CN-GD']);
	expect(laidOver(law, 'CN', changed, { throughout: true })['CN-GD']).toEqual([
		version('2010-01-01', 14),
		version('2027-01-01', 12),
	]);
});
