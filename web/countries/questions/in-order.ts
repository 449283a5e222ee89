import type { CountryCase, CountryCases } from '../../../src/standards/index.ts';

/** The cases in the order in which the study lists its places. */
export function inOrder(
	{ cases }: CountryCases,
	places: Readonly<Record<string, unknown>>,
): readonly CountryCase[] {
	const order = Object.keys(places);
	return cases.toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place));
}

/** Which countries chose which short answer to a question, in the order of its choices. */
export function tally(
	{ questions }: CountryCases,
	cases: readonly CountryCase[],
	question: string,
): readonly { readonly choice: string; readonly places: readonly string[] }[] {
	return Object.keys(questions[question]?.choices ?? {}).flatMap((choice) => {
		const places = cases
			.filter(({ answers }) => answers[question]?.choice === choice)
			.map(({ place }) => place);
		return places.length === 0 ? [] : [{ choice, places }];
	});
}
