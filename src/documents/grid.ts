import {
	type Dimension,
	dimensions,
	type Finding,
	type Language,
	type Problem,
	type Spot,
	type Vocabulary,
	valueWords,
} from '../study/index.ts';
import type { GridFact, Spread } from './facts.ts';
import { type FindingLookup, findOne } from './finding-lookup.ts';

/** Findings laid out by two dimensions: null where none is known. */
export interface Grid {
	readonly rows: readonly string[];
	readonly columns: readonly string[];
	readonly cells: readonly (readonly (Finding | null)[])[];
}

/** Finds the findings of a table or figure; at least one has to be there. */
export function gridOf(
	fact: GridFact,
	lookup: FindingLookup,
	vocabulary: Vocabulary,
	language: Language,
	spot: Spot,
): Grid | readonly Problem[] {
	const wrong = [fact.rows, fact.columns].filter(
		({ dimension }) => dimension !== 'id' && !isDimension(dimension),
	);
	if (wrong.length > 0) return wrong.map(({ dimension }) => noDimension(dimension, spot));
	const problems: Problem[] = [];
	const cells = fact.rows.values.map((row) =>
		fact.columns.values.map((column) => {
			const name = { ...fact.finding, [fact.rows.dimension]: row, [fact.columns.dimension]: column };
			const found = findOne(lookup, name, spot);
			if (!('code' in found)) return found;
			if (found.code !== 'unknown-finding') problems.push(found);
			return null;
		}),
	);
	if (problems.length > 0) return problems;
	if (cells.every((row) => row.every((cell) => cell === null))) return [empty(spot)];
	const name = (spread: Spread) =>
		spread.values.map((value) => nameOf(spread.dimension, value, vocabulary, language));
	return { rows: name(fact.rows), columns: name(fact.columns), cells };
}

/** What the study calls a value of a dimension, or an id of findings. */
export function nameOf(dimension: string, value: string, vocabulary: Vocabulary, language: Language): string {
	if (dimension === 'id') return vocabulary.indicators[value]?.label[language] ?? value;
	return (isDimension(dimension) && valueWords(vocabulary, dimension, value)?.[language]) || value;
}

function isDimension(name: string): name is Dimension {
	return dimensions.some((dimension) => dimension === name);
}

function noDimension(name: string, spot: Spot): Problem {
	return {
		code: 'unknown-dimension',
		spot,
		says: { en: `Findings have no dimension "${name}".`, zh: `结果表没有维度“${name}”。` },
		fix: { en: `Use id or one of ${dimensions.join(', ')}.`, zh: `请用 id 或 ${dimensions.join('、')}。` },
	};
}

function empty(spot: Spot): Problem {
	return {
		code: 'empty-table',
		spot,
		says: { en: 'No finding fits any cell of this table or figure.', zh: '此表或图中没有一格对应到结果。' },
		fix: {
			en: 'Compare id and dimensions with what canopy findings lists.',
			zh: '请对照 canopy findings 列出的编号与维度。',
		},
	};
}
