import { describe, expect, test } from 'vitest';
import { sampleStudy } from '../study.sample.ts';
import { runStatisticChecks } from './run-checks.ts';

const header = 'id,place,year,sex,age,category,value,unit,source,confidence';
const rows = (...lines: string[]) =>
	[header, ...lines.map((line) => `insured_persons,${line},persons,press,B`), ''].join('\n');

/** Makes checks of a table with the rows given. */
function report(checks: string, table: string, known?: string) {
	const files = { 'statistics/coverage.csv': table, 'statistics/checks.yaml': checks };
	return runStatisticChecks(sampleStudy({ ...files, 'statistics/known-differences.yaml': known }));
}

const bySex = `by-sex:
  says: {zh: 男女之和等于合计, en: men and women add up}
  each: {place: any, year: any}
  of: {id: insured_persons}
  sum: [{sex: [male, female]}]
  is: [{}]
  within: 1
`;
const sexes = rows(
	...['CN,2020,all,all,,10', 'CN,2020,male,all,,6', 'CN,2020,female,all,,4'],
	...['CN,2021,all,all,,10', 'CN,2021,male,all,,7', 'CN,2021,female,all,,5'],
	'CN,2022,all,all,,10',
);
const known =
	'- check: by-sex\n  where: {year: 2021}\n  difference: 2\n  why: {zh: 原文如此, en: as printed}\n';

describe('a check', () => {
	test('is made wherever its figures are all there, and a failure tells place, year and amounts', () => {
		const { passed, problems } = report(bySex, sexes);
		expect(passed).toBe(1);
		expect(problems).toMatchObject([
			{
				code: 'check-fails',
				spot: { file: 'small/statistics/checks.yaml', line: 1 },
				says: {
					en: 'men and women add up (China, 2021): 12 against 10, a difference of 2.',
					zh: '男女之和等于合计（全国，2021年）：12，应为 10，相差 2。',
				},
			},
		]);
	});

	test('that fails by a recorded difference is known, with the reason', () => {
		const result = report(bySex, sexes, known);
		expect(result.problems).toEqual([]);
		expect(result.known).toMatchObject([{ where: { place: 'CN', year: '2021' }, why: { en: 'as printed' } }]);
	});

	test('does not pass a difference of another amount, nor a record of one that is gone', () => {
		const { problems } = report(bySex, sexes, known.replace('difference: 2', 'difference: 3'));
		expect(problems.map(({ code }) => code)).toEqual(['check-fails', 'known-difference-gone']);
	});

	test('that a record misspells is told with the nearest', () => {
		const { problems } = report(bySex, sexes, known.replace('by-sex', 'by-sec'));
		expect(problems.at(-1)).toMatchObject({ code: 'unknown-check', fix: { en: 'Perhaps by-sex?' } });
	});

	test('that applies nowhere is a problem: it may be misspelt', () => {
		const { problems } = report(bySex.replace('male, female', 'man, woman'), sexes);
		expect(problems.map(({ code }) => code)).toEqual(['check-applies-nowhere']);
	});

	test.each([
		[
			'parts of a place',
			'of: {id: insured_persons, place: CN, year: 2020}\n  sum: [{place: parts}]\n  is: [{}]\n  within: 0',
		],
		[
			'ages within an age',
			'of: {id: insured_persons, place: CN, year: 2021}\n  sum: [{age: parts}]\n  is: [{}]\n  within: 0',
		],
		[
			'a year before',
			'each: {year: [2021]}\n  of: {id: insured_persons, place: CN}\n  sum: [{before: 1}, {number: 5}]\n  is: [{}]\n  within: 0',
		],
		[
			'a ratio',
			'of: {id: insured_persons, place: CN-ZJ, year: 2020}\n  sum: [{}]\n  over: [{place: CN}]\n  between: [0.39, 0.41]',
		],
		[
			'an upper limit',
			'of: {id: insured_persons, place: CN-ZJ, year: 2020}\n  sum: [{}]\n  at_most: [{place: CN}]\n  within: 6',
		],
		[
			'a weighted mean',
			'of: {id: insured_persons, year: 2020}\n  mean: [{place: CN-ZJ}, {place: CN-SC}]\n  weight: {id: insured_persons}\n  is: 5.2\n  within: 0.0001',
		],
		[
			'a rounded total',
			'of: {id: insured_persons, year: 2020}\n  sum: [{place: CN-SC}]\n  is: [{place: CN}]\n  within: {amount: 1, rounded: 10}',
		],
	])('can be of %s', (_, body) => {
		const table = rows(
			...['CN,2020,all,all,,10', 'CN-ZJ,2020,all,all,,4', 'CN-SC,2020,all,all,,6', 'CN:east,2020,all,all,,3'],
			...[
				'CN,2021,all,all,,15',
				'CN,2021,all,0-59,,9',
				'CN,2021,all,60-64,,2',
				'CN,2021,all,65+,,4',
				'CN,2021,all,60+,,6',
			],
		);
		const { passed, problems } = report(`it:\n  says: {zh: 是, en: it}\n  ${body}\n`, table);
		expect({ passed, problems }).toEqual({ passed: 1, problems: [] });
	});

	test('of ages needs every age, and no fall where there may be none', () => {
		const ages =
			'ages:\n  says: {zh: 年龄, en: ages}\n  of: {id: insured_persons, place: CN, year: 2020}\n  ages: [0, 2]\n  rises_from: 1\n';
		const made = (...values: number[]) =>
			report(ages, rows(...values.map((value, age) => `CN,2020,all,${age},,${value}`)));
		expect(made(3, 1, 2).passed).toBe(1);
		expect(made(3, 2, 1).problems).toHaveLength(1);
		expect(made(3, 1).problems).toHaveLength(1);
	});

	test('written without a demand is refused', () => {
		expect(() => report('x:\n  says: {zh: 甲, en: x}\n  sum: [{}]\n', sexes)).toThrow('schema');
	});
});
