import { describe, expect, test } from 'vitest';
import { readStudy } from '../read-study.ts';
import { sampleFiles, sampleStudy, sampleText } from '../study.sample.ts';

const table = 'statistics/coverage.csv';

/** Problems of the small study with one row more in its table. */
function problemsOf(row: string, header = '') {
	const text = header === '' ? `${sampleText(table)}${row}\n` : `${header}\n${row}\n`;
	const study = readStudy(sampleFiles({ [table]: text }), 'small');
	return study.ok ? [] : study.problems;
}

describe('published statistics', () => {
	test('become findings in the plain unit of their indicator', () => {
		const [all, , women, rate] = sampleStudy().statistics.findings;
		expect(all).toMatchObject({ id: 'insured_persons', value: 995_000, unit: 'persons', kind: 'published' });
		expect(women).toMatchObject({ method: 'derived', note: { zh: '合计减男性', en: 'all, less men' } });
		expect(rate).toMatchObject({ value: 0.225, unit: 'share', sources: 'press', confidence: 'B' });
	});

	test('are not broken down by what their table has no column for', () => {
		expect(sampleStudy().statistics.findings[0]).toMatchObject({ age: 'all', form: 'all', category: '' });
	});

	test.each([
		['unknown-indicator', 'insured_person,pension,CN,2021,all,1,persons,press,B,published,,', 1],
		['unknown-scheme', 'insured_persons,pensions,CN,2021,all,1,persons,press,B,published,,', 17],
		['unknown-place', 'insured_persons,pension,CN-ZZ,2021,all,1,persons,press,B,published,,', 25],
		['not-a-year', 'insured_persons,pension,CN,21,all,1,persons,press,B,published,,', 28],
		['unknown-sex', 'insured_persons,pension,CN,2021,men,1,persons,press,B,published,,', 33],
		['not-a-number', 'insured_persons,pension,CN,2021,all,1.000.000,persons,press,B,published,,', 37],
		['unknown-unit', 'insured_persons,pension,CN,2021,all,1,person,press,B,published,,', 39],
		['other-unit', 'insured_persons,pension,CN,2021,all,1,percent,press,B,published,,', 39],
		['unknown-source', 'insured_persons,pension,CN,2021,all,1,persons,pres,B,published,,', 47],
		['unknown-confidence', 'insured_persons,pension,CN,2021,all,1,persons,press,D,published,,', 53],
		['more-confident-than-source', 'insured_persons,pension,CN,2021,all,1,persons,press,A,published,,', 53],
		['unknown-method', 'insured_persons,pension,CN,2021,all,1,persons,press,B,publish,,', 55],
		['note-in-one-language', 'insured_persons,pension,CN,2021,all,1,persons,press,B,published,about,', 65],
		['row-twice', 'insured_persons,pension,CN,2020,all,1,persons,press,B,published,,', 1],
		['unknown-scheme', 'insured_persons,constructor,CN,2021,all,1,persons,press,B,published,,', 17],
	])('%s is told with line and column', (code, row, column) => {
		expect(problemsOf(row)).toMatchObject([
			{ code, spot: { file: `small/${table}`, line: 6, column }, says: { en: /./, zh: /\p{Script=Han}/u } },
		]);
	});

	test('with a column unknown, named twice or missing are refused by their header', () => {
		const header = 'id,plase,year,year,value,unit,source,confidence';
		const problems = problemsOf('insured_persons,CN,2021,2021,1,persons,press,B', header);
		expect(problems.map(({ code }) => code)).toEqual(['unknown-column', 'column-twice', 'column-missing']);
	});

	test('with one fault throughout are told twenty times and then counted', () => {
		const rows = Array.from(
			{ length: 50 },
			(_, at) => `insured_persons,pension,CN,x${at},all,1,persons,press,B,published,,`,
		);
		const problems = problemsOf(rows.join('\n'));
		expect(problems).toHaveLength(21);
		expect(problems.at(-1)).toMatchObject({
			code: 'more-problems',
			says: { en: '30 more problems in this table.' },
		});
	});
});
