import type { Law } from '../../law/index.ts';
import type { Indicator, Words } from '../../study/index.ts';
import type { Definitions } from './definitions.ts';

/** What each id of a finding measures that counting under definitions gives. */
export const definitionIndicators: Readonly<Record<string, Indicator>> = {
	platform_workers_by_definition: {
		label: { zh: '按定义分的平台从业人员', en: 'platform workers by definition' },
		definition: {
			zh: '按类别所指定义计入的人数',
			en: 'persons whom the definition that the category names counts',
		},
		unit: 'persons',
	},
	undecided_by_definition: {
		label: { zh: '按定义无法判定的人数', en: 'undecided by definition' },
		definition: {
			zh: '所知事实不足以按类别所指定义判定的人数',
			en: 'persons of whom the facts do not decide under the definition that the category names',
		},
		unit: 'persons',
	},
	platform_workers_by_intensity: {
		label: {
			zh: '按程度分的平台从业人员（建议定义）',
			en: 'platform workers by intensity, proposed definition',
		},
		definition: {
			zh: '按建议定义计入、平台工作达到类别所指程度的人数',
			en: 'persons whom the proposed definition counts, by how much of their work is on platforms',
		},
		unit: 'persons',
	},
	insured_share_by_definition: {
		label: { zh: '按定义分的参保比例', en: 'insured share by definition' },
		definition: {
			zh: '类别所指定义计入的人员中参加该险种的比例，不知是否参保者除外',
			en: 'share enrolled in the scheme among those whom the definition counts, without those of whom it is not known',
		},
		unit: 'share',
	},
	share_also_counted_by: {
		label: { zh: '同时被另一定义计入的比例', en: 'share also counted by another definition' },
		definition: {
			zh: '类别“甲.乙”：按定义甲计入的人员中，按定义乙也计入的比例',
			en: 'the category a.b is the share of those counted by definition a whom definition b counts too',
		},
		unit: 'share',
	},
};

/** What the categories of these findings are called: definitions, pairs of them, and degrees of intensity. */
export function definitionCategories(
	law: Law,
	{ rules, intensity }: Definitions,
): Readonly<Record<string, Words>> {
	const named = Object.entries(rules).map(([name, { label }]) => [name, label] as const);
	const pairs = named.flatMap(([one, first]) =>
		named
			.filter(([other]) => other !== one)
			.map(([other, second]): [string, Words] => [
				`${one}.${other}`,
				{ zh: `${first.zh}；其中${second.zh}`, en: `${first.en}; of these, ${second.en}` },
			]),
	);
	const type = law.rules[intensity]?.type;
	const degrees = type?.kind === 'choice' ? (law.enumerations[type.of]?.values ?? {}) : {};
	return { ...Object.fromEntries([...named, ...pairs]), ...degrees };
}
