import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawOf } from '../law.sample.ts';
import { randomCases } from '../random-persons.sample.ts';
import type { Law } from '../typed.ts';
import { populationOf } from './compare-with-explain.sample.ts';
import { programOf } from './lower.ts';
import { answersOf, type Population } from './population.ts';
import { randomLaw, randomRules } from './random-law.sample.ts';
import { compile, formOf, webAssemblyKernel } from './webassembly/kernel.ts';

function peopleOf(law: Law, seed: number): Population {
	const { size, columns } = populationOf(law, randomCases(law, seed, 41));
	return { size, columns };
}

test('people without careers are told the same by a kernel that knows of none as by one that finds none', () => {
	let known = 0;
	fc.assert(
		fc.property(randomLaw, fc.integer(), (text, seed) => {
			const law = lawOf(...text.split('---\n'));
			const people = peopleOf(law, seed);
			const order = {
				law,
				ask: randomRules,
				columns: Object.keys(people.columns),
				fields: ['wage', 'status'],
			};
			const { program } = programOf(order);
			const [alone, among] = [formOf(people), { kind: 'rows' } as const].map((form) =>
				answersOf(webAssemblyKernel(compile(program, form)), people, randomRules.length),
			);
			for (const column of alone ?? []) known += column.filter((value) => !Number.isNaN(value)).length;
			expect(alone).toEqual(among);
		}),
		{ seed: 20_266, numRuns: 40 },
	);
	expect(known).toBeGreaterThan(1000);
});

test('a kernel for people without careers refuses those who have one', () => {
	const law = lawOf('rules: {}');
	const { program } = programOf({ law, ask: [], columns: [], fields: [] });
	const kernel = webAssemblyKernel(compile(program, { kind: 'none' }));
	expect(() => kernel.run(populationOf(law, []), [], 0, 1)).toThrow(RangeError);
});
