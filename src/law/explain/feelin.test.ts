import fc from 'fast-check';
import { evaluate } from 'feelin';
import { expect, test } from 'vitest';
import { caseOf, lawOf } from '../law.sample.ts';
import { Walk } from './walk.ts';

/**
 * Formulas over the amounts `a` and `b`, the truth `p` and the choice `c`, all known, in what our subset and FEEL share.
 * Amounts are quarters and are rounded once at most, so that binary noise, which the law language allows for, plays no part. Bounds are in order:
 * feelin turns them round where they are not.
 */
const { formula } = fc.letrec((knot) => {
	const tie = (name: string): fc.Arbitrary<string> => knot(name).map(String);
	const { constantFrom: are } = fc;
	const within = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
		fc.tuple(...parts).map((each) => `(${each.join(' ')})`);
	const call = (
		name: fc.Arbitrary<string>,
		...parts: readonly fc.Arbitrary<string>[]
	): fc.Arbitrary<string> =>
		fc.tuple(name, fc.tuple(...parts)).map(([how, each]) => `${how}(${each.join(', ')})`);
	return {
		exact: fc.oneof(
			{ maxDepth: 3, withCrossShrink: true },
			are('a', 'b', '1', '-a', '10', '100'),
			within(tie('exact'), are('+', '-'), tie('exact')),
			within(tie('exact'), are('* 2', '/ 2', '* 10')),
			call(are('min', 'max'), tie('exact'), tie('exact')),
			call(are('abs', 'floor', 'ceiling'), tie('exact')),
		),
		rounded: fc.oneof(
			tie('exact'),
			call(are('round half up', 'round up', 'round down'), tie('exact'), are('0', '1', '2')),
		),
		truth: fc.oneof(
			{ maxDepth: 3, withCrossShrink: true },
			are('p', 'c = "x"', 'c != "y"', 'c in ("x", "y")', 'true', 'false'),
			within(tie('exact'), are('<', '<=', '=', '!=', '>', '>='), tie('exact')),
			within(tie('exact'), are('between 1 and 10', 'between 0 and 2')),
			within(tie('exact'), are('in [1..100]', 'in [0..2]')),
			within(tie('truth'), are('and', 'or'), tie('truth')),
			call(are('not'), tie('truth')),
		),
		formula: within(are('if'), tie('truth'), are('then'), tie('rounded'), are('else'), tie('rounded')),
	};
});

test('feelin, another FEEL engine, gives random formulas the values that explain gives them', () => {
	const formulas = fc.sample(formula, { seed: 20_266, numRuns: 300 }).map(String);
	const rules = formulas.map(
		(text, index) =>
			`  r${index}: {label: {zh: 名, en: name}, source: act, unit: '1', versions: [{from: 2000, formula: '${text}'}]}`,
	);
	const law = lawOf(`
enumerations:
  choice: {label: {zh: 选项, en: choice}, values: {x: {zh: 甲, en: x}, y: {zh: 乙, en: y}, z: {zh: 丙, en: z}}}
variables:
  a: {label: {zh: 甲, en: a}, unit: '1'}
  b: {label: {zh: 乙, en: b}, unit: '1'}
  p: {label: {zh: 是否, en: p}, type: boolean}
  c: {label: {zh: 选项, en: c}, type: choice}
rules:
${rules.join('\n')}
`);
	const given = fc.record({
		a: fc.integer({ min: -400, max: 400 }).map((quarters) => quarters / 4),
		b: fc.integer({ min: -400, max: 400 }).map((quarters) => quarters / 4),
		p: fc.boolean(),
		c: fc.constantFrom('x', 'y', 'z'),
	});
	for (const facts of fc.sample(given, { seed: 20_267, numRuns: 20 })) {
		const walk = new Walk(law, caseOf(law, { given: facts }), false);
		formulas.forEach((text, index) => {
			const { value } = evaluate(text, facts);
			// feelin tells -0 from 0 otherwise than we do; nobody is paid either
			expect(Number(value) + 0, `${text} ${JSON.stringify(facts)}`).toBe(
				Number(walk.ask(`r${index}`).value) + 0,
			);
		});
	}
});
