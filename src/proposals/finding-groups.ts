import { dimensionsOf } from '../population/index.ts';
import type { Finding, Terms, Words } from '../study/index.ts';
import type { GroupEffects } from './effects/effects.ts';
import type { Ground } from './ground.ts';

const all = 'all';

/** Dimensions that the findings table has no column for: their groups stand in the category, such as career_late_start. */
const categories: Readonly<Record<string, string>> = {
	'effect.income_group': 'income',
	'effect.career.kind': 'career',
};

/** What the findings table calls kinds of hukou. */
const hukouNames: Readonly<Record<string, string>> = { rural: 'agricultural', urban: 'non_agricultural' };

type Group = Pick<Finding, 'place' | 'sex' | 'age' | 'hukou' | 'form' | 'category'>;

/** A group in the words of findings; undefined for one that they have no words for. */
export function groupInFindings({
	dimension,
	value,
}: Pick<GroupEffects, 'dimension' | 'value'>): Group | undefined {
	const everybody = { place: 'CN', sex: all, age: all, hukou: all, form: all, category: all };
	if (dimension === '') return everybody;
	if (value === 'unknown') return undefined;
	const category = categories[dimension];
	if (category !== undefined) return { ...everybody, category: `${category}_${value}` };
	switch (dimension) {
		case 'place':
			return { ...everybody, place: value === 'elsewhere' ? 'CN:elsewhere' : value };
		case 'sex':
		case 'form':
			return { ...everybody, [dimension]: value };
		case 'hukou':
			return { ...everybody, hukou: hukouNames[value] ?? value };
		case 'age':
			return { ...everybody, age: ageOf(value) };
		default:
			return undefined;
	}
}

/** An age group as findings write it: from_16_to_19 is 16-19, from_65 is 65+, under_16 is 0-15. */
function ageOf(group: string): string {
	const [, from, to] = /^from_(\d+)(?:_to_(\d+))?$/.exec(group) ?? [];
	if (from !== undefined) return to === undefined ? `${from}+` : `${from}-${to}`;
	return `0-${Number(group.replace('under_', '')) - 1}`;
}

/** What findings of proposals are called by that the study's statistics have no words for: titles, and groups of their own. */
export function proposalTerms({ law, proposals }: Ground): Partial<Terms> {
	const dimensions = dimensionsOf(law, Object.keys(categories));
	const named = (dimensions.ok ? dimensions.value : []).flatMap(({ name, label, values }) =>
		values.map((value): [string, Words] => [
			`${categories[name]}_${value.name}`,
			{ zh: `${label.zh}：${value.label.zh}`, en: `${label.en}: ${value.label.en}` },
		]),
	);
	return {
		category: Object.fromEntries(named),
		proposal: Object.fromEntries(proposals.map(({ id, title }) => [id, title])),
	};
}
