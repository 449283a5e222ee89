import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../date.ts';
import { randomLaw, randomRules } from '../kernel/random-law.sample.ts';
import { caseOf, lawOf } from '../law.sample.ts';
import { randomCases } from '../random-persons.sample.ts';
import type { Law, RawCase } from '../typed.ts';
import type { DialectName } from './dialect.ts';
import { randomFormulas } from './random-formulas.sample.ts';
import { answersIn, differences, duckdbEngine, type Engine } from './run.sample.ts';
import { dialectNames, type Sql, type SqlOptions, sqlFor } from './sql.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await duckdbEngine();
});
afterAll(() => engine.close());

function sqlOf(
	law: Law,
	ask: readonly string[],
	options: SqlOptions = {},
	dialect: DialectName = 'duckdb',
): Sql {
	const sql = sqlFor(law, ask, dialect, options);
	if (!sql.ok) throw new Error(sql.problems.map(({ says }) => says.en).join('\n'));
	return sql.value;
}

/** What is not as explained, for random persons or the given cases. */
async function differing(law: Law, raw?: readonly RawCase[], options: SqlOptions = {}) {
	const names = Object.keys(law.rules);
	const cases = raw ? raw.map((each) => caseOf(law, each)) : randomCases(law, 7, 80);
	const fresh = raw ? await duckdbEngine() : engine;
	await fresh.run('drop table if exists person');
	await fresh.run('drop table if exists career');
	const answers = await answersIn(fresh, law, sqlOf(law, names, options), cases);
	if (raw) await fresh.close();
	return differences(law, names, cases, answers).lines;
}

const amount = (name: string, unit: string, formula: string, period = 'career') =>
	`  ${name}: {label: {zh: ${name}, en: ${name}}, unit: ${unit}, period: ${period}, versions: [{from: 1950, source: act, formula: '${formula}'}]}\n`;
const chosen = (name: string, type: string, formula: string, period = 'career') =>
	`  ${name}: {label: {zh: ${name}, en: ${name}}, type: ${type}, period: ${period}, versions: [{from: 1950, source: act, formula: '${formula}'}]}\n`;
const truth = (name: string, formula: string) => chosen(name, 'boolean', formula);

const facts = `
variables:
  a: {label: {zh: a, en: a}, unit: CNY, range: [-1000, 1000]}
  b: {label: {zh: b, en: b}, unit: CNY, range: [-3, 3]}
  p: {label: {zh: p, en: p}, type: boolean}
  q: {label: {zh: q, en: q}, type: boolean}
  home: {label: {zh: home, en: home}, type: place}
  away: {label: {zh: away, en: away}, type: place}
  born: {label: {zh: born, en: born}, type: month}
  wage: {label: {zh: wage, en: wage}, unit: CNY/month, period: month, range: [0, 20000]}
  works: {label: {zh: works, en: works}, type: boolean, period: month}
`;

describe('formulas in SQL', () => {
	test('are unknown where explain finds them unknown', async () => {
		const law = lawOf(`${facts}rules:
${amount('least', 'CNY', 'min(a, b, a - b)')}${amount('most', 'CNY', 'max(0, a, b)')}
${amount('either', 'CNY', 'if p then a else if a > b then b else 0')}
${amount('sure', 'CNY', 'if is defined(p) and not(is defined(q)) then a else if is defined(a) then 1 * a else 0')}
${truth('both', 'p and q or a > b')}${truth('among', 'home in (away, place)')}${truth('inside', 'within(home, "CN-GD")')}
${truth('between', 'a between b and 100 * b')}
${amount('ratio', 'share', 'a / b')}${amount('parts', 'share', '1 / 2 + (if p then 1 else 0) / 2')}
`);
		expect(await differing(law)).toEqual([]);
	});

	test('round as the law does, to the last bit', async () => {
		const rounded = ['half up', 'up', 'down'].flatMap((how) =>
			[0, 1, 2, 4].map((digits) =>
				amount(`r_${how.replace(' ', '_')}_${digits}`, 'CNY', `round ${how}(a, ${digits})`),
			),
		);
		const law = lawOf(
			`${facts}rules:\n${rounded.join('')}${amount('low', 'CNY', 'floor(a)')}${amount('high', 'CNY', 'ceiling(a)')}${amount('size', 'CNY', 'abs(-a)')}`,
		);
		const edges = [2.675, -2.675, 1.005, 0.5, -0.5, 2.5, 0.0000004, -0.0000004, 1e-9, 3, -3, 0, 999.9999999];
		expect(
			await differing(
				law,
				edges.map((a) => ({ given: { a } })),
			),
		).toEqual([]);
		expect(await differing(law)).toEqual([]);
	});

	test('know the calendar', async () => {
		const law = lawOf(`${facts}rules:
${amount('year_born', 'share', 'year_of(born)')}${amount('month_born', 'share', 'month_of(born)')}${amount('age', 'months', 'on - born')}
`);
		expect(await differing(law)).toEqual([]);
	});
});

describe('careers in SQL', () => {
	test('are counted, summed and picked from in the order of time', async () => {
		const law = lawOf(`${facts}
parameters:
  rate: {label: {zh: rate, en: rate}, unit: share, source: act, values: [{from: 1990, to: 2004-06, value: 0.1}, {from: 2004-07, value: 0.07}]}
  few: {label: {zh: few, en: few}, unit: months, source: act, values: [{from: 1990, value: 40}]}
  third: {label: {zh: third, en: third}, unit: share, source: act, values: [{from: 1990, value: 0.3}]}
  five: {label: {zh: five, en: five}, unit: years, source: act, values: [{from: 1990, value: 5}]}
rules:
${amount('paid', 'CNY/month', 'wage * rate', 'month')}
${amount('sum', 'CNY', 'total(paid, works)')}${amount('average', 'CNY/month', 'mean(paid)')}
${amount('months_worked', 'months', 'count(works)')}
${amount('last', 'CNY/month', 'latest(wage, works)')}${amount('early', 'CNY/month', 'first(wage, works)')}
${amount('top', 'CNY/month', 'largest(wage)')}${amount('bottom', 'CNY/month', 'smallest(wage)')}
${amount('here', 'months', 'largest(count_same(province(place), works))')}
${amount('year_paid', 'CNY', 'this_year(paid)', 'year')}
${amount('account', 'CNY', 'previous(account) * (1 + rate) + year_paid', 'year')}
${amount('so_far', 'CNY', 'total(paid)', 'year')}${amount('best_so_far', 'CNY', 'largest(year_paid)', 'year')}
${amount('years', 'years', 'count(year_paid > 0)')}
${amount('year_before', 'CNY/month', 'recent(wage, months_per_year * years)')}${amount('lately', 'CNY/month', 'recent(paid, count(works))')}
${amount('best_third', 'CNY/month', 'best(wage, months_worked * third)')}${amount('best_few', 'CNY/month', 'best(paid, few)')}
${amount('best_years', 'CNY', 'best(year_paid, five)')}${amount('best_none', 'CNY/month', 'best(wage, few - few)')}${amount('best_less', 'CNY/month', 'best(wage, -few)')}
${amount('change', 'CNY', 'year_paid - previous(year_paid)', 'year')}
${amount('one', 'CNY', 'previous(other) + year_paid', 'year')}${amount('other', 'CNY', 'one / 2 + previous(one)', 'year')}
`);
		expect(await differing(law)).toEqual([]);
	});

	test('end with the month of an event, read for its place', async () => {
		const law = lawOf(`${facts}
events:
  claim: {label: {zh: claim, en: claim}, month: claim_month, place: claim_place}
rules:
  claim_month: {label: {zh: m, en: m}, type: month, versions: [{from: 1950, source: act, formula: 'born + (on - born) / 2'}]}
${chosen('claim_place', 'place', 'if p then home else latest(place)')}
${amount('claimed', 'CNY', 'total(wage, works)', 'event claim')}
${amount('wage_then', 'CNY/month', 'wage', 'event claim')}
${chosen('where', 'place', 'province(place)', 'event claim')}
`);
		expect(await differing(law)).toEqual([]);
	});
});

describe('versions in SQL', () => {
	const law = lawOf(
		`parameters:
  rate:
    label: {zh: rate, en: rate}
    unit: CNY
    source: act
    provisional: latest
    values: [{from: 2010, value: 1}, {from: 2012, to: 2013, value: 2, known: 2012-08-01}, {from: 2014, unknown: {zh: 无, en: none}}]
  step: {label: {zh: s, en: s}, unit: CNY, key: years, source: act, values: [{from: 2000, steps: {1: 12, 5: 18}}]}
  grade: {label: {zh: g, en: g}, unit: CNY, key: years, source: act, values: [{from: 2000, to: 2019, table: {1: 5, 2: 7}}]}
variables:
  years: {label: {zh: y, en: y}, unit: years}
  past: {label: {zh: t, en: t}, type: month}
rules:
  paid:
    label: {zh: paid, en: paid}
    unit: CNY
    versions:
      - {from: 2011, to: 2013, source: act, formula: rate}
      - {from: 2014, to: 2014, unknown: {zh: 不明, en: not known}}
      - {from: 2015, to: 2016, source: act, formula: 2 * rate}
${amount('stepped', 'CNY', 'step(years)')}${amount('graded', 'CNY', 'grade(years)')}
${amount('once', 'CNY', 'as_of(rate, past)')}${amount('there', 'CNY', 'in_place(rate, "CN-ZJ")')}
`,
		`place: CN-ZJ
parameters: {rate: {source: act, values: [{from: 2012-07, value: 3}]}}
rules: {paid: {versions: [{from: 2012-07, source: act, formula: 10 * rate}]}}
`,
	);
	const days = [
		'2009-12-31',
		'2010-01-01',
		'2012-06-30',
		'2012-07',
		'2013-12-31',
		'2014-06',
		'2015',
		'2016-12-31',
		'2017',
		'2020',
	];
	const cases = days.flatMap((on) =>
		['CN', 'CN-ZJ', 'CN-GD-SZ'].map((place, index) => ({
			on,
			place,
			given: { years: [0.5, 1, 5][index], ...(index > 0 ? { past: '2013-12' } : {}) },
		})),
	);

	test('go by day and place, and never fall back on expired law', async () => {
		expect(await differing(law, cases)).toEqual([]);
	});

	test('see only what was known on a day', async () => {
		const known = dayOf('2012-07-15') ?? 0;
		const asKnown = cases.map((each) => ({ ...each, known: '2012-07-15' }));
		expect(await differing(law, asKnown, { known })).toEqual([]);
	});

	test('give way to what the tables give', async () => {
		const given = cases.map((each) => ({ ...each, given: { ...each.given, rate: 9, graded: 4 } }));
		expect(await differing(law, given, { person: ['years', 'past', 'rate', 'graded'] })).toEqual([]);
	});
});

describe('random rules', () => {
	test('give the same bits as explained', async () => {
		const formulas = randomFormulas(20_263, 60);
		const law = lawOf(
			`${facts}rules:\n${formulas.map((each, index) => amount(`r${index}`, 'CNY', each)).join('')}`,
		);
		expect(await differing(law)).toEqual([]);
	});
});

describe('random laws, with looks back of every kind', () => {
	test('give the same bits as explained, and no rule is refused', async () => {
		let known = 0;
		const texts = fc.sample(randomLaw, { seed: 20_269, numRuns: 8 });
		for (const [index, text] of texts.entries()) {
			const law = lawOf(...text.split('---\n'));
			const cases = randomCases(law, index, 60);
			const sql = sqlOf(law, randomRules);
			expect(sql.refused).toEqual([]);
			const fresh = await duckdbEngine();
			const found = differences(law, randomRules, cases, await answersIn(fresh, law, sql, cases));
			await fresh.close();
			expect(found.lines, text).toEqual([]);
			known += found.known;
		}
		// not all unknown, which would be easy
		expect(known).toBeGreaterThan(texts.length * 60);
	}, 120_000);
});

describe('SQL for every engine', () => {
	const law = lawOf(`${facts}
rules:
${amount('paid', 'CNY/month', 'wage / 10', 'month')}${amount('sum', 'CNY', 'total(paid, works)')}
${amount('account', 'CNY', 'previous(account) + this_year(paid)', 'year')}${amount('balance', 'CNY', 'latest(account)')}
${amount('high', 'CNY/month', 'best(wage, months_per_year / months_per_year * count(works))', 'year')}
`);

	test.each(dialectNames)('%s has a view for each rule, with what it rests on', (dialect) => {
		const { views } = sqlOf(law, ['sum', 'balance'], {}, dialect);
		expect(views.filter(({ rule }) => rule !== undefined).map(({ rule }) => rule)).toEqual([
			'paid',
			'account',
			'sum',
			'balance',
		]);
		expect(views.find(({ name }) => name === 'sum')?.statement).toContain('-- CN, from 1950-01-01: Act');
		expect(views.at(-1)?.name).toBe('answers');
	});

	test.each(dialectNames)('%s refuses what it cannot give, and says why in both languages', (dialect) => {
		const { refused, views } = sqlOf(law, ['sum', 'high'], {}, dialect);
		expect(refused).toMatchObject([{ code: 'not-in-sql' }]);
		expect(refused[0]?.says.en).toContain('high');
		expect(refused[0]?.says.zh).toContain('best');
		expect(views.some(({ rule }) => rule === 'sum')).toBe(true);
		expect(sqlFor(law, ['high'], dialect).ok).toBe(false);
	});

	test('refuses a rule called like a column that every table has', () => {
		const clash = lawOf(`${facts}rules:\n${amount('value', 'CNY', 'a')}`);
		expect(sqlFor(clash, ['value'], 'duckdb')).toMatchObject({
			ok: false,
			problems: [{ code: 'not-in-sql' }],
		});
	});

	test('reads as it stands on file', async () => {
		for (const dialect of dialectNames) {
			const { statements } = sqlOf(
				law,
				['sum', 'balance'],
				{ language: dialect === 'spark' ? 'zh' : 'en' },
				dialect,
			);
			await expect(`${statements.join(';\n\n')};\n`).toMatchFileSnapshot(`golden/${dialect}.sql`);
		}
	});
});

test('the example of the README gives the view it shows', () => {
	const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
	const fence = (language: string): string =>
		new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readme)?.[1] ?? '';
	const law = lawOf(fence('yaml'));
	const { views } = sqlOf(law, ['contribution']);
	expect(`${views.find(({ name }) => name === 'contribution')?.statement}\n`).toBe(fence('sql'));
});
