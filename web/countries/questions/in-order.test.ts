import { expect, test } from 'vitest';
import type { CountryCase, CountryCases } from '../../../src/standards/index.ts';
import { inOrder, tally } from './in-order.ts';

const words = (text: string) => ({ en: text, zh: text });

const caseOf = (place: string, choice?: string): CountryCase => ({
	place,
	sources: {},
	statuses: {},
	answers: { mandatory: choice === undefined ? { unknown: words('not found') } : { choice } },
	reasons: [],
	rates: [],
	reforms: [],
	outcomes: [],
	cautions: [],
});

const countries: CountryCases = {
	questions: {
		mandatory: {
			label: words('Mandatory'),
			asks: words('Mandatory?'),
			choices: { yes: words('yes'), partly: words('partly'), no: words('no') },
		},
	},
	payers: {},
	cases: [caseOf('AT', 'no'), caseOf('DE'), caseOf('ES', 'yes'), caseOf('IT', 'yes')],
	units: {},
};

test('cases come in the order of the study’s places', () => {
	const places = { ES: 1, IT: 1, DE: 1, AT: 1 };
	expect(inOrder(countries, places).map(({ place }) => place)).toEqual(['ES', 'IT', 'DE', 'AT']);
});

test('countries are counted by what they chose; one without an answer is not counted', () => {
	expect(tally(countries, countries.cases, 'mandatory')).toEqual([
		{ choice: 'yes', places: ['ES', 'IT'] },
		{ choice: 'no', places: ['AT'] },
	]);
	expect(tally(countries, countries.cases, 'none')).toEqual([]);
});
