import { expect, test } from 'vitest';
import { finding } from './finding.fixture.ts';
import { byProvince, studied } from './provinces.ts';

const injury = { id: 'insured_persons', scheme: 'injury' };
const everywhere = studied.map((place) => finding({ ...injury, place, year: '2011' }));
const beijingLater = finding({ ...injury, place: 'CN-BJ', year: '2021' });

test('provinces are compared in the latest year that is known for all four of the study', () => {
	expect(byProvince([...everywhere, beijingLater], 'injury', studied)).toEqual(everywhere);
});

test('nothing is compared while one of the four is unknown', () => {
	expect(byProvince([...everywhere.slice(1), beijingLater], 'injury', studied)).toEqual([]);
});
