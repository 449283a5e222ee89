import { describe, expect, test } from 'vitest';
import { sampleStudy, sampleText } from '../study.sample.ts';
import { readImportMap } from './import-map.ts';
import { type Into, importTable } from './import-table.ts';

const study = sampleStudy();

const map = `
columns:
  序号: null
  地区: place
  年份: year
  男: {as: value, thousands: ",", with: {sex: male}}
  女: {as: value, thousands: ",", with: {sex: female}}
always: {id: insured_persons, scheme: injury, unit: persons, source: press, confidence: B}
no_figure: ["-"]
`;
const table = '序号,地区,年份,男,女\n1,330000,2022,"1,200",900\n2,四川,2022,-,80\n';

const into = (target = ''): Into => ({
	vocabulary: study.statistics.vocabulary,
	sources: study.statistics.sources,
	others: [{ path: 'small/statistics/coverage.csv', text: sampleText('statistics/coverage.csv') }],
	target: { path: 'small/statistics/records.csv', text: target },
});

function read(text: string, by = map, where = into()) {
	const made = readImportMap({ path: 'map.yaml', text: by });
	return made.ok ? importTable({ path: 'holder.csv', text }, made.value, where) : made;
}

function imported(text: string, by = map, where = into()) {
	const outcome = read(text, by, where);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

const problems = (text: string, by = map, where = into()) => {
	const outcome = read(text, by, where);
	return outcome.ok
		? []
		: outcome.problems.map(({ code, spot }) => [code, spot?.file, spot?.line, spot?.column]);
};

describe('a table of aggregates', () => {
	test('becomes figures of the study, one for each cell that holds one', () => {
		const { added, empty } = imported(table);
		expect(added.map(({ place, year, sex, value }) => [place, year, sex, value])).toEqual([
			['CN-ZJ', '2022', 'male', 1200],
			['CN-ZJ', '2022', 'female', 900],
			['CN-SC', '2022', 'female', 80],
		]);
		expect(empty).toBe(1);
	});

	test('is added below what the table holds, which stays as it is', () => {
		const first = imported(table);
		const more = table.replaceAll('2022', '2023');
		const second = imported(more, map, into(first.text));
		expect(second.text.startsWith(first.text)).toBe(true);
		expect(second.added.every(({ year }) => year === '2023')).toBe(true);
	});

	test('may bring a breakdown that older rows do not have; those are then of all', () => {
		const old = 'id,place,year,value,unit,source,confidence\ninsured_persons,CN,2019,5,persons,press,B\n';
		const { text } = imported(table, map, into(old));
		expect(text.split('\n')[1]).toBe('insured_persons,CN,2019,5,persons,press,B,,all');
	});
});

describe('what is wrong with it', () => {
	test('is told at its line and column in the holder’s table', () => {
		expect(problems(table.replace('四川', '四州'))).toEqual([['unknown-place', 'holder.csv', 3, 3]]);
		expect(problems(table.replace('"1,200"', 'many'))).toEqual([['not-a-number', 'holder.csv', 2, 15]]);
		expect(problems(table.replace('330000,2022', '330000,Jahr'))).toEqual([
			['not-a-year', 'holder.csv', 2, 10],
		]);
	});

	test('is told in the map where the map says it', () => {
		expect(problems(table, map.replace('unit: persons', 'unit: heads'))[0]?.slice(0, 2)).toEqual([
			'unknown-unit',
			'map.yaml',
		]);
	});

	test('may be a code that the map does not have', () => {
		const coded = map.replace('地区: place', '地区: {as: place, values: {四川: CN-SC}}');
		expect(problems(table, coded)).toEqual([['unknown-code-of-place', 'holder.csv', 2, 3]]);
	});

	test('may be a column that nobody mapped: nothing is lost unsaid', () => {
		expect(problems(table, map.replace('  序号: null\n', ''))).toEqual([
			['column-not-mapped', 'holder.csv', 1, 1],
		]);
		expect(problems(table, `${map.replace('columns:', 'columns:\n  省: place')}`)[0]?.[0]).toBe(
			'unknown-column',
		);
	});

	test('may be an empty cell that the map does not call empty', () => {
		expect(problems(table.replace(',-,', ',,'))).toEqual([['not-a-number', 'holder.csv', 3, 11]]);
	});

	test('may be a figure that the study has already', () => {
		const again = map.replace('scheme: injury', 'scheme: pension');
		const text = '序号,地区,年份,男,女\n1,全国,2020,5,-\n';
		expect(problems(text, again)).toEqual([['row-twice', 'holder.csv', 2, 11]]);
	});
});

describe('a map', () => {
	test('without a column of figures is refused', () => {
		const made = readImportMap({ path: 'map.yaml', text: 'columns: {地区: place}\n' });
		expect(!made.ok && made.problems[0]?.code).toBe('no-value-column');
	});

	test('that reads a column as something statistics do not have is refused where it says so', () => {
		const made = readImportMap({ path: 'map.yaml', text: 'columns:\n  地区: places\n' });
		expect(!made.ok && made.problems[0]?.spot).toMatchObject({ file: 'map.yaml', line: 2 });
	});
});
