import type { Finding } from '../finding.ts';
import type { Codebook, CodebookCategory, CodebookVariable } from './codebook.ts';
import {
	attributeParts,
	type Describe,
	dimensionParts,
	measurePart,
	type Part,
	timePart,
} from './sdmx-parts.ts';

/** What is told of a file of findings beside what stands in it. */
export type FileOfFindings = Pick<Codebook, 'id' | 'title' | 'file' | 'nation'>;

/** The codebook of a file of findings. */
export function findingsCodebook(
	findings: readonly Finding[],
	describe: Describe,
	about: FileOfFindings,
): Codebook {
	const columns = [...dimensionParts, timePart, measurePart, ...attributeParts];
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
		variables: columns.map((part) => variableOf(part, findings, describe)),
	};
}

/** Parts whose values are words of their own, one for almost every finding. */
const freeTexts: ReadonlySet<Part['column']> = new Set(['sources', 'method', 'note']);

function variableOf(part: Part, findings: readonly Finding[], describe: Describe): CodebookVariable {
	const { column, label } = part;
	const values = findings.map((finding) => part.of(finding));
	const missing = values.filter((value) => value === null || value === '').length;
	const name = column === 'note' ? part.id.toLowerCase() : column;
	const common = { name, label, valid: values.length - missing, missing };
	if (freeTexts.has(column)) return { ...common, holds: 'text' };
	if (!part.coded && column !== 'year') {
		const range = extent(values.filter((value) => typeof value === 'number'));
		return { ...common, holds: 'number', ...(range ? { range } : {}) };
	}
	return { ...common, holds: 'choice', categories: categoriesOf(column, values.map(String), describe) };
}

function extent(numbers: readonly number[]): readonly [number, number] | undefined {
	if (numbers.length === 0) return undefined;
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
