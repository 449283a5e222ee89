import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readCsv } from '../csv.ts';
import { anyFinding, sampleFinding } from '../finding.sample.ts';
import { dimensions, type Finding, findingKey } from '../finding.ts';
import { sdmxCode, sdmxPeriod } from './sdmx-codes.ts';
import { datedFindings, sdmxCsv, sdmxJson } from './sdmx-data.ts';
import { sdmxStructure } from './sdmx-structure.ts';

const message = { prepared: '2026-11-23T12:00:00Z', title: { zh: '覆盖', en: 'Coverage' } };
const describeNothing = () => undefined;

const findings: readonly Finding[] = [
	sampleFinding({ value: 943e6, note: { zh: '取整', en: 'rounded' } }),
	sampleFinding({
		place: 'CN-ZJ',
		sex: 'female',
		age: '25-29',
		value: 0.5,
		low: 0.4,
		high: 0.6,
		unit: 'share',
	}),
	sampleFinding({
		place: 'CN:east',
		age: '60+',
		year: '2020..2025',
		scheme: 'pension.employee',
		unit: 'CNY/month',
	}),
	sampleFinding({ year: '2024-06', age: '65+', sex: 'male', scheme: '', sample: 322, kind: 'surveyed' }),
	sampleFinding({ year: '' }),
];
const { dated, undated } = datedFindings(findings);

const code = z.object({
	id: z.string(),
	name: z.string(),
	names: z.object({ zh: z.string(), en: z.string() }),
});
const structureShape = z.object({
	data: z.object({
		codelists: z.array(z.object({ id: z.string(), codes: z.array(code) })),
		dataStructures: z.array(
			z.object({
				dataStructureComponents: z.object({
					dimensionList: z.object({
						dimensions: z.array(
							z.object({ id: z.string(), localRepresentation: z.object({ enumeration: z.string() }) }),
						),
					}),
					attributeList: z.object({ attributes: z.array(z.object({ id: z.string() })) }),
				}),
			}),
		),
	}),
});
const dataShape = z.object({
	data: z.object({
		structures: z.array(
			z.object({
				dimensions: z.object({
					observation: z.array(
						z.object({
							id: z.string(),
							values: z.array(z.object({ id: z.string().optional(), value: z.string().optional() })),
						}),
					),
				}),
				attributes: z.object({
					observation: z.array(z.object({ id: z.string(), values: z.array(code).optional() })),
				}),
			}),
		),
		dataSets: z.array(
			z.object({ observations: z.record(z.string(), z.array(z.union([z.number(), z.string(), z.null()]))) }),
		),
	}),
});

describe('a code', () => {
	test('is that of ILOSTAT for sexes and usual ages', () => {
		expect(['all', 'male', 'female'].map((sex) => sdmxCode('sex', sex))).toEqual(['SEX_T', 'SEX_M', 'SEX_F']);
		expect(['all', '25-29', '65+', '15+', '60+', '16-59', '30'].map((age) => sdmxCode('age', age))).toEqual([
			...['AGE_5YRBANDS_TOTAL', 'AGE_5YRBANDS_Y25-29', 'AGE_5YRBANDS_YGE65', 'AGE_YTHADULT_YGE15'],
			...['AGE_YGE60', 'AGE_Y16-59', 'AGE_Y30'],
		]);
	});

	test('is different for different values, and of signs that SDMX allows', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
				for (const column of ['sex', 'age', 'scheme']) {
					expect(sdmxCode(column, one)).toMatch(/^[A-Za-z0-9_@$-]+$/);
					if (one !== other) expect(sdmxCode(column, one)).not.toBe(sdmxCode(column, other));
				}
			}),
		);
	});
});

describe('a time period', () => {
	test.each([
		['2024', '2024'],
		['2024-06', '2024-06'],
		['2024-Q3', '2024-Q3'],
		['2020..2025', '2020-01-01/P6Y'],
		['2025-01..2025-11', '2025-01-01/P11M'],
		['2023-Q4..2024-Q1', '2023-10-01/P6M'],
	])('%s is %s', (year, period) => {
		expect(sdmxPeriod(year)).toBe(period);
	});

	test('is lacking where a source states no year, and such findings are told', () => {
		expect(undated).toHaveLength(1);
		expect(dated).toHaveLength(4);
	});
});

describe('the structure of findings', () => {
	const { data } = structureShape.parse(JSON.parse(sdmxStructure(dated, describeNothing, message)));
	const lists = new Map(data.codelists.map(({ id, codes }) => [id, codes.map((each) => each.id)]));

	test('has a code for everything that the data use', () => {
		const table = readCsv({ path: 'data.csv', text: sdmxCsv(dated) });
		if (!table.ok) throw new Error('unread');
		const header = table.value.header.cells;
		const components = data.dataStructures[0]?.dataStructureComponents;
		const coded = components?.dimensionList.dimensions.map(({ id }) => id) ?? [];
		expect(coded).toHaveLength(10);
		for (const id of [...coded, 'UNIT_MEASURE', 'KIND', 'CONFIDENCE']) {
			for (const { cells } of table.value.records)
				expect(lists.get(`CL_${id}`)).toContain(cells[header.indexOf(id)]);
		}
	});

	test('names each list that a dimension is coded by', () => {
		for (const { localRepresentation } of data.dataStructures[0]?.dataStructureComponents.dimensionList
			.dimensions ?? []) {
			const [, list = ''] = /:(CL_[A-Z_]+)\(/.exec(localRepresentation.enumeration) ?? [];
			expect(lists.has(list)).toBe(true);
		}
	});

	test('has no code twice', () => {
		for (const codes of lists.values()) expect(new Set(codes).size).toBe(codes.length);
	});
});

describe('findings in SDMX', () => {
	test('keep their notes in both languages', () => {
		expect(sdmxCsv(dated).split('\n')[1]).toMatch(/rounded,取整$/);
	});

	test('keep apart what was apart, whatever their values', () => {
		fc.assert(
			fc.property(fc.array(anyFinding), (list) => {
				const some = list.map((finding) => ({ ...finding, year: '2024' }));
				const apart = new Set(some.map(findingKey));
				const table = readCsv({ path: 'data.csv', text: sdmxCsv(some) });
				if (!table.ok) throw new Error('unread');
				const keys = table.value.records.map(({ cells }) =>
					cells.slice(3, 3 + dimensions.length + 1).join('|'),
				);
				expect(new Set(keys).size).toBe(apart.size);
			}),
			{ numRuns: 50 },
		);
	});

	test('are the same numbers in JSON as in CSV', () => {
		const { data } = dataShape.parse(JSON.parse(sdmxJson(dated, describeNothing, message)));
		const [structure] = data.structures;
		const rows = Object.entries(data.dataSets[0]?.observations ?? {}).map(([key, [value, ...told]]) => ({
			key: key.split(':').map((at, index) => {
				const each = structure?.dimensions.observation[index]?.values[Number(at)];
				return each?.id ?? each?.value;
			}),
			value,
			unit: structure?.attributes.observation[0]?.values?.[Number(told[0])]?.id,
		}));
		const table = readCsv({ path: 'data.csv', text: sdmxCsv(dated) });
		if (!table.ok) throw new Error('unread');
		expect(rows).toEqual(
			table.value.records.map(({ cells }) => ({
				key: cells.slice(3, 14),
				value: Number(cells[14]),
				unit: cells[15],
			})),
		);
	});
});
