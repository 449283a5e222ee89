import type { Words } from '../../../src/study/index.ts';

/** Headings of the questions that effects are told by, and the dimensions by which they are. */
export const headings: Readonly<Record<string, Words>> = {
	effect_coverage: { en: 'Coverage', zh: '覆盖' },
	effect_adequacy: { en: 'Adequacy', zh: '待遇充足性' },
	effect_affordability: { en: 'Affordability and who pays', zh: '负担与缴费方' },
	effect_fairness: { en: 'Fairness', zh: '公平' },
	effect_change: { en: 'Gains and losses', zh: '得失' },
};

const dimensionNames: Readonly<Record<string, Words>> = {
	place: { en: 'place', zh: '地区' },
	sex: { en: 'sex', zh: '性别' },
	age: { en: 'age', zh: '年龄' },
	hukou: { en: 'hukou', zh: '户籍' },
	form: { en: 'form of work', zh: '就业形式' },
	'effect.income_group': { en: 'monthly pay in yuan', zh: '月收入' },
	'effect.career.kind': { en: 'working life', zh: '工作生涯' },
};

/** The dimension's own name where it is not one of the usual. */
export function dimensionName(dimension: string): Words {
	return dimensionNames[dimension] ?? { en: dimension, zh: dimension };
}
