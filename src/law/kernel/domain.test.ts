import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readStudyFolder } from '../../study/node.ts';
import { lawOf } from '../law.sample.ts';
import { randomCases } from '../random-persons.sample.ts';
import { readLaw } from '../read/read.ts';
import type { Law } from '../typed.ts';
import { populationOf } from './compare-with-explain.sample.ts';
import { domainsOf } from './domain.ts';
import { javaScriptKernel } from './javascript/kernel.ts';
import { programOf } from './lower.ts';
import { answersOf, type Column, isYearly, type Population } from './population.ts';
import { randomLaw, randomRules } from './random-law.sample.ts';
import { compile, formOf, webAssemblyKernel } from './webassembly/kernel.ts';

// Thousands of persons, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const folder = fileURLToPath(new URL('../../../studies/china', import.meta.url));
const study = await readStudyFolder(folder, 'studies/china');
if (!study.ok) throw new Error('the study of China cannot be read');
const read = readLaw(study.value.law, study.value.places);
if (!read.ok) throw new Error('the law of China cannot be read');
const china = read.value;

/** Random people asked for one month, of whom every second fact is known of everybody. */
function peopleOf(law: Law, seed: number, size: number): Population {
	const people = populationOf(law, randomCases(law, seed, size));
	const full = ([name, column]: [string, Column], index: number): [string, Column] => {
		if (typeof column === 'number') return [name, column];
		const first = column.find((value) => !Number.isNaN(value));
		const isFilled = (index + seed) % 2 === 0 && first !== undefined;
		return [name, isFilled ? column.map((value) => (Number.isNaN(value) ? first : value)) : column];
	};
	const columns = Object.fromEntries(Object.entries(people.columns).map(full));
	return { ...people, columns: { ...columns, on: 2024 * 12 + (seed & 7) } };
}

function answers(law: Law, people: Population, ask: readonly string[], told: boolean) {
	const { columns, career } = people;
	const { program } = programOf({
		law,
		ask,
		columns: Object.keys(columns),
		fields: career && !isYearly(career) ? Object.keys(career.fields) : [],
		...(told ? { domains: domainsOf(columns) } : {}),
	});
	return [webAssemblyKernel(compile(program, formOf(people))), javaScriptKernel(program)].map((kernel) =>
		answersOf(kernel, people, ask.length),
	);
}

/** How many answers are known, after those of kernels that know columns beforehand were compared with the others'. */
function compared(law: Law, people: Population, ask: readonly string[]): number {
	const [plain] = answers(law, people, ask, false);
	for (const each of answers(law, people, ask, true)) {
		each.forEach((column, index) => {
			expect(column, ask[index]).toEqual(plain?.[index]);
		});
	}
	return (plain ?? []).reduce(
		(known, column) => known + column.filter((value) => !Number.isNaN(value)).length,
		0,
	);
}

test('what columns hold may be told beforehand without a bit of any answer changing: random rules', () => {
	let known = 0;
	fc.assert(
		fc.property(randomLaw, fc.nat(), fc.boolean(), (text, seed, careers) => {
			const law = lawOf(...text.split('---\n'));
			const { career, ...people } = peopleOf(law, seed, 31);
			known += compared(law, careers && career ? { ...people, career } : people, randomRules);
		}),
		{ seed: 20_267, numRuns: 60 },
	);
	expect(known).toBeGreaterThan(3000);
});

test("the same: China's law, every rule", () => {
	for (const seed of [8, 9]) {
		expect(compared(china, peopleOf(china, seed, 301), Object.keys(china.rules))).toBeGreaterThan(10_000);
	}
});

test('a domain tells whether all is known, the largest size, and the values where they are few', () => {
	const { all, none, some, wages, endless } = domainsOf({
		all: Uint8Array.of(3, 1, 3),
		none: Number.NaN,
		some: Float64Array.of(1, Number.NaN, -4),
		wages: Float64Array.of(1500.5, 0),
		endless: Float64Array.of(1, Number.POSITIVE_INFINITY),
	});
	expect(all).toEqual({ complete: true, most: 3, values: [1, 3] });
	expect(none).toEqual({ complete: false });
	expect(some).toEqual({ complete: false, most: 4 });
	expect(wages).toEqual({ complete: true, most: 1500.5 });
	expect(endless).toEqual({ complete: true });
});
