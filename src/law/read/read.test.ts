import { describe, expect, test } from 'vitest';
import { lawOf, problemsOf } from '../law.sample.ts';

const base = `
variables:
  wage: {label: {zh: 工资, en: wage}, unit: CNY/month, period: month}
parameters:
  floor_ratio: {label: {zh: 比例, en: ratio}, unit: share, source: act, values: [{from: 2010, value: 0.6}]}
  average: {label: {zh: 均值, en: average}, unit: CNY/year, source: act, values: [{from: 2010, value: 60000}]}
  subsidy_months: {label: {zh: 月数, en: months}, key: years, unit: months, source: act, values: [{from: 2010, table: {1: 3, 2: 6}}]}
`;
const rule = (formula: string, extra = ''): string =>
	`${base}rules:\n  base: {label: {zh: 基数, en: base}, period: month, unit: CNY/month${extra}, versions: [{from: 2010, source: act, formula: '${formula}'}]}\n`;

describe('a law file is refused, at its line and column, with what to do', () => {
	test.each([
		[
			'a misspelt name',
			rule('wagee * floor_ratio'),
			/^a\.yaml:\d+:\d+ There is no fact, parameter or rule "wagee"\. Did you mean wage\?/,
		],
		[
			'yuan a month added to yuan a year',
			rule('wage + average'),
			/This is CNY\/year, but CNY\/month is needed here/,
		],
		['a result of the wrong unit', rule('average'), /This is CNY\/year, but CNY\/month/],
		['a number that law decides', rule('wage * 0.6'), /The number 0\.6 stands in a formula/],
		['broken syntax', rule('wage *'), /The formula cannot be read near/],
		['FEEL outside the subset', rule('for x in wage return x'), /outside the law language's subset/],
		['a table without its key', rule('wage * subsidy_months'), /is keyed by years; call it with its key/],
		[
			'"in" that swallows what follows',
			rule('if (wage in [0..wage] and true) then wage else wage'),
			/Put brackets around the test/,
		],
		['a key that does not exist', `${base}rule: {}\n`, /"rule" is not a key of file/],
		[
			'a circle',
			`rules:\n  a: {label: {zh: a, en: a}, unit: "1", source: act, versions: [{from: 2010, formula: b}]}\n  b: {label: {zh: b, en: b}, unit: "1", source: act, versions: [{from: 2010, formula: a + 1}]}\n`,
			/A rule needs itself: a → b → a/,
		],
		['a repeated key', `${base}${base}`, /This is not valid YAML/],
		[
			'an unknown unit',
			rule('wage', '').replace('unit: CNY/month, versions', 'unit: yuan, versions'),
			/"yuan" is not a unit/,
		],
		[
			'an unknown source',
			rule('wage').replace('source: act, formula', 'source: akt, formula'),
			/There is no source "akt"/,
		],
	])('%s', (_what, text, message) => {
		expect(problemsOf(text).join('\n')).toMatch(message);
	});

	const series = (...values: readonly string[]): string =>
		`parameters:\n  p: {label: {zh: p, en: p}, unit: share, values: [${values.join(', ')}]}\n`;
	test.each([
		['an uncited value', series('{from: 2010, value: 1}'), /no source/],
		[
			'a weak fact as law',
			series('{from: 2010, value: 1, source: page, confidence: C}'),
			/confidence C is stated as law/,
		],
		[
			'an overlap',
			series('{from: 2010, to: 2012, value: 1, source: act}', '{from: 2012-06, value: 2, source: act}'),
			/overlaps the one until 2012-12-31/,
		],
		[
			'two versions of one day',
			series('{from: 2010, value: 1, source: act}', '{from: 2010-01, value: 2, source: act}'),
			/two versions from 2010-01-01/,
		],
		[
			'a gap',
			series('{from: 2010, to: 2011, value: 1, source: act}', '{from: 2013, value: 2, source: act}'),
			/says nothing between 2011-12-31 and 2013-01-01/,
		],
		[
			'an end before the beginning',
			series('{from: 2010, to: 2009, value: 1, source: act}'),
			/ends \(2009\) before it begins \(2010\)/,
		],
		['a date that is none', series('{from: 2010-13, value: 1, source: act}'), /not a date/],
		[
			'text for a number',
			series('{from: 2010, value: much, source: act}'),
			/much is not a value of type share/,
		],
		[
			'neither value nor unknown',
			series('{from: 2010, source: act}'),
			/Give one of value, table, steps or unknown/,
		],
	])('%s', (_what, text, message) => {
		expect(problemsOf(text).join('\n')).toMatch(message);
	});

	test('an alias bomb', () => {
		const levels = ['a', 'b', 'c', 'd', 'e'].map((name, index, all) =>
			index === 0
				? 'a: &a [x, x, x, x, x, x, x, x, x]'
				: `${name}: &${name} [${Array(9)
						.fill(`*${all[index - 1]}`)
						.join(', ')}]`,
		);
		expect(problemsOf(`place: CN\n${levels.join('\n')}`).join('\n')).toMatch(/too many aliases/);
	});

	test('one unreadable file is one problem, not also of every file that needs it', () => {
		expect(
			problemsOf(
				`${base}x: [`,
				'rules:\n  r: {label: {zh: r, en: r}, unit: CNY/month, versions: [{from: 2010, source: act, formula: wage}]}',
			),
		).toHaveLength(1);
	});
});

test('a lower place restates values without repeating label and unit', () => {
	const law = lawOf(
		base,
		'place: CN-ZJ\nparameters:\n  floor_ratio: {source: act, values: [{from: 2012, value: 0.55}]}\n',
	);
	expect(Object.keys(law.parameters.floor_ratio?.places ?? {})).toEqual(['CN', 'CN-ZJ']);
});

test('a revision of the same period that became known later is no overlap', () => {
	expect(
		problemsOf(
			'parameters:\n  p: {label: {zh: p, en: p}, unit: share, source: act, values: [{from: 2010, value: 1}, {from: 2010, value: 2, known: 2010-12-20}]}\n',
		),
	).toEqual([]);
});

test('short names mean the nearest', () => {
	const law = lawOf(`
parameters:
  rate: {label: {zh: r, en: r}, unit: share, source: act, values: [{from: 2010, value: 1}]}
  pension.rate: {label: {zh: r, en: r}, unit: share, source: act, values: [{from: 2010, value: 2}]}
rules:
  pension.employee.share: {label: {zh: s, en: s}, unit: share, source: act, versions: [{from: 2010, formula: rate}]}
  share: {label: {zh: s, en: s}, unit: share, source: act, versions: [{from: 2010, formula: rate}]}
`);
	const named = (name: string): unknown => law.rules[name]?.places.CN?.[0]?.formula;
	expect(named('pension.employee.share')).toMatchObject({ name: 'pension.rate' });
	expect(named('share')).toMatchObject({ name: 'rate' });
});
