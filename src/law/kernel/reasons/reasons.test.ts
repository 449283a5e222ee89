import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readStudyFolder } from '../../../study/node.ts';
import { dayOf, firstDayOf } from '../../date.ts';
import type { Case } from '../../explain/case.ts';
import { lawOf } from '../../law.sample.ts';
import { randomCases } from '../../random-persons.sample.ts';
import { readLaw } from '../../read/read.ts';
import type { Law } from '../../typed.ts';
import { byMonth, populationOf } from '../compare-with-explain.sample.ts';
import { javaScriptKernel } from '../javascript/kernel.ts';
import { programOf } from '../lower.ts';
import { pensionLaw, workers } from '../pension.sample.ts';
import { answersOf, type Population } from '../population.ts';
import type { Program } from '../program.ts';
import { randomLaw, randomRules } from '../random-law.sample.ts';
import { compile, formOf, webAssemblyKernel } from '../webassembly/kernel.ts';
import { explainedReasons, type ReasonColumn, reasonerFor } from './reasons.ts';

// Thousands of persons, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** The reasons that a kernel gives, and those of explain. */
function bothReasons(
	law: Law,
	ask: readonly string[],
	people: Population,
	{ known, engine = 'wasm' }: { readonly known?: number; readonly engine?: 'wasm' | 'js' } = {},
): readonly [readonly ReasonColumn[], readonly ReasonColumn[]] {
	const career = people.career && 'fields' in people.career ? Object.keys(people.career.fields) : [];
	const fields = people.career && 'growing' in people.career ? ['wage', 'status'] : career;
	const order = {
		law,
		ask,
		columns: Object.keys(people.columns),
		fields,
		...(known === undefined ? {} : { known }),
	};
	const kernelOf = (program: Program) =>
		engine === 'js' ? javaScriptKernel(program) : webAssemblyKernel(compile(program, formOf(people)));
	const answers = answersOf(kernelOf(programOf(order).program), people, ask.length);
	return [reasonerFor(order, kernelOf)(people, answers), explainedReasons(law, ask, people, answers, known)];
}

const people = workers(120);
const few = ['paid_in_all', 'pension', 'last_wage'];

test('every unknown answer, and no other, has a reason with the name of what is missing', () => {
	const [columns] = bothReasons(pensionLaw, few, people);
	const said = columns.map(({ reasons }) => reasons.map(({ code, name }) => `${code} ${name}`).sort());
	expect(said).toEqual([
		['expired rate_flexible', 'no-career career', 'not-yet-in-force paid'],
		['expired rate_flexible', 'fact-missing claim_month', 'no-career career', 'not-yet-in-force account'],
		['fact-missing wage'],
	]);
	const { program } = programOf({
		law: pensionLaw,
		ask: few,
		columns: ['claim_month'],
		fields: ['wage', 'status'],
	});
	const answers = answersOf(javaScriptKernel(program), people, few.length);
	columns.forEach(({ codes }, index) => {
		const unknown = Array.from(answers[index] ?? [], (value) => Number.isNaN(value));
		expect(Array.from(codes, (code) => code > 0)).toEqual(unknown);
	});
});

describe('the reasons of a kernel are those of explain', () => {
	const folder = fileURLToPath(new URL('../../../../studies/china', import.meta.url));

	test("for every rule of China's law, and random persons", async () => {
		const study = await readStudyFolder(folder, 'studies/china');
		const law = study.ok ? readLaw(study.value.law, study.value.places) : study;
		if (!law.ok) throw new Error('the law of China cannot be read');
		const persons = populationOf(law.value, byMonth(randomCases(law.value, 20_267, 400)));
		const [fast, slow] = bothReasons(law.value, Object.keys(law.value.rules), persons);
		expect(fast).toEqual(slow);
		const told = fast.reduce((sum, { codes }) => sum + codes.filter((code) => code > 0).length, 0);
		expect(told).toBeGreaterThan(400 * fast.length * 0.2);
	});

	test('for random rules, in WebAssembly and JavaScript, of facts too', () => {
		fc.assert(
			fc.property(randomLaw, fc.integer(), fc.constantFrom('wasm', 'js'), (text, seed, engine) => {
				const law = lawOf(...text.split('---\n'));
				const persons = populationOf(law, byMonth(randomCases(law, seed, 30)));
				const [fast, slow] = bothReasons(law, [...randomRules, 'savings', 'wage', 'floor'], persons, {
					engine,
				});
				expect(fast).toEqual(slow);
			}),
			{ seed: 20_268, numRuns: 60 },
		);
	});

	test('under law as known on a day', () => {
		const law = lawOf(`
parameters:
  rate: {label: {zh: 费率, en: rate}, unit: share, source: act, values: [{from: 2000, to: 2005, value: 1}, {from: 2006, known: 2010-05-01, value: 2}]}
variables: {base: {label: {zh: 基数, en: base}, unit: CNY}}
rules:
  paid: {label: {zh: 缴费, en: paid}, unit: CNY, source: act, versions: [{from: 2001, formula: base * rate}, {from: 2007, known: 2011-05-01, formula: 2 * base}]}
`);
		const months = [1999, 2000, 2003, 2006, 2008].map((year) => firstDayOf(year * 12));
		const cases = months.flatMap((on): readonly Case[] =>
			[new Map(), new Map([['base', 3]])].map((given) => ({ place: 'CN', on, given, ask: [] })),
		);
		for (const date of ['2009-01-01', '2010-06-01', '2012-01-01']) {
			const known = dayOf(date) ?? 0;
			const [fast, slow] = bothReasons(law, ['paid'], populationOf(law, cases), { known });
			expect(fast).toEqual(slow);
		}
	});
});
