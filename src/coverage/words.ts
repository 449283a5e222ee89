import type { Law } from '../law/index.ts';
import { elsewhere } from '../population/index.ts';
import type { Indicator, Terms, Words } from '../study/index.ts';
import { reasons, ruleOf, schemes, steps } from './cascade/steps.ts';
import { coverageMethod } from './findings.ts';
import type { Registry } from './indicators/registry.ts';

// Labels of everything that findings of coverage name, for whoever shows them.

const joined = (one: Words, zh: string, en: string, other: Words): Words => ({
	zh: `${one.zh}${zh}${other.zh}`,
	en: `${one.en}${en}${other.en}`,
});

/** Words of an enumeration's values. */
function wordsOf(law: Law, enumeration: string): Readonly<Record<string, Words>> {
	return law.enumerations[enumeration]?.values ?? {};
}

/** What each id of a finding measures. */
export function coverageIndicators(law: Law, registry: Registry): Readonly<Record<string, Indicator>> {
	const [stepWords, schemeWords] = [wordsOf(law, 'coverage_step'), law.schemes];
	const cascade = schemes.flatMap(({ key }) => {
		const name = schemeWords[`coverage.${key}`]?.label ?? { zh: key, en: key };
		const reached = steps.map((step): [string, Indicator] => {
			const label = joined(name, '：', ': ', stepWords[step] ?? { zh: step, en: step });
			const rule =
				step === 'in_work' ? undefined : law.rules[ruleOf(key, step === 'covered' ? 'cover' : step)];
			return [
				`coverage.${key}.${step}`,
				{ label, definition: rule?.help ?? rule?.label ?? label, unit: 'persons' },
			];
		});
		const lost = {
			label: joined(name, '：', ': ', { zh: '流失', en: 'lost' }),
			definition: {
				zh: '在阶梯的某一步因某一原因流失的人数；步骤和原因见类别',
				en: 'persons lost at a step for a reason, which the category names',
			},
			unit: 'persons',
		};
		return [...reached, [`coverage.${key}.lost`, lost] satisfies [string, Indicator]];
	});
	const others = Object.values(registry).flatMap(
		({ id, label, definition, denominator }): [string, Indicator][] => {
			const gap = {
				label: joined(label, '：男女差距', ': gap between the sexes', { zh: '', en: '' }),
				definition: joined(definition, '；女性减男性', '; women less men', { zh: '', en: '' }),
				unit: 'share',
			};
			const plain = { label, definition, unit: denominator ? 'share' : 'persons' };
			return denominator
				? [
						[id, plain],
						[`sex_gap.${id}`, gap],
					]
				: [[id, plain]];
		},
	);
	return Object.fromEntries([...cascade, ...others]);
}

/** Labels of values of dimensions, beyond those of the statistics. */
export function coverageTerms(law: Law): Pick<Terms, 'form' | 'category' | 'method'> {
	const [stepWords, reasonWords] = [wordsOf(law, 'coverage_step'), wordsOf(law, 'coverage_reason')];
	const losses = steps.flatMap((step) =>
		reasons.map((reason): [string, Words] => [
			`${step}.${reason}`,
			joined(
				stepWords[step] ?? { zh: step, en: step },
				'：',
				': ',
				reasonWords[reason] ?? { zh: reason, en: reason },
			),
		]),
	);
	return {
		form: wordsOf(law, 'form_of_work'),
		category: Object.fromEntries(losses),
		method: {
			[coverageMethod]: {
				zh: '法规与假定运行于按公布数校准的人口；区间来自逐项变动假定',
				en: 'law and assumptions run over people calibrated to published figures; intervals from varying each assumption',
			},
		},
	};
}

/** The place of people somewhere in the whole, outside its places of their own. */
export function coveragePlaces(
	whole: string,
): Readonly<Record<string, { readonly code: string; readonly label: Words }>> {
	const code = `${whole}:${elsewhere.name}`;
	return { [code]: { code, label: elsewhere.label } };
}
