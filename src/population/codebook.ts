import { type Column, codeOf, isoMonth, type Law, type Type, unitText } from '../law/index.ts';
import type { Codebook, CodebookVariable } from '../study/index.ts';
import type { People } from './people.ts';

/** What is told of a file of people beside what stands in it. */
export type FileOfPeople = Pick<Codebook, 'id' | 'title' | 'file' | 'nation' | 'access'>;

const kinds: Readonly<Record<People['kind'], Codebook['kind']>> = {
	simulated: { zh: '合成数据，不是真实个人', en: 'synthetic data; no real persons' },
	surveyed: { zh: '抽样调查微观数据', en: 'survey microdata' },
	recorded: { zh: '行政记录微观数据', en: 'microdata from administrative records' },
};

/** The codebook of a file of people: every fact as the people's law declares it, with how many records have what. */
export function peopleCodebook(law: Law, people: People, about: FileOfPeople): Codebook {
	const facts = Object.entries(people.columns).filter(([name]) => law.variables[name] || law.rules[name]);
	return {
		...about,
		abstract: {
			zh: '每行一名劳动者，代表若干人（权重）；各列为法规语言中的事实。',
			en: 'One worker in each row, who stands for a number of persons (the weight); columns are facts of the law language.',
		},
		records: people.size,
		unit: { zh: '个人', en: 'person' },
		universe: {
			zh: '劳动年龄人口及仍在工作的年长者',
			en: 'people of working age, and older ones still at work',
		},
		kind: kinds[people.kind],
		periods: [isoMonth(people.on)],
		variables: [
			weightOf(people),
			...facts.map(([name, column]) => variableOf(law, name, column, people.size)),
		],
	};
}

function weightOf({ weight }: People): CodebookVariable {
	const label = { zh: '代表人数（权重）', en: 'persons stood for (weight)' };
	return {
		name: 'weight',
		label,
		unit: 'persons',
		holds: 'number',
		weight: true,
		valid: weight.length,
		missing: 0,
	};
}

function variableOf(law: Law, name: string, column: Column, size: number): CodebookVariable {
	const { type, label, help } = law.variables[name] ?? law.rules[name] ?? {};
	if (!type || !label) throw new RangeError(`${name} is not declared`);
	const text = help ? { text: help } : {};
	if (type.kind === 'number') {
		const { range, missing } = rangeOf(column, size);
		const told = { name, label, ...text, valid: size - missing, missing, unit: unitText(type) };
		return { ...told, holds: 'number', ...(range ? { range } : {}) };
	}
	const counts = countsOf(column, size);
	const missing = counts.get(Number.NaN) ?? 0;
	counts.delete(Number.NaN);
	const common = { name, label, ...text, valid: size - missing, missing };
	if (type.kind === 'month' || type.kind === 'date') return { ...common, holds: 'month' };
	const code = codeOf(law);
	const categories = [...counts]
		.sort(([one], [other]) => one - other)
		.map(([number, records]) => {
			const value = String(code.scalar(type, number));
			return { value, label: wordsOf(law, type, value), records };
		});
	return { ...common, holds: 'choice', categories };
}

function wordsOf(law: Law, type: Type, value: string): CodebookVariable['label'] {
	const own = { zh: value, en: value };
	if (type.kind === 'boolean') return value === 'true' ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
	if (type.kind === 'place') return law.places[value]?.label ?? own;
	return type.kind === 'choice' ? (law.enumerations[type.of]?.values[value] ?? own) : own;
}

/** How many records have each number; NaN stands for those of whom it is not known. */
function countsOf(column: Column, size: number): Map<number, number> {
	if (typeof column === 'number') return new Map([[column, size]]);
	const counts = new Map<number, number>();
	for (const number of column) counts.set(number, (counts.get(number) ?? 0) + 1);
	return counts;
}

function rangeOf(column: Column, size: number) {
	const numbers = typeof column === 'number' ? [column] : column;
	let [low, high, missing] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
	for (const number of numbers) {
		if (Number.isNaN(number)) missing++;
		else [low, high] = [Math.min(low, number), Math.max(high, number)];
	}
	const range: readonly [number, number] | undefined = low <= high ? [low, high] : undefined;
	return { range, missing: typeof column === 'number' && missing > 0 ? size : missing };
}
