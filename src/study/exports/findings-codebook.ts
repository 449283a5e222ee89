import { dimensions, type Finding } from '../finding.ts';
import type { Words } from '../words.ts';
import type { Codebook, CodebookCategory, CodebookVariable } from './codebook.ts';
import { attributeParts, type Describe, dimensionParts, measurePart, timePart } from './sdmx-parts.ts';

/** What is told of a file of findings beside what stands in it. */
export type FileOfFindings = Pick<Codebook, 'id' | 'title' | 'file' | 'nation'>;

/** The codebook of a file of findings. */
export function findingsCodebook(
	findings: readonly Finding[],
	describe: Describe,
	about: FileOfFindings,
): Codebook {
	const columns = ['id', ...dimensions, 'value', ...attributeParts.map(({ column }) => column)] as const;
	return {
		...about,
		abstract: {
			zh: '研究的结果表：每行一个数字，注明单位、性质、来源和可信度。',
			en: 'Findings of the study: a figure in each row, with unit, kind, sources and confidence.',
		},
		records: findings.length,
		unit: { zh: '一项统计结果', en: 'a figure' },
		universe: { zh: '行内各维度所指的人群', en: 'the group that the dimensions of the row tell' },
		kind: { zh: '汇总数据', en: 'aggregate data' },
		periods: [
			...new Set(findings.flatMap(({ year }) => (/^\d{4}(-\d\d)?$/.test(year) ? [year] : []))),
		].sort(),
		access: {
			zh: '由真实个人资料得出而人数过少的数字，以及可据以推算它们的数字，均不在文件中。',
			en: 'Figures of too few real persons, and those that would give them away, are not in the file.',
		},
		variables: columns.map((column) => variableOf(column, findings, describe)),
	};
}

const parts = [...dimensionParts, timePart, measurePart, ...attributeParts];

function variableOf(
	column: keyof Finding,
	findings: readonly Finding[],
	describe: Describe,
): CodebookVariable {
	const part = parts.find((each) => each.column === column);
	const label: Words = part?.label ?? { zh: column, en: column };
	const values = findings.map((finding) => finding[column]);
	const numbers = values.filter((value) => typeof value === 'number');
	const missing = values.filter((value) => value === null || value === '').length;
	const common = { name: column, label, valid: values.length - missing, missing };
	if (column === 'value' || column === 'low' || column === 'high' || column === 'sample') {
		const range = numbers.length > 0 ? extent(numbers) : undefined;
		return { ...common, holds: 'number', ...(range ? { range } : {}) };
	}
	if (column === 'sources' || column === 'method') return { ...common, holds: 'text' };
	return { ...common, holds: 'choice', categories: categoriesOf(column, values.map(String), describe) };
}

function extent(numbers: readonly number[]): readonly [number, number] {
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const number of numbers) [low, high] = [Math.min(low, number), Math.max(high, number)];
	return [low, high];
}

function categoriesOf(
	column: keyof Finding,
	values: readonly string[],
	describe: Describe,
): readonly CodebookCategory[] {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts]
		.filter(([value]) => value !== '')
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([value, records]) => ({
			value,
			label: describe(column, value) ?? { zh: value, en: value },
			records,
		}));
}
