import { describe, expect, test } from 'vitest';
import { checkPopulation } from './check-population.ts';
import { pensionLaw, workers } from './pension.sample.ts';
import type { Population } from './population.ts';
import { careersOfYears } from './yearly-careers.ts';

const people = workers(40);
const rows = careersOfYears(people.career, people.size);
const codesOf = (population: Population): readonly string[] => {
	const checked = checkPopulation(pensionLaw, population);
	return checked.ok ? [] : checked.problems.map(({ code, says }) => `${code}: ${says.en}`);
};
const withColumns = (columns: Population['columns']) => ({
	...people,
	columns: { ...people.columns, ...columns },
});

describe('columns that fit', () => {
	test('are taken, as rows and as years', () => {
		expect(codesOf(people)).toEqual([]);
		expect(codesOf({ ...people, career: rows })).toEqual([]);
	});
});

test('codes that a fact does not have are refused', () => {
	const fields = { ...rows.fields, status: 2 };
	expect(codesOf({ ...people, career: { ...rows, fields } })).toEqual([
		'unknown-code: Row 0 of column status is none of its 2 codes.',
	]);
	expect(codesOf({ ...people, career: { ...rows, fields: { ...fields, status: Number.NaN } } })).toEqual([]);
});

describe('columns that do not fit are refused, saying which', () => {
	test.each<[string, Population]>([
		[
			'column-length: Column claim_month has 39 values, not 40.',
			withColumns({ claim_month: new Float64Array(39) }),
		],
		['unknown-name: The law knows no fact wages.', withColumns({ wages: 1 })],
		['unknown-place: Row 0 of column place is no place of the law.', withColumns({ place: 99 })],
		[
			'month-range: Row 3 of column on is no month from 1900-01 to 2199-12.',
			withColumns({
				on: Float64Array.from(
					people.columns.claim_month instanceof Float64Array ? people.columns.claim_month : [],
					(_, person) => (person === 3 ? Number.NaN : 24_000),
				),
			}),
		],
		['column-missing: There is no column on.', { ...people, columns: { place: 0 } }],
		[
			'column-length: Column starts has 40 values, not 41.',
			{ ...people, career: { ...rows, starts: rows.starts.slice(0, 40) } },
		],
		[
			'column-length: Column to has 1 values, not',
			{ ...people, career: { ...rows, to: new Float64Array(1) } },
		],
		['rows-order: Career row', { ...people, career: { ...rows, to: 1901 * 12 } }],
		[
			'column-length: Column without has 2 values, not 80.',
			{ ...people, career: { ...people.career, without: new Uint32Array(2) } },
		],
		['years-range: The career of person 0', { ...people, career: { ...people.career, years: 65 } }],
	])('%s', (problem, population) => {
		expect(codesOf(population)[0]).toContain(problem);
	});
});
