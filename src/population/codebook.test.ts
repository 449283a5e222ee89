import { describe, expect, test } from 'vitest';
import { codeOf } from '../law/index.ts';
import { writeCodebook } from '../study/index.ts';
import { peopleCodebook } from './codebook.ts';
import type { People } from './people.ts';
import { law } from './population.sample.ts';

const { places } = codeOf(law);
const unasked = () => {
	throw new Error('nobody asked for careers');
};
const people: People = {
	size: 3,
	kind: 'surveyed',
	on: 2024 * 12 + 11,
	weight: Float64Array.of(10, 20, 30),
	columns: {
		sex: Float64Array.of(0, 1, Number.NaN),
		veteran: 0,
		wage: Float64Array.of(4000, 9000, Number.NaN),
		home: Float64Array.of(places.indexOf('CN-ZJ'), places.indexOf('CN-GD'), places.indexOf('CN-ZJ')),
		on: 2024 * 12 + 11,
	},
	lives: { rows: unasked, years: unasked },
};
const about = {
	id: 'survey',
	title: { zh: '调查', en: 'Survey' },
	file: 'persons.parquet',
	nation: { zh: '中国', en: 'China' },
	access: { zh: '按规定使用', en: 'under conditions' },
};
const codebook = peopleCodebook(law, people, about);
const variable = (name: string) => codebook.variables.find((each) => each.name === name);

describe('the codebook of people', () => {
	test('counts the records that have each choice, and those of whom it is not known', () => {
		expect(variable('sex')).toMatchObject({
			valid: 2,
			missing: 1,
			categories: [
				{ value: 'female', label: { zh: '女', en: 'woman' }, records: 1 },
				{ value: 'male', records: 1 },
			],
		});
		expect(variable('home')?.categories?.map(({ value, records }) => [value, records])).toEqual([
			['CN-ZJ', 2],
			['CN-GD', 1],
		]);
		expect(variable('veteran')?.categories).toEqual([
			{ value: 'false', label: { zh: '否', en: 'no' }, records: 3 },
		]);
	});

	test('tells the range and unit of numbers, and which column is the weight', () => {
		expect(variable('wage')).toMatchObject({ range: [4000, 9000], unit: 'CNY/month', missing: 1 });
		expect(codebook.variables[0]).toMatchObject({ name: 'weight', weight: true });
	});

	test('says what kind of data it is, and is written as XML', () => {
		const written = writeCodebook(codebook);
		expect(written).toContain('<dataKind xml:lang="en">survey microdata</dataKind>');
		expect(written).toContain('<var ID="V1" name="weight" files="F1" wgt="wgt" intrvl="contin">');
	});
});
