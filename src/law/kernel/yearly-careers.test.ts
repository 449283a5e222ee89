import { expect, test } from 'vitest';
import { differing, explained } from './compare-with-explain.sample.ts';
import { javaScriptKernel } from './javascript/kernel.ts';
import { programOf } from './lower.ts';
import { pensionLaw, pensionRules, workers } from './pension.sample.ts';
import { answersOf, type Population } from './population.ts';
import { Cases } from './reasons/cases.ts';
import { compile, formOf, webAssemblyKernel } from './webassembly/kernel.ts';
import { careersOfYears } from './yearly-careers.ts';

const order = { law: pensionLaw, ask: pensionRules, columns: ['claim_month'], fields: ['wage', 'status'] };
const { program } = programOf(order);
const answersBy = (population: Population) =>
	answersOf(webAssemblyKernel(compile(program, formOf(population))), population, pensionRules.length);

test('careers by years give the answers of the same careers as rows, and of explain', () => {
	const people = workers(1501);
	const byYears = answersBy(people);
	const rows = { ...people, career: careersOfYears(people.career, people.size) };
	const cases = new Cases(pensionLaw, people);
	const some = Array.from({ length: 150 }, (_, person) => cases.at(person));
	expect(differing('rows', pensionRules, byYears, answersBy(rows))).toEqual([]);
	expect(
		differing(
			'JavaScript',
			pensionRules,
			byYears,
			answersOf(javaScriptKernel(program), people, pensionRules.length),
		),
	).toEqual([]);
	expect(differing('years', pensionRules, explained(pensionLaw, some, pensionRules), byYears)).toEqual([]);
	expect(byYears[3]?.filter((paid) => paid > 0).length).toBeGreaterThan(400);
});

test('people in order of place and age, whose lanes read law together, get the same answers', () => {
	const people = workers(200);
	const alike: Population = {
		...people,
		columns: { ...people.columns, place: 2, claim_month: 2020 * 12 + 7 },
		career: { ...people.career, firstYear: 1994, place: 2 },
	};
	const { career } = alike;
	if (!career || !('firstYear' in career)) throw new Error('careers are by years');
	const rows = { ...alike, career: careersOfYears(career, alike.size) };
	expect(differing('years', pensionRules, answersBy(rows), answersBy(alike))).toEqual([]);
});

test('one person, an odd number of them, and nobody at all are worked out', () => {
	for (const size of [0, 1, 3]) {
		const people = workers(size);
		const rows = { ...people, career: careersOfYears(people.career, size) };
		expect(differing('rows', pensionRules, answersBy(people), answersBy(rows))).toEqual([]);
	}
});
