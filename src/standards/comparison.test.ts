import { describe, expect, test } from 'vitest';
import { readLaw } from '../law/index.ts';
import { comparisonTable } from './comparison-table.ts';
import type { CountryCases } from './country-cases.ts';
import type { Persona } from './persona.ts';
import { readComparison } from './read-comparison.ts';

const place = (code: string) => ({ code, label: { zh: code, en: code } });
const places = Object.fromEntries(['CN', 'CN-GD', 'ES', 'DK', 'world'].map((code) => [code, place(code)]));

const lawText = (of: string, text: string) => ({ path: `${of}.yaml`, text: `place: ${of}\n${text}` });
const read = readLaw(
	[
		lawText(
			'world',
			`sources: {code: {title: {zh: 法典, en: code}, confidence: B}}
enumerations:
  mode: {label: {zh: 方式, en: mode}, values: {mandatory: {zh: 强制, en: mandatory}, none: {zh: 无, en: none}}}
  form: {label: {zh: 形式, en: form}, values: {rider: {zh: 骑手, en: rider}}}
parameters:
  rate: {label: {zh: 费率, en: rate}, unit: share, values: [{from: 2000, unknown: {zh: 未公布, en: not published}}]}
  floor: {label: {zh: 下限, en: floor}, unit: CNY/month, values: [{from: 2000, unknown: {zh: 未公布, en: not published}}]}
  how: {label: {zh: 方式, en: how}, type: mode, values: [{from: 2000, unknown: {zh: 未公布, en: not published}}]}
variables:
  old: {label: {zh: 年长, en: old}, type: boolean}
  born: {label: {zh: 出生, en: born}, type: month}
  hukou_place: {label: {zh: 户籍, en: hukou}, type: place}
  form: {label: {zh: 形式, en: form}, type: form}
rules: {due: {label: {zh: 应缴, en: due}, unit: share, versions: [{from: 2000, source: code, formula: 'if old then 0 else rate'}]}}
`,
		),
		lawText(
			'CN',
			`parameters:
  rate: {values: [{from: 2000, to: 2015, value: 0.2, source: code, article: 第一条}, {from: 2016, value: 0.19, source: code}]}
  floor: {values: [{from: 2000, value: 1000, source: code}]}
  how: {values: [{from: 2000, value: mandatory, source: code}]}
`,
		),
		lawText(
			'CN-GD',
			`parameters:
  rate: {values: [{from: 2016, value: 0.14, source: code}]}
  floor: {values: [{from: 2000, value: 1200, source: code}]}
  how: {values: [{from: 2000, value: none, source: code}]}
`,
		),
	],
	places,
);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const law = read.value;

const cases: CountryCases = {
	questions: {
		success: {
			label: { zh: '成效', en: 'success' },
			asks: { zh: '？', en: '?' },
			choices: { good: { zh: '好', en: 'good' } },
		},
	},
	payers: {},
	units: { persons: { zh: '人', en: 'persons' } },
	cases: [
		{
			place: 'DK',
			sources: {},
			statuses: {},
			answers: {
				success: {
					choice: 'good',
					answer: { says: { zh: '不错', en: 'fair' }, sources: ['code'], confidence: 'C' },
				},
			},
			reasons: [],
			rates: [],
			reforms: [],
			outcomes: [],
			cautions: [],
		},
	],
};

const person = { age: 35, role: 'worker', career: [], label: { zh: '人', en: 'person' } };
const personas: readonly Persona[] = [{ ...person, id: 'elder', forms: ['rider'], given: { old: true } }];

const text = `places: [CN, CN-GD, ES, DK]
tables: {pension: {zh: 养老, en: pension}}
topics: {rates: {zh: 费率, en: rates}}
sources: {decree: {title: {zh: 法令, en: decree}, confidence: B}}
rows:
  rate:
    table: pension
    topic: rates
    label: {zh: 费率, en: rate}
    from: rate
    cells:
      ES: {says: {zh: 百分之二十八, en: twenty-eight per cent}, value: 0.283, sources: [decree], confidence: B}
  floor: {table: pension, topic: rates, label: {zh: 下限, en: floor}, from: floor, cells: {ES: {not_applicable: true}}}
  how: {table: pension, topic: rates, label: {zh: 方式, en: how}, from: how}
  due: {table: pension, topic: rates, label: {zh: 应缴, en: due}, from: due, given: {old: true}}
  owed: {table: pension, topic: rates, label: {zh: 应缴, en: due}, from: due, given: {old: false}}
  for_persona: {table: pension, topic: rates, label: {zh: 应缴, en: due}, from: due, persona: elder, form: rider}
  asked: {table: pension, topic: rates, label: {zh: 应缴, en: due}, from: due}
  success: {table: pension, topic: rates, label: {zh: 成效, en: success}, case: success}
`;

const readText = (changed: string) =>
	readComparison({ path: 'comparison.yaml', text: changed }, { law, cases, personas, sources: law.sources });

function table(on: string, rows?: readonly string[]) {
	const comparison = readText(text);
	if (!comparison.ok) throw new Error(JSON.stringify(comparison.problems));
	return comparisonTable(comparison.value, law, cases, {
		places: comparison.value.places,
		on,
		...(rows && { rows: new Set(rows) }),
	});
}

const line = (id: string, on = '2020-01') => table(on, [id]).lines[0]?.cells ?? [];

describe('a table that compares places', () => {
	test('reads law at the date the reader chooses, and inherits where nothing is restated', () => {
		expect(line('rate', '2010').map(({ says }) => says.en)).toEqual([
			'20 %',
			'20 %',
			'twenty-eight per cent',
			'not published',
		]);
		expect(line('rate', '2010')[0]).toMatchObject({ state: 'law', sources: ['code'], articles: ['第一条'] });
		expect(line('rate').map(({ says }) => says.en)).toEqual([
			'19 %',
			'14 %',
			'twenty-eight per cent',
			'not published',
		]);
	});

	test('says how a cell differs from that of the first place', () => {
		expect(line('rate').map(({ differs }) => differs?.en)).toEqual([
			undefined,
			'5 points less',
			'9.3 points more',
			undefined,
		]);
		expect(line('floor')[1]?.differs).toEqual({ en: '200 yuan a month more', zh: '高200元/月' });
		expect(line('how')[1]?.differs).toEqual({ en: 'none instead of mandatory', zh: '无，而非强制' });
		expect(line('rate', '2010')[1]?.differs).toBeUndefined();
	});

	test('has no blank cell: it is law, a text, or says why there is none', () => {
		for (const { cells } of table('2020').lines) {
			for (const { says } of cells) expect([says.zh, says.en]).not.toContain('');
		}
		expect(line('floor').map(({ state }) => state)).toEqual(['law', 'law', 'not_applicable', 'unknown']);
	});

	test('asks the law with the facts of the row, and tells which fact an answer depends on', () => {
		expect(line('for_persona')[0]).toMatchObject({ state: 'law', says: { en: '0 %' } });
		expect(line('due')[0]).toMatchObject({ state: 'law', says: { en: '0 %' } });
		expect(line('asked')[0]).toMatchObject({ state: 'unknown', says: { en: 'Depends on: old' } });
	});

	test('names what is unknown where it is not the row itself', () => {
		expect(line('owed')[3]).toMatchObject({ state: 'unknown', says: { en: 'rate: not published' } });
	});

	test("shows a country's case with its short answer, and weak statements as unverified", () => {
		expect(line('success').map(({ state }) => state)).toEqual([
			'not_found',
			'not_found',
			'not_found',
			'text',
		]);
		expect(line('success')[3]).toMatchObject({
			says: { en: '[good] fair', zh: '【好】不错' },
			unverified: true,
		});
	});
});

describe('a faulty comparison is told with its line', () => {
	test.each([
		['places: [CN, ', 'places: [CM, ', 'unknown-place', 1],
		['table: pension\n', 'table: pensions\n', 'unknown-table', 7],
		['from: how', 'from: hwo', 'unknown-name-in-the-law', 14],
		['{old: true}', '{olde: true}', 'unknown-name', 15],
		['case: success', 'case: succes', 'unknown-part-of-a-case', 19],
		['persona: elder', 'persona: elderly', 'unknown-persona', 17],
		['form: rider', 'form: driver', 'unknown-form-of-work-of-the-persona', 17],
		['ES: {says', 'FR: {says', 'unknown-place', 12],
		['sources: [decree]', 'sources: [degree]', 'unknown-source', 12],
		['value: 0.283', 'value: much', 'wrong-value', 12],
	])('%s as %s', (right, wrong, code, at) => {
		const comparison = readText(text.replace(right, wrong));
		expect(comparison.ok ? [] : comparison.problems).toMatchObject([
			{ code, spot: { file: 'comparison.yaml', line: at }, says: { zh: /\p{Script=Han}/u } },
		]);
	});
});
