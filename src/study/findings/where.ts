import { dimensions } from '../finding.ts';
import { perhaps, unknownName } from '../nearest.ts';
import type { Outcome, Problem } from '../problem.ts';

// What findings are asked for: `place=CN-ZJ,year=2024`. Values of the same column are alternatives, and are written
// `place=CN-ZJ,place=CN-GD`.

/** Columns that findings can be chosen by. */
export const filters = [...dimensions, 'kind', 'confidence'] as const;
export type Filter = (typeof filters)[number];
export type Where = Readonly<Partial<Record<Filter, readonly string[]>>>;

/** Reads a text such as `place=CN-ZJ,year=2024`; an empty text asks for everything. */
export function parseWhere(text: string): Outcome<Where> {
	const problems: Problem[] = [];
	const where: Partial<Record<Filter, readonly string[]>> = {};
	const parts = text.trim() === '' ? [] : text.split(',');
	for (const part of parts) {
		const equals = part.indexOf('=');
		const name = part.slice(0, Math.max(equals, 0)).trim();
		const filter = filters.find((each) => each === name);
		if (equals < 1) problems.push(notPair(part.trim()));
		else if (!filter) problems.push(unknownName(undefined, { zh: '列', en: 'dimension' }, name, filters));
		else where[filter] = [...(where[filter] ?? []), part.slice(equals + 1).trim()];
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: where };
}

/** A choice of findings as text that `parseWhere` reads. */
export function writeWhere(where: Where): string {
	return filters.flatMap((filter) => (where[filter] ?? []).map((value) => `${filter}=${value}`)).join(',');
}

/** Values asked for that no finding has, each with those most like it; `had` tells the values findings have. */
export function unknownValues(where: Where, had: (filter: Filter) => readonly string[]): readonly Problem[] {
	return filters.flatMap((filter) => {
		const asked = where[filter] ?? [];
		if (asked.length === 0) return [];
		const values = had(filter);
		return asked.filter((value) => !values.includes(value)).map((value) => noFinding(filter, value, values));
	});
}

function noFinding(filter: Filter, value: string, values: readonly string[]): Problem {
	return {
		code: 'unknown-value',
		says: { en: `No finding has ${filter} "${value}".`, zh: `没有 ${filter} 为“${value}”的结果。` },
		fix: perhaps(value, values) ?? {
			en: `Values are for example ${values.slice(0, 5).join(', ')}.`,
			zh: `可用的值例如 ${values.slice(0, 5).join('、')}。`,
		},
	};
}

function notPair(part: string): Problem {
	return {
		code: 'where-syntax',
		says: { en: `"${part}" is not of the form column=value.`, zh: `“${part}”不是“列=值”的形式。` },
		fix: {
			en: `Write for example place=CN-ZJ,year=2024; columns are ${filters.join(', ')}.`,
			zh: `例如 place=CN-ZJ,year=2024；可用的列为 ${filters.join('、')}。`,
		},
	};
}
